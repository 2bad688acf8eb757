import { z } from "zod";
import { can } from "@/domain/access";
import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { forbidden, logged, type LockedArticle } from "@/server/command/command";
import { recordOnArticle } from "@/server/command/record";
import type { Transaction } from "@/server/command/once";
import { Id } from "@/server/command/text-input";
import { db } from "@/server/db/client";
import { readOneDesk } from "@/server/desk/queries";
import { keptSince, keptUntil } from "@/server/desk/kept";
import { reviewAnswer } from "./answer";
import { loadReview } from "./review";
import { toArticle } from "./rows";

export type DeletedArticle = {
  id: string;
  title: string;
  byline: string | null;
  deletedAt: string;
  keptUntil: string;
};

/** The desk's deleted articles that can still be brought back, the last deleted first. */
export async function readDeletedArticles(actor: Actor, deskId: string): Promise<Result<DeletedArticle[]>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (!can(desk.value.role, "article:restore")) return fail(forbidden(desk.value.role));
  const articles = await db.article.findMany({
    where: { deskId, deletedAt: { gt: keptSince(new Date()) } },
    orderBy: { deletedAt: "desc" },
    take: most,
    select: { id: true, title: true, byline: true, deletedAt: true },
  });
  return ok(
    articles.flatMap(({ deletedAt, ...article }) =>
      deletedAt ? [{ ...article, ...keptUntil(deletedAt) }] : [],
    ),
  );
}

const most = 500;

/**
 * Brings a deleted article back as it was. A command of its own, because `command()` works on articles that are
 * there; it takes the same lock, so that a purge either has removed the article before or leaves it alone.
 */
export const restoreArticle = logged({
  name: "article.restore",
  input: z.strictObject({ articleId: Id }),
  permission: "article:restore",
  lock: (tx, actor, { articleId }) => lockDeleted(tx, actor, articleId),
  record: recordOnArticle,
  async run({ tx, input: { articleId } }) {
    const row = await tx.article.update({ where: { id: articleId }, data: { deletedAt: null } });
    return ok({
      event: { type: "article.restored" as const, article: toArticle(row) },
      subjectId: articleId,
      status: 200,
      answer: async (after: Transaction) => {
        const review = await loadReview(after, { id: articleId });
        if (!review) throw new Error("An article vanished inside its own transaction.");
        return reviewAnswer(review);
      },
    });
  },
});

async function lockDeleted(tx: Transaction, actor: Actor, articleId: string): Promise<LockedArticle | null> {
  const [article] = await tx.$queryRaw<LockedArticle[]>`
    SELECT a.id, a."deskId", a.seq, a.head, a.revision, a."claimSeq", a.version, a.state::text AS state, m.role::text AS role, now() AS at
    FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" AND d."deletedAt" IS NULL
    JOIN "Member" m ON m."deskId" = a."deskId" AND m."userId" = ${actor.id}
    WHERE a.id = ${articleId} AND a."deletedAt" > ${keptSince(new Date())}
    FOR UPDATE OF a`;
  return article ?? null;
}
