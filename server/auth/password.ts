import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { z } from "zod";
import { isCommonPassword } from "./common-password";

/** argon2id at OWASP's least: 19 MiB, two passes. About 0.2 s of a core, so never more than two at once. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const inTurn = pLimit(2);

/** A password somebody chooses: taken byte for byte, never trimmed. */
export const NewPassword = z
  .string()
  .min(12, "Use at least 12 characters.")
  .refine((password) => Buffer.byteLength(password) <= 1024, "Use at most 1,024 bytes.")
  .refine((password) => password.length > 200 || !isCommonPassword(password), {
    error: "Guessers try that one first. Use a few words that have nothing to do with each other.",
  });

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** Whether `password` is the one behind `passwordHash`. Takes as long when there is no hash to compare with. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (Buffer.byteLength(password) > 1024) return false;
  nobodysHash ??= hashPassword("nobody has this password");
  const against = passwordHash ?? (await nobodysHash);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== null;
}

let nobodysHash: Promise<string> | undefined;
