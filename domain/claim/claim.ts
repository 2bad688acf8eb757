import type { AnchorStatus } from "../text/anchor";
import type { Span } from "../text/span";
import type { Reason, Verdict } from "./verdict";

/** A person as a record shows them. */
export type Person = { id: string; name: string };

/** A highlighted span of the current revision that can be checked: the claim's own fields. */
export type Claim = {
  id: string;
  articleId: string;
  /** Order of making within the article; never reused. */
  number: number;
  /** The exact words, as they stand in the revision that `spans` point into. */
  text: string;
  spans: Span[];
  claimant: string | null;
  anchor: { status: AnchorStatus; score: number };
  assigneeId: string | null;
  createdAt: string;
  version: number;
};

/** One reviewer's judgement. Append-only: a changed mind is another assessment. */
export type Assessment = {
  id: string;
  claimId: string;
  verdict: Verdict;
  justification: string | null;
  reason: Reason | null;
  /** The exact words judged. */
  words: string;
  by: Person;
  createdAt: string;
};
