import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { can } from "@/domain/access";
import { nothing } from "@/domain/change";
import type { Assessment, Claim } from "@/domain/claim/claim";
import type { Evidence } from "@/domain/evidence/evidence";
import { fail, invalid, ok } from "@/domain/result";
import { sameWords } from "@/domain/text/same-words";
import { type Span, wordsOf } from "@/domain/text/span";
import { claimSheet } from "@/domain/claim/sheet";
import { assessmentAnswer, claimAnswer } from "@/server/article/answer";
import { toAssessment, toClaim, toPolicy, toRevision } from "@/server/article/rows";
import { type Claim as ClaimRow, Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { command, type LockedArticle } from "@/server/command/command";
import { changedMeanwhile, whoChanged } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { Id, Version } from "@/server/command/text-input";
import { notFound } from "@/server/http/problem";
import { isOfOther, isOfOtherWords, revised } from "@/server/revision/revised";
import { ClaimChange, type Judgement, NewAssessment, NewClaim } from "./input";
import { loadAnswer } from "./load";
import { placeKey, toSpans } from "./place";

export const mostClaims = 20_000;

/** Highlights words as a claim; when these very words are a live claim already, that one is it. */
export const createClaim = command({
  name: "claim.create",
  input: NewClaim,
  permission: "claim:create",
  on: ({ articleId }) => ({ articleId }),
  makes: { id: ({ id }) => id, again: (tx, id, actor) => loadAnswer(tx, id, actor.id) },
  async run({ tx, actor, input, article, seq }) {
    if (isOfOther(input, article)) return fail(revised(article.revision));
    const revision = toRevision(
      await tx.revision.findUniqueOrThrow({
        where: { articleId_number: { articleId: article.id, number: article.revision } },
      }),
    );
    const spans = toSpans(revision, input);
    if (!spans.ok) return spans;
    const place = placeKey(spans.value);
    const known = await tx.claim.findUnique({ where: { articleId_place: { articleId: article.id, place } } });
    const answer = (id: string) => async (tx: Transaction) => loadAnswer(tx, id, actor.id);
    if (known) {
      const claim = toClaim(known);
      if (!input.assessment || (await isGiven(tx, claim, actor, input.assessment)))
        return ok({ event: null, subjectId: claim.id, status: 200, answer: answer(claim.id) });
      const assessment = toGiven({ actor, article, claim, judgement: input.assessment });
      return ok({
        event: { type: "assessment.given", assessment },
        insert: insertAssessment(assessment, { article, seq }),
        subjectId: assessment.id,
        status: 200,
        answer: answer(claim.id),
      });
    }
    if (article.claimSeq >= mostClaims)
      return invalid("articleId", `An article has at most ${mostClaims} claims.`);
    const number = article.claimSeq + 1;
    const row = await tx.claim.create({
      data: {
        id: input.id ?? uuidv7(),
        articleId: article.id,
        number,
        text: wordsOf(revision.text, spans.value),
        spans: spans.value,
        place,
        claimant: input.claimant,
        seq,
        createdAt: article.at,
      },
    });
    const { desk, policy } = await tx.article.update({
      where: { id: article.id },
      data: { claimSeq: number },
      select: { desk: true, policy: true },
    });
    const claim = toClaim(row);
    const assessment = input.assessment
      ? toGiven({ actor, article, claim, judgement: input.assessment })
      : null;
    return ok({
      event: { type: "claim.created", claim, assessment },
      ...(assessment && { insert: insertAssessment(assessment, { article, seq }) }),
      subjectId: claim.id,
      status: 201,
      answer: claimAnswer(
        claimSheet(
          claim,
          { assessments: assessment ? [assessment] : [], evidence: [], adjudications: [], unseen: 0 },
          revision.sentences,
          toPolicy(desk, policy),
        ),
      ),
    });
  },
});

export const changeClaim = command({
  name: "claim.change",
  input: ClaimChange,
  permission: "claim:change",
  on: ({ claimId }) => ({ claimId }),
  async run({ tx, actor, input, article, seq }) {
    const { claimId, version, claimant, assigneeId } = input;
    if (isOfOther(input, article)) return fail(revised(article.revision));
    if (assigneeId && !(await isMember(tx, article.deskId, assigneeId))) {
      return invalid("assigneeId", "Only a member of this desk can be given a claim.");
    }
    const known = await tx.claim.findUnique({ where: { id: claimId } });
    const placed = input.spans && known ? await toPlace(tx, article, known, input.spans) : ok({});
    if (!placed.ok) return placed;
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, articleId: article.id, version, deletedAt: null },
      data: { ...placed.value, claimant, assigneeId, seq, version: { increment: 1 } },
    });
    if (count === 0 || !known) return gone(tx, known, await loadAnswer(tx, claimId, actor.id));
    const claim = toClaim(await tx.claim.findUniqueOrThrow({ where: { id: claimId } }));
    return ok({
      event: { type: "claim.changed", claim },
      // Where a claim belongs is a person's word: another one changes it, no undoing.
      ...(!input.spans && { before: { ...nothing, claims: [toClaim(known)] } }),
      subjectId: claimId,
      status: 200,
      answer: (tx: Transaction) => loadAnswer(tx, claimId, actor.id),
    });
  },
});

/** What a person's word on where it belongs does to a claim that lost its place; its verdict is stale on other words. */
async function toPlace(tx: Transaction, article: LockedArticle, known: ClaimRow, sent: Span[]) {
  if ((known.spans as Span[]).length > 0)
    return invalid("spans", "This claim has its place. Make another claim.");
  const where = { articleId_number: { articleId: article.id, number: article.revision } };
  const revision = toRevision(await tx.revision.findUniqueOrThrow({ where }));
  const spans = toSpans(revision, { spans: sent });
  if (!spans.ok) return spans;
  const place = placeKey(spans.value);
  if ((await tx.claim.count({ where: { articleId: article.id, place } })) > 0)
    return invalid("spans", "These words are a claim already. Remove that one first, or leave this one.");
  const text = wordsOf(revision.text, spans.value);
  const anchorStatus = sameWords(text, known.text) ? ("moved" as const) : ("edited" as const);
  return ok({ spans: spans.value, place, text, anchorStatus, anchorScore: 1 });
}

/** Takes a highlight away. What other people judged or found on it only an editor may withdraw. */
export const withdrawClaim = command({
  name: "claim.withdraw",
  input: z.strictObject({ claimId: Id, version: Version }),
  permission: "claim:withdraw",
  on: ({ claimId }) => ({ claimId }),
  async run({ tx, actor, input: { claimId, version }, article, seq }) {
    if (!can(article.role, "claim:withdraw-others") && (await isWorkOfOthers(tx, [claimId], actor))) {
      return fail({
        code: "forbidden",
        message:
          "Other people have judged or discussed this claim or added evidence to it. Ask an editor to remove it.",
      });
    }
    const known = await tx.claim.findUnique({ where: { id: claimId } });
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, articleId: article.id, version, deletedAt: null },
      data: { deletedAt: article.at, place: null, seq, version: { increment: 1 } },
    });
    if (count === 0 || !known) return gone(tx, known, await loadAnswer(tx, claimId, actor.id));
    return ok({
      event: { type: "claim.withdrawn", id: claimId },
      before: { ...nothing, claims: [toClaim(known)] },
      subjectId: claimId,
      status: 204,
      answer: null,
    });
  },
});

/** Judges a claim as it stands. Judgements are never changed; a changed mind is another one. */
export const giveAssessment = command({
  name: "assessment.give",
  input: NewAssessment,
  permission: "claim:assess",
  on: ({ claimId }) => ({ claimId }),
  makes: { id: ({ id }) => id, again: assessmentAgain },
  async run({ tx, actor, input: { claimId, words, ...judgement }, article, seq }) {
    const found = await readJudged(tx, article.id, claimId);
    if (!found) return fail(notFound);
    const claim = toClaim(found);
    if (isOfOtherWords(words, claim)) return fail(revised(article.revision));
    const assessment = toGiven({ actor, article, claim, judgement });
    return ok({
      event: { type: "assessment.given", assessment },
      insert: insertAssessment(assessment, { article, seq }),
      subjectId: assessment.id,
      status: 201,
      answer: assessmentAnswer(assessment, found.evidence),
    });
  },
});

type OfEvidence = Pick<Evidence, "stance" | "quote" | "locator">;

/** A live claim with what the demands of a verdict look at of its evidence. Asked at every mark: one query. */
async function readJudged(tx: Transaction, articleId: string, claimId: string) {
  const [claim] = await tx.$queryRaw<(ClaimRow & { evidence: OfEvidence[] })[]>`
    SELECT c.*, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('stance', e.stance, 'quote', e.quote, 'locator', e.locator)), '[]')
      FROM "Evidence" e WHERE e."claimId" = c.id AND e."deletedAt" IS NULL
    ) AS evidence
    FROM "Claim" c WHERE c.id = ${claimId} AND c."articleId" = ${articleId} AND c."deletedAt" IS NULL`;
  return claim ?? null;
}

/** Whether this very judgement is on the claim already: it was sent again after its answer was lost. */
async function isGiven(
  tx: Transaction,
  { id: claimId }: Claim,
  { id: byId }: Actor,
  { id, verdict, justification, reason }: z.output<typeof Judgement>,
): Promise<boolean> {
  if (id === undefined) return false;
  const same = { id, claimId, byId, verdict, justification, reason, withdrawnAt: null };
  return (await tx.assessment.count({ where: same })) > 0;
}

type Giving = { actor: Actor; article: LockedArticle; claim: Claim; judgement: z.output<typeof Judgement> };

function toGiven({ actor, article, claim, judgement }: Giving): Assessment {
  const { id = uuidv7(), verdict, justification, reason } = judgement;
  const given = { id, claimId: claim.id, verdict, justification, reason, words: claim.text };
  return { ...given, by: { id: actor.id, name: actor.name }, createdAt: article.at.toISOString() };
}

function insertAssessment(given: Assessment, { article, seq }: { article: LockedArticle; seq: number }) {
  return Prisma.sql`
    INSERT INTO "Assessment"
      (id, "articleId", "claimId", verdict, justification, reason, words, "byId", seq, "createdAt")
    VALUES (
      ${given.id}, ${article.id}, ${given.claimId}, ${given.verdict}::"Verdict", ${given.justification},
      ${given.reason}, ${given.words}, ${given.by.id}, ${seq}, ${article.at}
    )`;
}

/** Only for whom it was: the id of somebody else's judgement, guessed, is no way to read it. */
async function assessmentAgain(tx: Transaction, id: string, actor: Actor) {
  const row = await tx.assessment.findUnique({
    where: { id },
    include: { by: { select: { id: true, name: true } } },
  });
  if (!row || row.withdrawnAt || row.byId !== actor.id) return null;
  return assessmentAnswer(toAssessment(row), await evidenceOn(tx, row.claimId));
}

/** What the demands of a verdict look at of a claim's evidence. */
function evidenceOn(tx: Transaction, claimId: string) {
  return tx.evidence.findMany({
    where: { claimId, deletedAt: null },
    select: { stance: true, quote: true, locator: true },
  });
}

/** Whether the person is on the desk. */
export async function isMember(tx: Transaction, deskId: string, userId: string): Promise<boolean> {
  return (await tx.member.count({ where: { deskId, userId } })) > 0;
}

/** Whether somebody else judged, decided on or discussed one of the claims or added evidence to it. */
export async function isWorkOfOthers(
  tx: Transaction,
  claimIds: readonly string[],
  actor: Actor,
): Promise<boolean> {
  const claimId = { in: [...claimIds] };
  const byOthers = { claimId, byId: { not: actor.id } };
  const judged = await tx.assessment.count({ where: { ...byOthers, withdrawnAt: null } });
  if (judged > 0 || (await tx.evidence.count({ where: { ...byOthers, deletedAt: null } })) > 0) return true;
  if ((await tx.adjudication.count({ where: byOthers })) > 0) return true;
  const said = { thread: { claimId }, byId: byOthers.byId, deletedAt: null };
  return (await tx.comment.count({ where: said })) > 0;
}

async function gone(tx: Transaction, row: ClaimRow | null, current: unknown) {
  if (current === null || !row) return fail(notFound);
  return changedMeanwhile(current, await whoChanged(tx, row.articleId, row.seq));
}
