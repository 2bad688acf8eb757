import type { Comment, Thread } from "@/domain/thread/thread";
import type { Transaction } from "@/server/command/once";
import { loadSight } from "./sight";

/** Those of an article's threads and comments that `readerId` may see. */
export async function seenThreads(
  tx: Transaction,
  readerId: string,
  articleId: string,
  { threads, comments }: { threads: readonly Thread[]; comments: readonly Comment[] },
): Promise<{ threads: Thread[]; comments: Comment[] }> {
  const ids = [...new Set([...threads.map(({ id }) => id), ...comments.map(({ threadId }) => threadId)])];
  const sight = await loadSight(tx, readerId, articleId, { claims: [], threads: ids });
  return {
    threads: threads.filter(({ id }) => sight.thread(id)),
    comments: comments.filter(sight.comment),
  };
}
