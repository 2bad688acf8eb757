import { isBlind } from "@/domain/blind/blind";
import { type Facts, type Sight, sightOf } from "@/domain/blind/sight";
import type { Prisma } from "@/generated/prisma/client";
import { loadPolicy } from "@/server/article/policy";
import {
  adjudicationRow,
  assessmentRow,
  toAdjudication,
  toAssessment,
  toClaim,
  toThread,
  threadRow,
} from "@/server/article/rows";

type Transaction = Prisma.TransactionClient;

/** Which claims and threads it is about, and whether it is also about words that any claim may lie over. */
export type Named = { claims: readonly string[]; threads: readonly string[]; isOnWords?: boolean };

const noFacts: Facts = {
  claims: [],
  assessments: [],
  evidence: [],
  adjudications: [],
  threads: [],
  comments: [],
};

/** What `readerId` sees of an article: of the claims and threads named, or of all of it. */
export async function loadSight(
  tx: Transaction,
  readerId: string,
  articleId: string,
  named?: Named,
): Promise<Sight> {
  const policy = await loadPolicy(tx, articleId);
  const facts = isBlind(policy) ? await loadFacts(tx, articleId, named) : noFacts;
  return sightOf(readerId, facts, policy);
}

async function loadFacts(tx: Transaction, articleId: string, named?: Named): Promise<Facts> {
  const threads = (
    await tx.thread.findMany({
      ...threadRow,
      where: { articleId, ...(named && { id: { in: [...named.threads] } }) },
    })
  ).map(toThread);
  // A thread on a sentence may lie over any claim.
  const isOnClaims = named && !named.isOnWords && threads.every(({ claimId }) => claimId !== null);
  const claims = isOnClaims && among(named.claims, threads);
  const ofClaims = { articleId, ...(claims && { claimId: { in: claims } }) };
  const found = await tx.claim.findMany({ where: { articleId, ...(claims && { id: { in: claims } }) } });
  const given = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...ofClaims, ...assessmentRow.where },
  });
  const evidence = await tx.evidence.findMany({
    where: { ...ofClaims, deletedAt: null },
    select: { claimId: true, stance: true, quote: true, locator: true },
  });
  const decided = await tx.adjudication.findMany({ ...adjudicationRow, where: ofClaims });
  const comments = await tx.comment.findMany({
    where: { articleId, deletedAt: null, threadId: { in: threads.map(({ id }) => id) } },
    select: { threadId: true, by: { select: { id: true, name: true } } },
  });
  return {
    claims: found.map((row) => ({ ...toClaim(row), ...(row.deletedAt && { spans: [] }) })),
    assessments: given.map(toAssessment),
    evidence,
    adjudications: decided.map(toAdjudication),
    threads,
    comments,
  };
}

const among = (claims: readonly string[], threads: readonly { claimId: string | null }[]) => [
  ...new Set([...claims, ...threads.flatMap(({ claimId }) => claimId ?? [])]),
];
