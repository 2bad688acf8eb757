import { z } from "zod";
import { type Failure, fail, invalid, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { takePasskey } from "@/server/auth/passkey-proof";
import { verifyPassword } from "@/server/auth/password";
import { type Renewed, renewSession } from "@/server/auth/session";
import { countTry, forgetTries } from "@/server/auth/throttle";
import { takeCode } from "@/server/auth/totp";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";

/** One proof of who one is: whichever of these the person has. */
export const Confirmation = z.union([
  z.strictObject({ password: z.string().max(1024) }),
  z.strictObject({ code: z.string().max(64) }),
  z.strictObject({ passkey: z.looseObject({ id: z.string() }) }),
]);
type Confirmation = z.output<typeof Confirmation>;

/** Takes a fresh proof of who the person is, which stands for ten minutes in this browser. */
export async function confirm(actor: Actor, unchecked: unknown): Promise<Result<Renewed>> {
  if (actor.via !== "session") return fail(onlyInBrowsers);
  const parsed = parse(Confirmation, unchecked);
  if (!parsed.ok) return parsed;
  const counted = await countTry("confirm", actor.id);
  if (!counted.ok) return counted;
  const proven = await prove(actor.id, parsed.value);
  if (!proven.ok) return proven;
  await forgetTries("confirm", actor.id);
  const renewed = await renewSession(actor.sessionId);
  return renewed ? ok(renewed) : fail(signedOut);
}

async function prove(userId: string, proof: Confirmation): Promise<Result<unknown>> {
  if ("password" in proof) {
    return (await isPassword(userId, proof.password))
      ? ok(null)
      : invalid("password", "That is not your password.");
  }
  if ("code" in proof) {
    return (await takeCode(userId, proof.code))
      ? ok(null)
      : invalid("code", "That code is not right, or was used already. Wait for the next one.");
  }
  return takePasskey(proof.passkey, userId);
}

/** Whether `password` is the person's present one. Takes as long for somebody who has none. */
export async function isPassword(userId: string, password: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return verifyPassword(password, user?.passwordHash ?? null);
}

export const onlyInBrowsers: Failure = {
  code: "forbidden",
  message: "This is done on the desk's pages by a person who is signed in, not with a token.",
};
export const signedOut: Failure = {
  code: "unauthenticated",
  message: "You were signed out in the meantime. Sign in again.",
};
