import { can } from "@/domain/access";
import type { Participant, Policy, Revision } from "@/domain/article/article";
import { seenSnapshot } from "@/domain/blind/seen-snapshot";
import { claimSheets, type ClaimSheet } from "@/domain/claim/sheet";
import { preflight, type Preflight } from "@/domain/coverage/preflight";
import type { Snapshot } from "@/domain/event";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { openTo } from "@/server/desk/queries";
import { db } from "@/server/db/client";
import { liveThreads } from "@/server/thread/live";
import {
  adjudicationRow,
  assessmentRow,
  commentRow,
  correctionRow,
  evidenceRow,
  signOffRow,
  threadRow,
  toAdjudication,
  toArticle,
  toAssessment,
  toClaim,
  toComment,
  toCorrection,
  toDeskPolicy,
  toEvidence,
  toParticipant,
  toPolicy,
  toRevision,
  toSignOff,
  toThread,
} from "./rows";

/** An article with all that was done on it, as one moment of its log has it. */
export type Review = {
  snapshot: Snapshot;
  policy: Policy;
  /** What the article follows where it has nothing of its own. */
  deskPolicy: Policy;
  desk: { id: string; name: string; version: number };
  people: Participant[];
  log: { seq: number; head: string | null };
  /** How many revisions there are. */
  revisions: number;
  /** The revision that was signed off last, when it is another one than the current. */
  signedOff: Revision | null;
};

/** The review of an article as `actor` may see it, or `null` when they are not on its desk. */
export async function readReview(actor: Actor, articleId: string): Promise<Review | null> {
  const review = await db.$transaction((tx) => loadReview(tx, { id: articleId, ...visibleTo(actor) }), {
    isolationLevel: "RepeatableRead",
  });
  return review && seenBy(actor.id, review);
}

/** `review` without what blind review hides from `readerId`; from `nobody`, as everybody may see it. */
export function seenBy(readerId: string, review: Review): Review {
  return { ...review, snapshot: seenSnapshot(readerId, review.snapshot, review.policy) };
}

/** The id of no person. */
export const nobody = "";

/** What makes an article visible: neither it nor its desk is deleted, and the desk has the person as a member. */
export const visibleTo = (actor: Actor) =>
  ({ deletedAt: null, desk: openTo(actor) }) satisfies Prisma.ArticleWhereInput;

/** The whole review, with all that anybody did: for what decides, and for what is then filtered for its reader. */
export async function loadReview(
  tx: Prisma.TransactionClient,
  where: Prisma.ArticleWhereInput,
): Promise<Review | null> {
  const article = await tx.article.findFirst({ where, include: { desk: true } });
  if (!article) return null;
  const articleId = article.id;
  const number = article.revision;
  const revision = await tx.revision.findUniqueOrThrow({
    where: { articleId_number: { articleId, number } },
  });
  const claims = await tx.claim.findMany({
    where: { articleId, deletedAt: null },
    orderBy: { number: "asc" },
  });
  const ofLiveClaims = { articleId, claim: { deletedAt: null } };
  const assessments = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...ofLiveClaims, ...assessmentRow.where },
  });
  const evidence = await tx.evidence.findMany({
    ...evidenceRow,
    where: { ...ofLiveClaims, ...evidenceRow.where },
  });
  const adjudications = await tx.adjudication.findMany({ ...adjudicationRow, where: ofLiveClaims });
  const threads = await tx.thread.findMany({ ...threadRow, where: { articleId, ...liveThreads } });
  const comments = await tx.comment.findMany({
    ...commentRow,
    where: { articleId, ...commentRow.where, thread: liveThreads },
  });
  const corrections = await tx.correction.findMany({ ...correctionRow, where: { articleId } });
  const signOffs = await tx.signOff.findMany({ ...signOffRow, where: { articleId } });
  const members = await tx.member.findMany({
    where: { deskId: article.deskId },
    select: { role: true, user: { select: { id: true, name: true } } },
    orderBy: { createdAt: "asc" },
  });
  return {
    snapshot: {
      seq: article.seq,
      article: toArticle(article),
      revision: toRevision(revision),
      claims: claims.map(toClaim),
      assessments: assessments.map(toAssessment),
      evidence: evidence.map(toEvidence),
      adjudications: adjudications.map(toAdjudication),
      threads: threads.map(toThread),
      comments: comments.map(toComment),
      corrections: corrections.map(toCorrection),
      signOffs: signOffs.map(toSignOff),
      unseen: [],
    },
    policy: toPolicy(article.desk, article.policy),
    deskPolicy: toDeskPolicy(article.desk),
    desk: { id: article.desk.id, name: article.desk.name, version: article.desk.version },
    people: members.map(toParticipant),
    log: { seq: article.seq, head: article.head },
    revisions: article.revision,
    signedOff: await loadSignedOff(tx, articleId, signOffs.at(-1)?.revision ?? number, number),
  };
}

async function loadSignedOff(
  tx: Prisma.TransactionClient,
  articleId: string,
  signedOff: number,
  current: number,
): Promise<Revision | null> {
  if (signedOff === current) return null;
  const where = { articleId_number: { articleId, number: signedOff } };
  return toRevision(await tx.revision.findUniqueOrThrow({ where }));
}

/** What stands in the way of sign-off by `signerId`; with a person who may not sign off, what does for everybody. */
export function preflightOf(review: Review, signerId: string): Preflight {
  const { revision, threads } = review.snapshot;
  const role = review.people.find(({ id }) => id === signerId)?.role;
  const signs = role !== undefined && can(role, "article:sign-off");
  return preflight({ revision, claims: sheetsOf(review), threads }, review.policy, signs ? signerId : null);
}

export function sheetsOf({ snapshot, policy }: Pick<Review, "snapshot" | "policy">): ClaimSheet[] {
  return claimSheets(snapshot, policy);
}
