import type { Person } from "@/domain/claim/claim";
import type { ArticleEvent, ArticleState } from "@/domain/event";
import { type Span, wordsOf } from "@/domain/text/span";
import {
  type Comment,
  stateAfterComment,
  type Thread,
  type ThreadKind,
  type ThreadState,
} from "@/domain/thread/thread";
import type { WriteRequest } from "@/components/review/write";

/** What a person says: the text, and the ids of those whom it names. */
export type Said = { text: string; mentions: string[] };

/** Something said, or done to a thread. `claimId` is that of the thread's claim; `null` for one on words. */
export type TalkWrite = { claimId: string | null; threadId: string } & (
  | {
      type: "thread.open";
      commentId: string;
      span: Span | null;
      revision?: number;
      kind: ThreadKind;
      said: Said;
    }
  | { type: "comment.add"; commentId: string; said: Said; answers: boolean }
  | { type: "comment.change"; commentId: string; version: number; said: Said }
  | { type: "comment.remove"; commentId: string; version: number }
  | { type: "thread.change"; version: number; state: ThreadState }
);

export const isTalk = (write: { type: string }): write is TalkWrite => "threadId" in write;

/** The call of `/api/v1` that saves `write`. */
export function toTalkRequest(articleId: string, write: TalkWrite): WriteRequest {
  const { claimId, threadId } = write;
  const about =
    claimId === null ? `articles/${encodeURIComponent(articleId)}` : `claims/${encodeURIComponent(claimId)}`;
  const say = (body: Record<string, unknown>): WriteRequest => ({
    method: "POST",
    path: `/api/v1/${about}/comments`,
    body,
    version: null,
  });
  switch (write.type) {
    case "thread.open": {
      const { commentId: id, span, revision, kind, said } = write;
      return say({
        id,
        thread: { id: threadId },
        kind,
        ...span,
        ...(span && revision && { revision }),
        ...said,
      });
    }
    case "comment.add": {
      const { commentId: id, said, answers } = write;
      return say({ id, threadId, ...said, ...(answers && { answers }) });
    }
    case "comment.change":
      return { method: "PATCH", path: commentPath(write), body: write.said, version: write.version };
    case "comment.remove":
      return { method: "DELETE", path: commentPath(write), body: null, version: write.version };
    case "thread.change": {
      const path = `/api/v1/threads/${encodeURIComponent(threadId)}`;
      return { method: "PATCH", path, body: { state: write.state }, version: write.version };
    }
  }
}

const commentPath = ({ commentId }: { commentId: string }) =>
  `/api/v1/comments/${encodeURIComponent(commentId)}`;

/** The event that `write` is expected to become, or `null` when what it is about is gone. */
export function expectedTalk(
  write: TalkWrite,
  state: ArticleState,
  by: Person,
  at: string,
): ArticleEvent | null {
  const { claimId, threadId } = write;
  if (claimId !== null && !state.claims.get(claimId)?.record) return null;
  const say = (id: string, said: Said): Comment => ({
    ...said,
    id,
    threadId,
    by,
    createdAt: at,
    editedAt: null,
    version: 1,
  });
  if (write.type === "thread.open") {
    const article = state.article.record;
    if (!article) return null;
    const { span, kind, commentId, said } = write;
    const spans = span ? [span] : [];
    const words = wordsOf(state.revision.record?.text ?? "", spans);
    const about = { claimId, spans, words, kind, state: "open" } as const;
    const thread = { id: threadId, articleId: article.id, ...about, by, createdAt: at, version: 1 };
    return { type: "thread.opened", thread, comment: say(commentId, said) };
  }
  const thread = state.threads.get(threadId)?.record;
  if (!thread) return null;
  if (write.type === "thread.change") return { type: "thread.changed", thread: inState(thread, write.state) };
  if (write.type === "comment.add") {
    const next = stateAfterComment(thread, write.answers);
    const comment = say(write.commentId, write.said);
    return { type: "comment.added", comment, thread: next && inState(thread, next) };
  }
  const known = state.comments.get(write.commentId)?.record;
  if (!known) return null;
  if (write.type === "comment.remove") return { type: "comment.removed", id: known.id, threadId };
  const comment = { ...known, ...write.said, editedAt: at, version: known.version + 1 };
  return { type: "comment.changed", comment };
}

const inState = (thread: Thread, state: ThreadState): Thread => ({
  ...thread,
  state,
  version: thread.version + 1,
});

/** The words that a thread's writes are in order with: those of its claim, or its own. */
export function spansOfTalk(write: TalkWrite, state: ArticleState): readonly Span[] {
  if (write.claimId !== null) return state.claims.get(write.claimId)?.record?.spans ?? [];
  if (write.type === "thread.open") return write.span ? [write.span] : [];
  return state.threads.get(write.threadId)?.record?.spans ?? [];
}
