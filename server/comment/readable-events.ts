import type { Comment } from "@/domain/thread/thread";
import type { Transaction } from "@/server/command/once";

type Recorded = { type: string; payload: object };

/**
 * Events for readers: without what a comment said once it has been deleted, whichever of its events tells it. The log
 * itself keeps it, and its hashes are those of the log.
 */
export async function withoutDeletedText<E extends Recorded>(
  tx: Pick<Transaction, "comment">,
  events: readonly E[],
): Promise<E[]> {
  const ids = new Set(events.flatMap(({ payload }) => commentsIn(payload)).map(({ id }) => id));
  if (ids.size === 0) return [...events];
  const live = await tx.comment.findMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    select: { id: true },
  });
  for (const { id } of live) ids.delete(id);
  return events.map((event) => ({ ...event, payload: without(event.payload, ids) }));
}

type Payload = { comment?: Comment; comments?: Comment[]; change?: { comments?: Comment[] } };

const commentsIn = (payload: object): Comment[] => {
  const { comment, comments, change } = payload as Payload;
  return [...(comment ? [comment] : []), ...(comments ?? []), ...(change?.comments ?? [])];
};

function without(payload: object, deleted: ReadonlySet<string>): object {
  const { comment, comments, change } = payload as Payload;
  const blank = (said: Comment) => (deleted.has(said.id) ? { ...said, text: "", mentions: [] } : said);
  if (comment) return { ...payload, comment: blank(comment) };
  if (comments) return { ...payload, comments: comments.map(blank) };
  if (change?.comments) return { ...payload, change: { ...change, comments: change.comments.map(blank) } };
  return payload;
}
