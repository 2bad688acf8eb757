import type { Anchoring } from "./made";

export type Counted = Pick<Anchoring, "moved" | "edited" | "ambiguous" | "removed" | "stale">;

/** "2 claims changed, 1 moved, 1 removed; 3 verdicts stale": what a revision did to the claims; "" when nothing. */
export function countWords({ moved, edited, ambiguous, removed, stale }: Counted): string {
  const counts = [
    [edited, "changed"],
    [moved, "moved"],
    [removed, "removed"],
    [ambiguous, "to be placed by a person"],
  ] as const;
  const claims = counts
    .filter(([count]) => count > 0)
    .map(([count, did], at) =>
      at === 0 ? `${count} ${count === 1 ? "claim" : "claims"} ${did}` : `${count} ${did}`,
    );
  const verdicts = stale === 0 ? [] : [`${stale} ${stale === 1 ? "verdict" : "verdicts"} stale`];
  return [claims.join(", "), ...verdicts].filter((part) => part !== "").join("; ");
}
