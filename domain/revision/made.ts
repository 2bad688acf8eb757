import type { AnchorStatus } from "../text/anchor";

export const revisionKinds = ["imported", "corrections", "restored"] as const;
/** How a revision's text came about. */
export type RevisionKind = (typeof revisionKinds)[number];

/** How many claims a revision left, moved, changed, lost or could not place, and how many verdicts it made stale. */
export type Anchoring = Record<AnchorStatus, number> & { stale: number };

/** How a revision came about, besides its text. */
export type Made = {
  kind: RevisionKind;
  /** What its bringer says of it. */
  note: string | null;
  /** Number of the revision that it brings back. */
  restores: number | null;
  /** `null` for the first. */
  anchoring: Anchoring | null;
};
