import type { Revealed } from "@/domain/blind/revealed";
import type { ArticleEvent, ArticleState } from "@/domain/event";

/** The ids of the threads that look different after `event`; `before` knows what is gone by it. */
export function touchedThreads(event: ArticleEvent | Revealed, before: ArticleState): string[] {
  switch (event.type) {
    case "thread.opened":
    case "thread.changed":
      return [event.thread.id];
    case "comment.added":
    case "comment.changed":
      return [event.comment.threadId];
    case "comment.removed":
      return [event.threadId];
    case "annotations.imported":
      return event.threads.map(({ id }) => id);
    case "change.undone": {
      const { threads = [], comments = [], gone } = event.change;
      const went = (gone.comments ?? []).flatMap((id) => before.comments.get(id)?.record ?? []);
      return [...threads.map(({ id }) => id), ...[...comments, ...went].map(({ threadId }) => threadId)];
    }
    case "claim.revealed":
      return [
        ...event.threads.map(({ record }) => record.id),
        ...event.comments.map(({ record }) => record.threadId),
      ];
    default:
      return [];
  }
}
