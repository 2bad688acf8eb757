import { sightOf } from "@/domain/blind/sight";
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

/** A live claim with all that belongs to it, also what blind review hides from some, or `null`. */
export const loadSheet = (tx: Prisma.TransactionClient, where: Prisma.ClaimWhereInput) =>
  load(tx, where, null);

/** A live claim with all that `readerId` may see of it, or `null`. */
export const loadSeenSheet = (
  tx: Prisma.TransactionClient,
  where: Prisma.ClaimWhereInput,
  readerId: string,
) => load(tx, where, readerId);

export async function loadAnswer(tx: Prisma.TransactionClient, id: string, readerId: string) {
  const sheet = await loadSeenSheet(tx, { id }, readerId);
  return sheet && claimAnswer(sheet);
}

async function load(
  tx: Prisma.TransactionClient,
  where: Prisma.ClaimWhereInput,
  readerId: string | null,
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
  const [claim, policy] = [toClaim(row), toPolicy(article.desk, article.policy)];
  const on = {
    assessments: row.assessments.map(toAssessment),
    evidence: row.evidence.map(toEvidence),
    adjudications: row.adjudications.map(toAdjudication),
  };
  const facts = { ...on, claims: [claim], threads: [], comments: [] };
  const sight = readerId === null ? null : sightOf(readerId, facts, policy);
  const seen = {
    ...on,
    assessments: sight ? on.assessments.filter(sight.assessment) : on.assessments,
    unseen: sight?.unseenOn(claim.id) ?? 0,
  };
  return claimSheet(claim, seen, toRevision(revision).sentences, policy);
}
