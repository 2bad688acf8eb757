import { domainToASCII } from "node:url";
import { z } from "zod";

const Ascii = z.email();

/** An e-mail address as a person types it. */
export const Email = z
  .string()
  .trim()
  .max(254, "That address is too long.")
  .transform((typed) => typed.normalize("NFKC"))
  .refine(
    (email) => Ascii.safeParse(emailKey(email)).success,
    "That is not an e-mail address. Example: ana@example.org",
  );

/**
 * What makes two spellings the same address: compatibility forms folded, case ignored, the host as it is registered.
 * Look-alikes of other scripts, dots and tags stay what they are: other addresses.
 */
export function emailKey(email: string): string {
  const folded = email.normalize("NFKC").trim().toLowerCase();
  const at = folded.lastIndexOf("@");
  if (at === -1) return folded;
  const host = folded.slice(at + 1).replace(/[.。]$/, "");
  return `${folded.slice(0, at)}@${domainToASCII(host) || host}`;
}
