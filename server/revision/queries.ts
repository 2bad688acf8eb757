import { z } from "zod";
import type { Anchoring } from "@/domain/revision/made";
import { type ClaimWords, sentenceAround } from "@/domain/revision/words-through";
import type { Claim } from "@/domain/claim/claim";
import { fail, ok } from "@/domain/result";
import type { Span } from "@/domain/text/span";
import { openTo } from "@/server/desk/queries";
import type { Actor } from "@/server/auth/actor";
import { readReview, visibleTo } from "@/server/article/review";
import { toRevision } from "@/server/article/rows";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { readNames } from "@/server/member/names";
import type { Bounds } from "@/server/worker/pool";
import { compareInWorker } from "./compare";

export type ListedRevision = Extract<
  Awaited<ReturnType<typeof readRevisions>>,
  { ok: true }
>["value"]["items"][number];

/** The article's revisions, newest first, without their texts. */
export async function readRevisions(actor: Actor, articleId: string) {
  const article = await db.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: {
      revisions: {
        omit: { text: true, blocks: true, links: true, sentences: true },
        orderBy: { number: "desc" },
      },
    },
  });
  if (!article) return fail(notFound);
  const names = await readNames(article.revisions.map(({ byId }) => byId));
  const items = article.revisions.map(
    ({ id, number, sha256, kind, note, restores, anchoring, createdAt, byId }) => ({
      id,
      number,
      sha256,
      kind,
      note,
      restores,
      // Only our own writes made this column.
      anchoring: anchoring as Anchoring | null,
      createdAt: createdAt.toISOString(),
      by: names.get(byId) ?? null,
    }),
  );
  return ok({ items, next: null });
}

const RevisionNumber = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** One revision with its text. */
export async function readRevision(actor: Actor, articleId: string, number: string) {
  const parsed = RevisionNumber.safeParse(number);
  if (!parsed.success) return fail(notFound);
  const revision = await db.revision.findFirst({
    where: { articleId, number: parsed.data, article: visibleTo(actor) },
  });
  return revision ? ok(toRevision(revision)) : fail(notFound);
}

/** What differs in revision `number` from revision `since`, or from the one before it. */
export async function readChanges(
  actor: Actor,
  articleId: string,
  number: string,
  since: string | null,
  bounds: Bounds = {},
) {
  const to = await readRevision(actor, articleId, number);
  if (!to.ok) return to;
  const from = await readRevision(actor, articleId, since ?? String(Math.max(1, to.value.number - 1)));
  if (!from.ok) return from;
  const compared = await compareInWorker(from.value, to.value, bounds);
  return compared.ok ? ok({ from: from.value.number, to: to.value.number, ...compared.value }) : compared;
}

/** The corrections of an article that `actor` may see, in the order they were proposed. */
export async function readCorrections(actor: Actor, articleId: string) {
  const review = await readReview(actor, articleId);
  return review ? ok(review.snapshot.corrections) : fail(notFound);
}

/** A claim's words, and the sentence around them, in each revision that changed or moved them. */
export async function readClaimWords(actor: Actor, claimId: string) {
  const claim = await db.claim.findFirst({
    where: { id: claimId, deletedAt: null, article: { deletedAt: null, desk: openTo(actor) } },
    select: { articleId: true },
  });
  if (!claim) return fail(notFound);
  // As events have them: rows hold only how a claim stands now.
  const rows = await db.$queryRaw<{ at: Date; revision: number; claim: Claim | null }[]>`
    SELECT at, (1 + count(*) FILTER (WHERE type = 'article.revised') OVER (ORDER BY seq))::int AS revision,
      jsonb_path_query_first(
        jsonb_build_array(payload->'claim') || coalesce(payload->'claims', '[]'),
        '$[*] ? (@.id == $id)', jsonb_build_object('id', ${claimId}::text)) AS claim
    FROM "Event" WHERE stream = ${claim.articleId} AND (
      (type IN ('claim.created', 'claim.changed') AND "subjectId" = ${claimId})
      OR type IN ('article.revised', 'claims.marked', 'annotations.imported'))
    ORDER BY seq`;
  const told = rows.flatMap(({ claim, ...row }) => (claim ? [{ ...row, ...claim }] : []));
  const telling = told.filter(({ revision, text, spans, anchor }, index) => {
    const before = told[index - 1];
    const isSame = before?.text === text && before.spans.length > 0 === spans.length > 0;
    const isMoved = anchor.status === "moved" && before?.revision !== revision;
    return !isSame || isMoved;
  });
  const items: ClaimWords[] = [];
  // One after the other: a text may be large, and there may be many.
  for (const { at, revision, text, spans, anchor } of telling) {
    items.push({
      revision,
      words: spans.length > 0 ? text : null,
      sentence: spans.length > 0 ? await readSentenceAround(claim.articleId, revision, spans) : null,
      status: anchor.status,
      at: at.toISOString(),
    });
  }
  return ok({ items, next: null });
}

async function readSentenceAround(articleId: string, number: number, spans: readonly Span[]) {
  const row = await db.revision.findUniqueOrThrow({ where: { articleId_number: { articleId, number } } });
  return sentenceAround(toRevision(row), spans);
}
