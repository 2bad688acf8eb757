import { z } from "zod";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { hashPassword, NewPassword } from "@/server/auth/password";
import { requireRecent } from "@/server/auth/recent";
import { type Renewed, renewSession } from "@/server/auth/session";
import { countTry, forgetTries } from "@/server/auth/throttle";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";
import { isPassword, onlyInBrowsers, signedOut } from "./confirm";
import { othersOf } from "./sessions";

export const PasswordChange = z.strictObject({
  present: z.string().max(1024).optional().describe("needed when there is a password already"),
  password: NewPassword,
});

/** Changes one's own password, or sets the first one, and signs all other browsers out. */
export async function changePassword(actor: Actor, unchecked: unknown): Promise<Result<Renewed>> {
  if (actor.via !== "session") return fail(onlyInBrowsers);
  const parsed = parse(PasswordChange, unchecked);
  if (!parsed.ok) return parsed;
  const { present, password } = parsed.value;
  const allowed = await mayChange(actor, present);
  if (!allowed.ok) return allowed;
  const passwordHash = await hashPassword(password);
  await db.$transaction([
    db.user.update({ where: { id: actor.id }, data: { passwordHash } }),
    db.session.deleteMany({ where: othersOf(actor) }),
    db.pendingSignIn.deleteMany({ where: { userId: actor.id } }),
    db.passwordReset.deleteMany({ where: { userId: actor.id } }),
  ]);
  const renewed = await renewSession(actor.sessionId);
  return renewed ? ok(renewed) : fail(signedOut);
}

/** The present password, or for somebody who has none another recent proof. */
async function mayChange(actor: Actor, present: string | undefined): Promise<Result<null>> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
  if (user.passwordHash === null) return requireRecent(actor);
  if (present === undefined) return invalid("present", "Enter your present password.");
  const counted = await countTry("confirm", actor.id);
  if (!counted.ok) return counted;
  if (!(await isPassword(actor.id, present))) return invalid("present", "That is not your present password.");
  await forgetTries("confirm", actor.id);
  return ok(null);
}
