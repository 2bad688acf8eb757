import { Secret, TOTP } from "otpauth";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { unseal } from "./seal";

const period = 30;

/** A new key for an authenticator app, in base32. */
export const newTotpKey = () => new Secret({ size: 20 }).base32;

/** What an authenticator app reads to set itself up. */
export function totpUri(key: string, label: string): string {
  return new TOTP({ issuer: "Stet", label, secret: Secret.fromBase32(key), period }).toString();
}

/** The 30-second step whose code `code` is, one step of clock difference either way allowed; `null` for none. */
export function totpStepOf(key: string, code: string, now = Date.now()): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(key), period });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / (period * 1000)) + delta;
}

/** Uses up a code of the person's app, or one of their recovery codes; whether it was good. */
export async function takeCode(userId: string, typed: string): Promise<boolean> {
  const code = typed.replace(/[\s-]/g, "").toLowerCase();
  return /^\d{6}$/.test(code) ? takeTotpCode(userId, code) : takeRecoveryCode(userId, code);
}

async function takeTotpCode(userId: string, code: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { totpSecret: true } });
  const key = user?.totpSecret ? unseal("totp", userId, user.totpSecret) : null;
  const step = key ? totpStepOf(key, code) : null;
  if (step === null) return false;
  // The step moves forward only, so that of two tries with one code one is refused.
  const { count } = await db.user.updateMany({
    where: { id: userId, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(userId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { codeHash: recoveryCodeHash(userId, code), userId, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

export const recoveryCodeHash = (userId: string, code: string) =>
  sha256(`${userId}:${code.replace(/[\s-]/g, "").toLowerCase()}`);
