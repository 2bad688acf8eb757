import { type Change, nothing } from "@/domain/change";
import type { Prisma } from "@/generated/prisma/client";
import {
  assessmentRow,
  commentRow,
  evidenceRow,
  threadRow,
  toArticle,
  toAssessment,
  toClaim,
  toComment,
  toEvidence,
  toRevision,
  toThread,
} from "@/server/article/rows";
import { updateSentences } from "@/server/article/revision-rows";
import { placeKey } from "@/server/claim/place";
import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";

type Writing = { article: LockedArticle; seq: number; back: Change };

/** Makes the rows what `back` says, as written by event `seq`. */
export async function writeChange(tx: Transaction, { article, seq, back }: Writing): Promise<void> {
  const { at } = article;
  const written = { seq, version: { increment: 1 } };
  await tx.claim.updateMany({
    where: { id: { in: back.gone.claims } },
    data: { ...written, deletedAt: at, place: null },
  });
  await tx.assessment.updateMany({
    where: { id: { in: back.gone.assessments } },
    data: { seq, withdrawnAt: at },
  });
  await tx.evidence.updateMany({
    where: { id: { in: back.gone.evidence } },
    data: { ...written, deletedAt: at },
  });
  await putClaims(tx, article, seq, back);
  await tx.assessment.updateMany({
    where: { id: { in: back.assessments.map(({ id }) => id) } },
    data: { seq, withdrawnAt: null },
  });
  for (const { id, claimId: _, addedBy: __, version: ___, ...fields } of back.evidence) {
    await tx.evidence.update({ where: { id }, data: { ...fields, ...written, deletedAt: null } });
  }
  await putTalk(tx, article, seq, back);
  if (back.article) {
    const { title, byline, sourceUrl, language, deadline, policy } = back.article;
    const version = { increment: 1 };
    await tx.article.update({
      where: { id: article.id },
      data: { title, byline, sourceUrl, language, deadline, policy: policy ?? {}, version },
    });
  }
  if (back.revision) await updateSentences(tx, back.revision.id, back.revision.sentences);
}

/** In one statement, however many claims a range had. Who has left the desk since is given nothing again. */
async function putClaims(
  tx: Transaction,
  { deskId }: LockedArticle,
  seq: number,
  { claims }: Change,
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map(({ id, claimant, assigneeId, spans }) => ({
    id,
    claimant,
    assigneeId,
    place: spans.length > 0 ? placeKey(spans) : null,
  }));
  await tx.$executeRaw`
    UPDATE "Claim" c
    SET claimant = r.claimant,
      "assigneeId" = (SELECT m."userId" FROM "Member" m WHERE m."deskId" = ${deskId} AND m."userId" = r."assigneeId"),
      place = r.place, "deletedAt" = NULL,
      seq = ${seq}, version = c.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, claimant text, "assigneeId" text, place text)
    WHERE c.id = r.id`;
}

/** States of threads, and what was said in them. Comments that go stay in the table, for those who bring them back. */
async function putTalk(
  tx: Transaction,
  { at }: LockedArticle,
  seq: number,
  { threads = [], comments = [], gone }: Change,
): Promise<void> {
  const written = { seq, version: { increment: 1 } };
  await tx.comment.updateMany({
    where: { id: { in: gone.comments ?? [] } },
    data: { ...written, deletedAt: at },
  });
  for (const { id, state } of threads) {
    await tx.thread.update({ where: { id }, data: { ...written, state } });
  }
  for (const { id, text, mentions, editedAt } of comments) {
    const data = { ...written, text, mentions, editedAt, deletedAt: null };
    await tx.comment.update({ where: { id }, data });
  }
}

/**
 * The records that `back` is about as they stand now. A claim that came back brings all that is on it, and a comment
 * its thread.
 */
export async function readChange(tx: Transaction, back: Change): Promise<Change> {
  const whole = back.claims.map(({ id }) => id);
  const talk = await readTalk(tx, back, {
    threads: [{ claimId: { in: whole } }, { comments: { some: { id: { in: idsOf(back.comments ?? []) } } } }],
    comments: [{ thread: { claimId: { in: whole } } }],
  });
  return withTalk(await read(tx, back, whole), talk);
}

/** What takes `back` back, read before it is written. */
export async function readInverse(tx: Transaction, back: Change): Promise<Change> {
  const talk = await readTalk(tx, back, { threads: [], comments: [] });
  return withTalk(await read(tx, back, []), talk);
}

type Talk = Required<Pick<Change, "threads" | "comments">> & { gone: string[] };

/** The threads and comments that `back` names, and those that `more` finds. */
async function readTalk(
  tx: Transaction,
  back: Change,
  more: { threads: Prisma.ThreadWhereInput[]; comments: Prisma.CommentWhereInput[] },
): Promise<Talk> {
  const named = [...idsOf(back.comments ?? []), ...(back.gone.comments ?? [])];
  const threads = await tx.thread.findMany({
    ...threadRow,
    where: { OR: [{ id: { in: idsOf(back.threads ?? []) } }, ...more.threads] },
  });
  const comments = await tx.comment.findMany({
    ...commentRow,
    where: { ...commentRow.where, OR: [{ id: { in: named } }, ...more.comments] },
  });
  return {
    threads: threads.map(toThread),
    comments: comments.map(toComment),
    gone: without(named, comments),
  };
}

/** Only where there is any: most changes are not about talk. */
function withTalk(change: Change, { threads, comments, gone }: Talk): Change {
  return {
    ...change,
    ...(threads.length > 0 && { threads }),
    ...(comments.length > 0 && { comments }),
    gone: { ...change.gone, ...(gone.length > 0 && { comments: gone }) },
  };
}

async function read(tx: Transaction, back: Change, whole: string[]): Promise<Change> {
  const named = {
    claims: [...idsOf(back.claims), ...back.gone.claims],
    assessments: [...idsOf(back.assessments), ...back.gone.assessments],
    evidence: [...idsOf(back.evidence), ...back.gone.evidence],
  };
  const claims = await tx.claim.findMany({
    where: { id: { in: named.claims }, deletedAt: null },
    orderBy: { number: "asc" },
  });
  const assessments = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...assessmentRow.where, OR: [{ id: { in: named.assessments } }, { claimId: { in: whole } }] },
  });
  const evidence = await tx.evidence.findMany({
    ...evidenceRow,
    where: { ...evidenceRow.where, OR: [{ id: { in: named.evidence } }, { claimId: { in: whole } }] },
  });
  return {
    claims: claims.map(toClaim),
    assessments: assessments.map(toAssessment),
    evidence: evidence.map(toEvidence),
    gone: {
      claims: without(named.claims, claims),
      assessments: without(named.assessments, assessments),
      evidence: without(named.evidence, evidence),
    },
    article:
      back.article && toArticle(await tx.article.findUniqueOrThrow({ where: { id: back.article.id } })),
    revision: back.revision ? await readSentences(tx, back.revision.id) : nothing.revision,
  };
}

async function readSentences(tx: Transaction, id: string) {
  const { version, sentences } = toRevision(await tx.revision.findUniqueOrThrow({ where: { id } }));
  return { id, version, sentences };
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

const without = (all: readonly string[], live: readonly { id: string }[]) => {
  const there = new Set(idsOf(live));
  return all.filter((id) => !there.has(id));
};
