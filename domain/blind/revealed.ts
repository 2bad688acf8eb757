import type { Adjudication } from "../claim/adjudication";
import type { Assessment } from "../claim/claim";
import type { Correction } from "../revision/correction";
import type { Comment, Thread } from "../thread/thread";

/** How many others have judged a claim's words, or begun to, without the reader seeing how. */
export type Unseen = { claimId: string; reviewers: number };

type Shown<T> = { seq: number; record: T };

/**
 * What a reader sees now of claims of which something was hidden from them before: like an event, but no entry of the
 * log. Each record has the number of the event that it comes from, so that `apply` takes it in where it belongs.
 */
export type Revealed = {
  type: "claim.revealed";
  /** The newest event that it takes into account. */
  seq: number;
  /** All claims that it is about, also those of which nothing is hidden any more. */
  unseen: Unseen[];
  assessments: Shown<Assessment>[];
  adjudications: Shown<Adjudication>[];
  threads: Shown<Thread>[];
  comments: Shown<Comment>[];
  corrections: Shown<Correction>[];
};
