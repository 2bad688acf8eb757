import { claimSheet, type ClaimSheet } from "@/domain/claim/sheet";
import type { Prisma } from "@/generated/prisma/client";
import { claimAnswer } from "@/server/article/answer";
import {
  adjudicationRow,
  assessmentRow,
  evidenceRow,
  toAdjudication,
  toAssessment,
  toClaim,
  toEvidence,
  toPolicy,
  toRevision,
} from "@/server/article/rows";

/** A live claim with all that belongs to it, or `null`. */
export async function loadSheet(
  tx: Prisma.TransactionClient,
  where: Prisma.ClaimWhereInput,
): Promise<ClaimSheet | null> {
  const row = await tx.claim.findFirst({
    where: { ...where, deletedAt: null },
    include: {
      article: { include: { desk: true } },
      assessments: assessmentRow,
      evidence: evidenceRow,
      adjudications: adjudicationRow,
    },
  });
  if (!row) return null;
  const { article } = row;
  const revision = await tx.revision.findUniqueOrThrow({
    where: { articleId_number: { articleId: article.id, number: article.revision } },
  });
  return claimSheet(
    toClaim(row),
    {
      assessments: row.assessments.map(toAssessment),
      evidence: row.evidence.map(toEvidence),
      adjudications: row.adjudications.map(toAdjudication),
    },
    toRevision(revision).sentences,
    toPolicy(article.desk, article.policy),
  );
}

export async function loadAnswer(tx: Prisma.TransactionClient, id: string) {
  const sheet = await loadSheet(tx, { id });
  return sheet && claimAnswer(sheet);
}
