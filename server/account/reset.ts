import { z } from "zod";
import { type Failure, fail, ok, type Result } from "@/domain/result";
import { Email, emailKey } from "@/server/auth/email";
import { hashPassword, NewPassword } from "@/server/auth/password";
import { createSecret } from "@/server/auth/secret";
import { countResetRequest, countTry, forgetSignIns } from "@/server/auth/throttle";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { sha256 } from "@/server/hash";
import { sendMail, sendsMail } from "@/server/mail/mail";

const minutes = 30;

export const ResetRequest = z.strictObject({ email: Email });

/** The address that a reset link is asked for, whether or not anybody has it. */
export async function askForReset(
  unchecked: unknown,
  headers: Record<string, unknown>,
): Promise<Result<string>> {
  if (!sendsMail) return fail(noMail);
  const parsed = parse(ResetRequest, unchecked);
  if (!parsed.ok) return parsed;
  const counted = await countResetRequest(headers);
  return counted.ok ? ok(parsed.value.email) : counted;
}

/**
 * Mails the person with this address a link to choose a new password, if there is one. To be called after the
 * request was answered: how long it takes tells nothing then.
 */
export async function mailReset(email: string): Promise<void> {
  const user = await db.user.findUnique({ where: { emailKey: emailKey(email), disabledAt: null } });
  if (!user || !(await countTry("reset-mail", user.id)).ok) return;
  await sendMail({
    to: user.email,
    subject: "Choose a new password for Stet",
    text: [
      `Somebody, probably you, asked for a new password for ${user.email} on ${env.STET_URL}.`,
      `To choose one, open this link within ${minutes} minutes:`,
      await createResetLink(user.id),
      "If it was not you, do nothing: your password stays as it is.",
    ].join("\n\n"),
  });
}

/** Makes the one link by which a person can choose a new password; earlier ones end. */
export async function createResetLink(userId: string): Promise<string> {
  const { secret, secretHash } = createSecret();
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  await db.$transaction([
    db.passwordReset.deleteMany({ where: { userId } }),
    db.passwordReset.create({ data: { tokenHash: secretHash, userId, expiresAt } }),
  ]);
  return `${env.STET_URL}/sign-in/reset?token=${secret}`;
}

/** Whether a reset link still works. Looking does not use it up. */
export async function isOpenReset(token: string): Promise<boolean> {
  const where = { tokenHash: sha256(token), expiresAt: { gt: new Date() }, user: { disabledAt: null } };
  return (await db.passwordReset.count({ where })) > 0;
}

export const Reset = z.strictObject({ token: z.string().max(200), password: NewPassword });

/**
 * Uses a reset link, once: sets the password, and ends all sessions and API tokens. It signs nobody in: who has a
 * second factor is asked for it as ever.
 */
export async function resetPassword(unchecked: unknown): Promise<Result<null>> {
  const parsed = parse(Reset, unchecked);
  if (!parsed.ok) return parsed;
  const { token, password } = parsed.value;
  // A look first: strangers must not make the server hash.
  if (!(await isOpenReset(token))) return fail(linkGone);
  const passwordHash = await hashPassword(password);
  const done = await db.$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ userId: string }[]>`
      DELETE FROM "PasswordReset" WHERE "tokenHash" = ${sha256(token)} AND "expiresAt" > now()
      RETURNING "userId"`;
    if (!used) return null;
    const where = { userId: used.userId };
    const user = await tx.user.update({ where: { id: used.userId }, data: { passwordHash } });
    await tx.session.deleteMany({ where });
    await tx.pendingSignIn.deleteMany({ where });
    await tx.passwordReset.deleteMany({ where });
    await tx.apiToken.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: new Date() } });
    return user.emailKey;
  });
  if (done === null) return fail(linkGone);
  await forgetSignIns(done, null);
  return ok(null);
}

const linkGone: Failure = {
  code: "not_found",
  message: "This link was used or is too old. Ask for a new one.",
};

const noMail: Failure = {
  code: "conflict",
  message: "This server sends no mail. Ask an owner of your desk for a link to choose a new password.",
};
