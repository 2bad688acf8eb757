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

export const [longestComment, mostMentions] = [10_000, 20];

/** The states that somebody can put a thread into now. */
export function nextStates({ kind, state }: Pick<Thread, "kind" | "state">): readonly ThreadState[] {
  if (state === "resolved") return ["open"];
  if (kind === "discussion") return ["resolved"];
  return state === "open" ? ["answered"] : ["resolved", "open"];
}

/**
 * How a thread stands after somebody wrote in it: an answer answers a question, and whoever goes on in a resolved
 * thread opens it again. `null` when it stands as before.
 */
export function stateAfterComment(
  { state }: Pick<Thread, "state">,
  isAnswer: boolean,
): Exclude<ThreadState, "resolved"> | null {
  const next = isAnswer ? "answered" : state === "resolved" ? "open" : state;
  return next === state ? null : next;
}
