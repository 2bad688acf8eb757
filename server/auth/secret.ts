import { randomBytes } from "node:crypto";
import { sha256 } from "@/server/hash";

/** A random secret of 192 bits for a cookie, link or token, and the hash by which it is known at rest. */
export function createSecret(prefix = ""): { secret: string; secretHash: string } {
  const secret = prefix + randomBytes(24).toString("base64url");
  return { secret, secretHash: sha256(secret) };
}
