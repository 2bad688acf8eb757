import type { Person } from "../claim/claim";
import type { Span } from "../text/span";

export const threadKinds = ["discussion", "question"] as const;
/** A `question` is one to the author: it is answered before it is resolved. */
export type ThreadKind = (typeof threadKinds)[number];

export const threadStates = ["open", "answered", "resolved"] as const;
export type ThreadState = (typeof threadStates)[number];

/** A discussion of a claim, or of words of the article that are no claim: the thread's own fields. */
export type Thread = {
  id: string;
  articleId: string;
  claimId: string | null;
  /** The words it is about, in the current revision; empty for a thread on a claim. */
  spans: Span[];
  /** These words as they stood when it was opened; empty for a thread on a claim. */
  words: string;
  kind: ThreadKind;
  state: ThreadState;
  by: Person;
  createdAt: string;
  version: number;
};

/** What somebody said in a thread: plain text. */
export type Comment = {
  id: string;
  threadId: string;
  text: string;
  /** Ids of the people it names. */
  mentions: string[];
  by: Person;
  createdAt: string;
  /** When its text was last changed, or `null`. */
  editedAt: string | null;
  version: number;
};

/** Whether the thread still waits for somebody. An answered question waits to be resolved. */
export const isUnresolved = ({ state }: Pick<Thread, "state">) => state !== "resolved";
