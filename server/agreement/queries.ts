import { can } from "@/domain/access";
import { agreementOn, type DeskAgreement } from "@/domain/agreement/agreement";
import { itemsOf } from "@/domain/agreement/ratings";
import { fail, ok, type Result } from "@/domain/result";
import { assessmentRow, evidenceRow, toAssessment } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { forbidden } from "@/server/command/command";
import { db } from "@/server/db/client";
import { readOneDesk } from "@/server/desk/queries";

export type NamedAgreement = Omit<DeskAgreement, "articles"> & {
  articles: (DeskAgreement["articles"][number] & { title: string })[];
};

/** How far the people of a desk agree, over all its articles. */
export async function readAgreement(actor: Actor, deskId: string): Promise<Result<NamedAgreement>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (!can(desk.value.role, "desk:read-agreement")) return fail(forbidden(desk.value.role));
  const claims = await db.claim.findMany({
    where: { id: { in: await judgedByMany(deskId) } },
    select: {
      articleId: true,
      article: { select: { title: true } },
      assessments: assessmentRow,
      evidence: { where: evidenceRow.where, select: { stance: true, quote: true, locator: true } },
    },
    orderBy: { id: "asc" },
  });
  const titles = new Map(claims.map(({ articleId, article }) => [articleId, article.title]));
  const found = agreementOn(
    itemsOf(claims.map((claim) => ({ ...claim, assessments: claim.assessments.map(toAssessment) }))),
  );
  const articles = found.articles.map((each) => ({ ...each, title: titles.get(each.articleId) ?? "" }));
  return ok({ ...found, articles });
}

/** The live claims of a desk that more than one person judged: a small part of all, where policy asks for one. */
async function judgedByMany(deskId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c
    JOIN "Article" a ON a.id = c."articleId" AND a."deskId" = ${deskId} AND a."deletedAt" IS NULL
    JOIN "Assessment" s ON s."claimId" = c.id AND s."withdrawnAt" IS NULL
    WHERE c."deletedAt" IS NULL
    GROUP BY c.id HAVING count(DISTINCT s."byId") > 1`;
  return rows.map(({ id }) => id);
}
