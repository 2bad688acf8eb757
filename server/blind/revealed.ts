import { z } from "zod";
import type { Revealed } from "@/domain/blind/revealed";
import { fail, ok, type Result } from "@/domain/result";
import {
  adjudicationRow,
  assessmentRow,
  commentRow,
  correctionRow,
  threadRow,
  toAdjudication,
  toAssessment,
  toComment,
  toCorrection,
  toThread,
} from "@/server/article/rows";
import { visibleTo } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import type { Transaction } from "@/server/command/once";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { loadSight } from "./sight";

const Since = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

/**
 * What `actor` may see now of the claims of an article on which something happened after event `since`: all of it,
 * however old, for a claim may just have become open to them.
 */
export async function readRevealed(
  actor: Actor,
  articleId: string,
  since: string | null,
): Promise<Result<Revealed>> {
  const after = Since.safeParse(since ?? "0");
  if (!after.success) {
    const message = "since is the number of an event, 0 or more.";
    return fail({ code: "invalid", message, errors: [{ path: "since", message }] });
  }
  const revealed = await db.$transaction((tx) => read(tx, actor, articleId, after.data), {
    isolationLevel: "RepeatableRead",
  });
  return revealed ? ok(revealed) : fail(notFound);
}

async function read(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  since: number,
): Promise<Revealed | null> {
  const article = await tx.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: { seq: true },
  });
  if (!article) return null;
  const claims = await touchedSince(tx, articleId, since);
  const ofClaims = { articleId, claimId: { in: claims } };
  const assessments = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...ofClaims, ...assessmentRow.where },
  });
  const adjudications = await tx.adjudication.findMany({ ...adjudicationRow, where: ofClaims });
  // A claim that has opened opens the threads on sentences under it.
  const found = await tx.thread.findMany({
    ...threadRow,
    where: { articleId, OR: [{ claimId: { in: claims } }, { claimId: null }] },
  });
  const comments = await tx.comment.findMany({
    ...commentRow,
    where: { articleId, ...commentRow.where, threadId: { in: found.map(({ id }) => id) } },
  });
  const corrections = await tx.correction.findMany({ ...correctionRow, where: { articleId } });
  const said = new Set(comments.map(({ threadId }) => threadId));
  const threads = found.filter(({ id }) => said.has(id));
  const isOnWords = corrections.length > 0;
  const named = { claims, threads: threads.map(({ id }) => id), isOnWords };
  const sight = await loadSight(tx, actor.id, articleId, named);
  return {
    type: "claim.revealed",
    seq: article.seq,
    unseen: claims.map((claimId) => ({ claimId, reviewers: sight.unseenOn(claimId) })),
    assessments: assessments.map(shownAs(toAssessment)).filter(({ record }) => sight.assessment(record)),
    adjudications: adjudications.map(shownAs(toAdjudication)),
    threads: threads.map(shownAs(toThread)).filter(({ record }) => sight.thread(record.id)),
    comments: comments.map(shownAs(toComment)).filter(({ record }) => sight.comment(record)),
    corrections: corrections.map(shownAs(toCorrection)).filter(({ record }) => sight.correction(record)),
  };
}

const shownAs =
  <Row extends { seq: number }, T>(convert: (row: Row) => T) =>
  (row: Row) => ({ seq: row.seq, record: convert(row) });

/** The live claims that anything was said, judged or decided on after event `since`. */
async function touchedSince(tx: Transaction, articleId: string, since: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Claim" c WHERE "articleId" = ${articleId} AND "deletedAt" IS NULL AND (
      seq > ${since}
      OR EXISTS (SELECT 1 FROM "Assessment" WHERE "articleId" = ${articleId} AND "claimId" = c.id AND seq > ${since})
      OR EXISTS (SELECT 1 FROM "Evidence" WHERE "articleId" = ${articleId} AND "claimId" = c.id AND seq > ${since})
      OR EXISTS (SELECT 1 FROM "Adjudication" WHERE "articleId" = ${articleId} AND "claimId" = c.id AND seq > ${since})
      OR EXISTS (
        SELECT 1 FROM "Thread" t LEFT JOIN "Comment" s ON s."threadId" = t.id
        WHERE t."articleId" = ${articleId} AND t."claimId" = c.id AND (t.seq > ${since} OR s.seq > ${since})))
    ORDER BY number`;
  return rows.map(({ id }) => id);
}
