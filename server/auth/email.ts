import { z } from "zod";

/** An e-mail address as a person types it. */
export const Email = z
  .string()
  .trim()
  .max(254, "That address is too long.")
  .pipe(z.email("That is not an e-mail address. Example: ana@example.org"));

/** What makes two spellings the same address: compatibility forms folded, case ignored. */
export function emailKey(email: string): string {
  return email.trim().normalize("NFKC").toLowerCase();
}
