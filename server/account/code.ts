import { randomBytes } from "node:crypto";
import { z } from "zod";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { requireRecent } from "@/server/auth/recent";
import { seal, unseal } from "@/server/auth/seal";
import { newTotpKey, recoveryCodeHash, totpStepOf, totpUri } from "@/server/auth/totp";
import { parse } from "@/server/command/parse";
import type { Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { othersOf } from "./sessions";

const setUpMinutes = 30;
const recoveryCodes = 10;

/** What an authenticator app needs; nothing is kept until `turnCodeOn` brings `setUp` back with a code. */
type CodeKey = { key: string; uri: string; setUp: string };

/** Makes a key for the person's authenticator app. */
export function offerCodeKey(actor: Actor): Result<Written<CodeKey>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const key = newTotpKey();
  const setUp = seal("totp-set-up", actor.id, `${Date.now() + setUpMinutes * 60_000} ${key}`);
  return ok({ answer: { key, uri: totpUri(key, actor.email), setUp }, status: 200, seq: null });
}

export const CodeSetUp = z.strictObject({ setUp: z.string().max(500), code: z.string().max(64) });

type RecoveryCodes = { recoveryCodes: string[] };

/** Asks for a code at sign-in from now on. The answer is the only time that the recovery codes are seen. */
export async function turnCodeOn(
  actor: Actor,
  unchecked: unknown,
  now = Date.now(),
): Promise<Result<Written<RecoveryCodes>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  const parsed = parse(CodeSetUp, unchecked);
  if (!parsed.ok) return parsed;
  const [until, key] = (unseal("totp-set-up", actor.id, parsed.value.setUp) ?? "").split(" ");
  if (!key || Number(until) < now) {
    return fail({ code: "conflict", message: "This took too long. Start the set-up again." });
  }
  const step = totpStepOf(key, parsed.value.code.replace(/\s/g, ""), now);
  if (step === null)
    return invalid("code", "That code is not right. Check the clock of your phone, and try the next one.");
  return db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, totpSecret: null },
      data: { totpSecret: seal("totp", actor.id, key), totpStep: step },
    });
    if (count === 0) return fail({ code: "conflict", message: "A code is asked for already." });
    await tx.session.deleteMany({ where: othersOf(actor) });
    return ok({
      answer: { recoveryCodes: await replaceRecoveryCodes(tx, actor.id) },
      status: 201 as const,
      seq: null,
    });
  });
}

/** Asks for no code any more. */
export async function turnCodeOff(actor: Actor): Promise<Result<Written<null>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  await db.$transaction([
    db.user.update({ where: { id: actor.id }, data: { totpSecret: null, totpStep: null } }),
    db.recoveryCode.deleteMany({ where: { userId: actor.id } }),
    db.pendingSignIn.deleteMany({ where: { userId: actor.id } }),
  ]);
  return ok({ answer: null, status: 204, seq: null });
}

/** Makes ten new recovery codes; the old ones are worth nothing then. */
export async function renewRecoveryCodes(actor: Actor): Promise<Result<Written<RecoveryCodes>>> {
  const recent = requireRecent(actor);
  if (!recent.ok) return recent;
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { totpSecret: true } });
    if (user.totpSecret === null) {
      return fail({
        code: "conflict",
        message: "Recovery codes come with the code of an app. Set that up first.",
      });
    }
    const answer = { recoveryCodes: await replaceRecoveryCodes(tx, actor.id) };
    return ok({ answer, status: 201 as const, seq: null });
  });
}

async function replaceRecoveryCodes(tx: Prisma.TransactionClient, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: recoveryCodeHash(userId, code), userId })),
  });
  return codes;
}

/** 80 random bits in letters and digits that are not mistaken for one another: `h4kd-92mx-…`. */
function newRecoveryCode(): string {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  const code = [...randomBytes(16)].map((byte) => letters[byte % 32]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
