import type { ArticleEvent } from "@/domain/event";
import type { Comment, Thread } from "@/domain/thread/thread";
import type { TalkWrite } from "./talk-write";

type WrittenComment = Comment & { thread: Thread };

/** The event that a saved `write` turned out to be, by what the server answers to its call. */
export function answeredTalk(write: TalkWrite, record: unknown): ArticleEvent {
  switch (write.type) {
    case "thread.open": {
      const { thread, ...comment } = record as WrittenComment;
      return { type: "thread.opened", thread, comment };
    }
    case "comment.add": {
      const { thread, ...comment } = record as WrittenComment;
      return { type: "comment.added", thread, comment };
    }
    case "comment.change": {
      const { thread: _, ...comment } = record as WrittenComment;
      return { type: "comment.changed", comment };
    }
    case "comment.remove":
      return { type: "comment.removed", id: write.commentId, threadId: write.threadId };
    case "thread.change":
      return { type: "thread.changed", thread: record as Thread };
  }
}

/** The record as it stands now, which a refused change comes back with, as an event; `null` when there is none. */
export function currentTalk(write: TalkWrite, current: object): ArticleEvent | null {
  if (write.type === "thread.change") return { type: "thread.changed", thread: current as Thread };
  if (write.type !== "comment.change" && write.type !== "comment.remove") return null;
  const { thread: _, ...comment } = current as WrittenComment;
  return { type: "comment.changed", comment };
}
