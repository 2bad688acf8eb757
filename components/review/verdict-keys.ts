import type { Verdict } from "@/domain/claim/verdict";

export const verdictKeys: Record<Verdict, string> = {
  sourced: "S",
  unverified: "U",
  disputed: "D",
  no_check_needed: "N",
};

/** The verdict that a key gives. */
export function verdictOfKey(key: string): Verdict | null {
  const upper = key.toUpperCase();
  const found = Object.entries(verdictKeys).find(([, letter]) => letter === upper);
  return found ? (found[0] as Verdict) : null;
}
