import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/server/env";

/** What a key derived from the server's secret is for; no two uses share a key. */
type Purpose = "totp" | "totp-set-up" | "identity-intent" | "known-browser";

/** Encrypts `text` for this server alone (AES-256-GCM); `of` names whose it is, and is needed to open it. */
export function seal(purpose: Purpose, of: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What `seal` was given; `null` when it was sealed for another purpose, person or server, or changed since. */
export function unseal(purpose: Purpose, of: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12))
      .setAAD(Buffer.from(of))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A mark on `text` that only this server can make. */
export function sign(purpose: Purpose, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

export function isSigned(purpose: Purpose, text: string, mark: string): boolean {
  const [expected, given] = [Buffer.from(sign(purpose, text)), Buffer.from(mark)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function keyFor(purpose: Purpose): Buffer {
  if (!env.NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is not set: npm start sets it.");
  return Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", `stet:${purpose}`, 32));
}
