import type { Person } from "../claim/claim";
import type { Span } from "../text/span";

export const correctionStates = ["proposed", "accepted", "rejected", "withdrawn", "outdated"] as const;
/** `outdated`: a revision changed its words before anybody decided. */
export type CorrectionState = (typeof correctionStates)[number];

/** New words that somebody proposes for words of the article. Accepted ones make a revision. */
export type Correction = {
  id: string;
  articleId: string;
  /** The words it is about, in the current revision; empty once it is decided or they are gone. */
  spans: Span[];
  /** These words as they stood when it was proposed. */
  words: string;
  /** What should stand instead. */
  proposed: string;
  /** Why. */
  note: string | null;
  state: CorrectionState;
  /** Number of the revision that it became a part of. */
  revision: number | null;
  by: Person;
  createdAt: string;
  decidedBy: Person | null;
  decidedAt: string | null;
  version: number;
};

export const [longestProposal, longestNote] = [10_000, 2000];
