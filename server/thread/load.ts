import { isBlind, isOpenTo } from "@/domain/blind/blind";
import type { Comment, Thread } from "@/domain/thread/thread";
import { commentRow, threadRow, toComment, toPolicy, toThread } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { loadSheet } from "@/server/claim/load";
import type { Transaction } from "@/server/command/once";
import { liveThreads } from "./live";

/** A thread of an article as `actor` may see it, or `null`. */
export async function loadThread(
  tx: Transaction,
  actor: Actor,
  where: { id: string; articleId: string },
): Promise<Thread | null> {
  const row = await tx.thread.findFirst({ include: threadRow.include, where: { ...where, ...liveThreads } });
  const thread = row && toThread(row);
  return thread && (await isSeen(tx, actor, thread)) ? thread : null;
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
  const isOwn = comment.by.id === actor.id;
  return isOwn || (await isSeen(tx, actor, thread)) ? { comment, thread } : null;
}

/** Under blind review what others say about a claim is not there for somebody who has yet to judge it. */
async function isSeen(tx: Transaction, actor: Actor, { articleId, claimId, by }: Thread): Promise<boolean> {
  if (claimId === null || by.id === actor.id) return true;
  const { desk, policy: own } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { desk: true },
  });
  const policy = toPolicy(desk, own);
  if (!isBlind(policy)) return true;
  const sheet = await loadSheet(tx, { id: claimId });
  return sheet !== null && isOpenTo(actor.id, sheet.text, sheet.assessments, sheet.evidence, policy);
}
