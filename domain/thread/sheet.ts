import { sentencesUnder } from "../claim/sheet";
import type { Snapshot } from "../event";
import type { Span } from "../text/span";
import type { Comment, Thread } from "./thread";

/** A thread with all that was said in it and not deleted since. */
export type ThreadSheet = Thread & {
  /** In the order they were written. */
  comments: Comment[];
  /** Indexes of the sentences it is about, by way of its claim or of its own words. */
  sentences: number[];
};

/** The threads of an article in the order they were opened; without those in which nothing is left to read. */
export function threadSheets({
  revision,
  claims,
  threads,
  comments,
}: Pick<Snapshot, "revision" | "claims" | "threads" | "comments">): ThreadSheet[] {
  if (threads.length === 0) return [];
  const spansOf = new Map(claims.map(({ id, spans }) => [id, spans]));
  const commentsOf = new Map<string, Comment[]>();
  for (const comment of comments) {
    commentsOf.set(comment.threadId, [...(commentsOf.get(comment.threadId) ?? []), comment]);
  }
  return threads
    .flatMap((thread) => {
      const spans = thread.claimId === null ? thread.spans : spansOf.get(thread.claimId);
      const said = commentsOf.get(thread.id);
      return spans && said ? [threadSheet(thread, said, spans, revision.sentences)] : [];
    })
    .sort((a, b) => byMaking(a, b));
}

export function threadSheet(
  thread: Thread,
  comments: readonly Comment[],
  spans: readonly Span[],
  sentences: Parameters<typeof sentencesUnder>[0],
): ThreadSheet {
  return { ...thread, comments: comments.toSorted(byMaking), sentences: sentencesUnder(sentences, spans) };
}

type Made = { id: string; createdAt: string };

/** By time, and where that is the same by id: the same order wherever it is computed. */
export function byMaking(a: Made, b: Made): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
