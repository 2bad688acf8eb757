import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import { recordDeskEvent } from "@/server/command/record";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { sha256 } from "@/server/hash";
import { parse } from "@/server/command/parse";
import { Line } from "@/server/command/text-input";
import type { Actor } from "./actor";
import { Email, emailKey } from "./email";
import { hashPassword, NewPassword } from "./password";
import { createSecret } from "./secret";

const linkLastsHours = 24;

const Founding = z.strictObject({
  name: Line(100, "Enter your name."),
  email: Email,
  password: NewPassword,
  desk: Line(100, "Give the desk a name."),
});
type Founding = z.infer<typeof Founding>;

export const SetUp = Founding.extend({ token: z.string().max(200), sample: z.boolean().default(false) });

const used = fail({
  code: "not_found",
  message: "This set-up link was used or is too old. Start Stet again: the terminal prints a new one.",
});

/**
 * Readies an empty database for its first person: founds the desk when the settings name its owner, else makes a
 * one-time link and returns its path. `null` when there is a desk already, or now.
 */
export async function prepareSetUp(): Promise<string | null> {
  if ((await db.user.count()) > 0) return null;
  if (env.STET_OWNER_EMAIL) {
    await foundFromSettings();
    return null;
  }
  const { secret, secretHash } = createSecret();
  await db.$transaction([
    db.setUpLink.deleteMany({ where: { usedAt: null } }),
    db.setUpLink.create({
      data: { tokenHash: secretHash, expiresAt: new Date(Date.now() + linkLastsHours * 3_600_000) },
    }),
  ]);
  return `/set-up?token=${secret}`;
}

/** Whether `token` is that of a set-up link that can still be used. */
export async function readSetUpLink(token: string): Promise<boolean> {
  return (await db.setUpLink.findFirst({ where: openLink(token) })) !== null;
}

/** Uses a set-up link: makes the owner and the desk. */
export async function completeSetUp(
  input: unknown,
): Promise<Result<{ owner: Actor; deskId: string; sample: boolean }>> {
  const parsed = parse(SetUp, input);
  if (!parsed.ok) return parsed;
  const { token, sample, ...founding } = parsed.value;
  if (!(await readSetUpLink(token))) return used;
  const passwordHash = await hashPassword(founding.password);
  return db.$transaction(async (tx) => {
    const { count } = await tx.setUpLink.updateMany({ where: openLink(token), data: { usedAt: new Date() } });
    if (count === 0) return used;
    return ok({ ...(await found(tx, founding, passwordHash)), sample });
  });
}

/** Whether anybody can sign in here yet. */
export async function isSetUp(): Promise<boolean> {
  return (await db.user.count()) > 0;
}

const openLink = (token: string) => ({
  tokenHash: sha256(token),
  usedAt: null,
  expiresAt: { gt: new Date() },
});

async function foundFromSettings(): Promise<void> {
  const founding = Founding.parse({
    name: env.STET_OWNER_NAME,
    email: env.STET_OWNER_EMAIL,
    password: env.STET_OWNER_PASSWORD,
    desk: env.STET_DESK,
  });
  const passwordHash = await hashPassword(founding.password);
  await db.$transaction((tx) => found(tx, founding, passwordHash));
}

async function found(tx: Prisma.TransactionClient, founding: Founding, passwordHash: string) {
  const userId = uuidv7();
  const deskId = uuidv7();
  const { name, email, desk } = founding;
  await tx.user.create({ data: { id: userId, email, emailKey: emailKey(email), name, passwordHash } });
  await tx.desk.create({ data: { id: deskId, name: desk, members: { create: { userId, role: "owner" } } } });
  await recordDeskEvent(tx, deskId, userId, {
    type: "desk.created",
    desk: { id: deskId, name: desk },
    owner: { id: userId, name },
  });
  return { owner: { id: userId, name, email, via: "program" } as const, deskId };
}
