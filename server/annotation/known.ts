import type { Known } from "@/domain/interchange/plan";
import type { Span } from "@/domain/text/span";
import type { Actor } from "@/server/auth/actor";
import { loadSight } from "@/server/blind/sight";
import type { Transaction } from "@/server/command/once";

/** What an article has already of what annotations can bring; of comments only what `actor` may see. */
export async function loadKnown(tx: Transaction, actor: Actor, articleId: string): Promise<Known> {
  const live = { articleId, deletedAt: null };
  const claims = await tx.claim.findMany({ where: live, select: { id: true, spans: true } });
  const evidence = await tx.evidence.findMany({
    where: { ...live, claim: { deletedAt: null } },
    select: { claimId: true, url: true, quote: true },
  });
  const comments = await tx.comment.findMany({
    where: { ...live, thread: { claim: { deletedAt: null } } },
    select: { id: true, threadId: true, text: true, byId: true, thread: { select: { claimId: true } } },
  });
  const sight = await loadSight(tx, actor.id, articleId, {
    claims: [],
    threads: [...new Set(comments.map(({ threadId }) => threadId))],
  });
  const seen = comments.filter(({ threadId, byId }) =>
    sight.comment({ threadId, by: { id: byId, name: "" } }),
  );
  return {
    claims: claims.map(({ id, spans }) => ({ id, spans: spans as Span[] })),
    evidence,
    comments: seen.map(({ text, thread }) => ({ claimId: thread.claimId, text })),
    brought: await loadBrought(tx, articleId, new Set(comments.map(({ id }) => id))),
  };
}

/** The annotations of earlier imports of which the comment is still there. */
async function loadBrought(
  tx: Transaction,
  articleId: string,
  live: ReadonlySet<string>,
): Promise<Set<string>> {
  const origins = await tx.$queryRaw<{ annotation: string; commentId: string }[]>`
    SELECT o.annotation, o."commentId"
    FROM "Event" e, jsonb_to_recordset(e.payload -> 'origins') AS o(annotation text, "commentId" text)
    WHERE e.stream = ${articleId} AND e.type = 'annotations.imported'`;
  return new Set(origins.filter(({ commentId }) => live.has(commentId)).map(({ annotation }) => annotation));
}
