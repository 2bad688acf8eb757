import type { Comment, Thread } from "@/domain/thread/thread";
import { commentRow, threadRow, toComment, toThread } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { loadSight } from "@/server/blind/sight";
import type { Transaction } from "@/server/command/once";
import { liveThreads } from "./live";

/** A thread of an article as `actor` may see it, or `null`. */
export async function loadThread(
  tx: Transaction,
  actor: Actor,
  where: { id: string; articleId: string },
): Promise<Thread | null> {
  const row = await tx.thread.findFirst({ include: threadRow.include, where: { ...where, ...liveThreads } });
  if (!row) return null;
  const sight = await loadSight(tx, actor.id, where.articleId, { claims: [], threads: [row.id] });
  return sight.thread(row.id) ? toThread(row) : null;
}

/** A comment of an article with its thread, as `actor` may see it, or `null`. */
export async function loadComment(
  tx: Transaction,
  actor: Actor,
  where: { id: string; articleId: string },
): Promise<{ comment: Comment; thread: Thread } | null> {
  const row = await tx.comment.findFirst({
    include: { ...commentRow.include, thread: { include: threadRow.include } },
    where: { ...where, deletedAt: null, thread: liveThreads },
  });
  if (!row) return null;
  const [comment, thread] = [toComment(row), toThread(row.thread)];
  const sight = await loadSight(tx, actor.id, where.articleId, { claims: [], threads: [thread.id] });
  return sight.comment(comment) ? { comment, thread } : null;
}
