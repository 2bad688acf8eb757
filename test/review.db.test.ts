import fc from "fast-check";
import { beforeAll, expect, inject, it } from "vitest";

import { claimSheets, recordsOf } from "@/domain/claim/sheet";
import { apply, type ArticleEvent, type ArticleState, type Numbered, stateOf } from "@/domain/event";
import { threadSheets } from "@/domain/thread/sheet";
import { threadStates } from "@/domain/thread/thread";
import { buildReport } from "@/domain/report/model";
import { readPreflight, readArticle } from "@/server/article/queries";
import { readReview, type Review } from "@/server/article/review";
import { createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { readClaims } from "@/server/claim/queries";
import { commentOnClaim, commentOnWords, removeComment } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { addEvidence, changeEvidence, removeEvidence } from "@/server/evidence/commands";
import { markRange } from "@/server/range/commands";
import { changeSentences } from "@/server/sentence/commands";
import { signOff } from "@/server/signoff/commands";
import { changeThread } from "@/server/thread/commands";
import { undo } from "@/server/undo/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "./desk";

const text = "It rained for 40 days. Nobody sang.\n\nWhat next? The river rose by 2 metres.";
/** Fewer on the embedded database, which takes longer for each. */
const sequences = Number(
  process.env.STET_TEST_SEQUENCES ?? (inject("database").kind === "native" ? 150 : 100),
);

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const pick = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({
    does: fc.constant("mark" as const),
    start: fc.nat({ max: text.length }),
    length: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ does: fc.constant("sentence" as const), index: fc.nat({ max: 3 }) }),
  fc.record({
    does: fc.constant("judge" as const),
    of: pick,
    verdict: fc.constantFrom("sourced", "unverified", "disputed", "no_check_needed"),
    justification: fc.option(fc.constant("Asked the archive.")),
    hasReason: fc.boolean(),
  }),
  fc.record({
    does: fc.constant("add" as const),
    of: pick,
    stance: fc.constantFrom("supports", "refutes", "context"),
    quote: fc.option(fc.constant("It rained.")),
  }),
  fc.record({ does: fc.constant("quote" as const), of: pick, quote: fc.option(fc.constant("Other words.")) }),
  fc.record({ does: fc.constant("remove" as const), of: pick }),
  fc.record({ does: fc.constant("withdraw" as const), of: pick }),
  fc.record({
    does: fc.constant("split" as const),
    index: fc.nat({ max: 3 }),
    at: fc.nat({ max: text.length }),
  }),
  fc.record({ does: fc.constant("merge" as const), index: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constant("range" as const), from: fc.nat({ max: 3 }), isGiven: fc.boolean() }),
  fc.record({ does: fc.constant("ask" as const), of: pick, isOnClaim: fc.boolean() }),
  fc.record({ does: fc.constant("reply" as const), of: pick, answers: fc.boolean() }),
  fc.record({ does: fc.constant("settle" as const), of: pick, state: fc.constantFrom(...threadStates) }),
  fc.record({ does: fc.constant("unsay" as const), of: pick }),
  // Most can be taken back when they are the newest; the older ones try the refusals.
  fc.record({
    does: fc.constant("undo" as const),
    ago: fc.nat({ max: 4 }),
    by: fc.constantFrom("reviewer", "editor"),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

it(`no sequence of calls (${sequences} tried) leaves coverage, verdicts, report and log disagreeing`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const article = await makeArticle(desk.editor, text);
      const before = await reviewOf(article.id);
      for (const each of steps) await take(each, article.id);
      const review = await reviewOf(article.id);
      await expectAgreement(review);
      expectSameRecords(await replay(stateOf(before.snapshot), article.id), review);
      await expectSignedOffWhenReady(review);
    }),
    { numRuns: sequences },
  );
}, 1_200_000);

async function take(step: Step, articleId: string): Promise<void> {
  const { snapshot } = await reviewOf(articleId);
  const { seq: newest, revision, claims, evidence, threads, comments } = snapshot;
  const at = <T>(items: readonly T[], index: number) => items[index % Math.max(1, items.length)];
  const claim = "of" in step ? at(claims, step.of) : undefined;
  const item = "of" in step ? at(evidence, step.of) : undefined;
  if (step.does === "mark") {
    await createClaim(
      desk.reviewer,
      { articleId, start: step.start, end: step.start + step.length },
      noHeaders,
    );
  }
  if (step.does === "sentence")
    await createClaim(desk.reviewer, { articleId, sentence: step.index }, noHeaders);
  if (step.does === "judge" && claim) {
    const reasons: Record<string, string> = { disputed: "wrong_figure", no_check_needed: "opinion" };
    const { verdict, justification } = step;
    const judgement = { verdict, justification, reason: step.hasReason ? reasons[verdict] : null };
    unwrap(await giveAssessment(desk.reviewer, { claimId: claim.id, ...judgement }, noHeaders));
  }
  if (step.does === "add" && claim) {
    const { stance, quote } = step;
    unwrap(
      await addEvidence(
        desk.editor,
        { claimId: claim.id, url: "https://example.org", stance, quote },
        noHeaders,
      ),
    );
  }
  if (step.does === "quote" && item) {
    const { id: evidenceId, version } = item;
    unwrap(await changeEvidence(desk.reviewer, { evidenceId, version, quote: step.quote }, noHeaders));
  }
  if (step.does === "remove" && item) {
    unwrap(await removeEvidence(desk.reviewer, { evidenceId: item.id, version: item.version }, noHeaders));
  }
  if (step.does === "withdraw" && claim) {
    unwrap(await withdrawClaim(desk.editor, { claimId: claim.id, version: claim.version }, noHeaders));
  }
  const { version } = revision;
  if (step.does === "split") {
    const split = { sentence: step.index, at: step.at };
    await changeSentences(desk.reviewer, { articleId, version, split }, noHeaders);
  }
  if (step.does === "merge") {
    const merge = { sentence: step.index };
    await changeSentences(desk.reviewer, { articleId, version, merge }, noHeaders);
  }
  if (step.does === "range") {
    const what = step.isGiven ? { assigneeId: desk.editor.id } : { noCheckNeeded: { reason: "opinion" } };
    await markRange(desk.reviewer, { articleId, from: step.from, to: step.from + 1, ...what }, noHeaders);
  }
  if (step.does === "ask") {
    const asked = { kind: "question", text: "So?" };
    if (!step.isOnClaim)
      await commentOnWords(desk.editor, { articleId, sentence: step.of % 3, ...asked }, noHeaders);
    else if (claim) unwrap(await commentOnClaim(desk.reviewer, { claimId: claim.id, ...asked }, noHeaders));
  }
  const thread = "of" in step ? at(threads, step.of) : undefined;
  if (step.does === "reply" && thread) {
    const said = { articleId, threadId: thread.id, text: "So.", answers: step.answers };
    unwrap(await commentOnWords(desk.reviewer, said, noHeaders));
  }
  if (step.does === "settle" && thread) {
    const { id: threadId, version } = thread;
    await changeThread(desk.reviewer, { threadId, version, state: step.state }, noHeaders);
  }
  const comment = "of" in step ? at(comments, step.of) : undefined;
  if (step.does === "unsay" && comment) {
    const { id: commentId, version } = comment;
    unwrap(await removeComment(desk.editor, { commentId, version }, noHeaders));
  }
  if (step.does === "undo") {
    await undo(desk[step.by], { articleId, seq: Math.max(1, newest - step.ago) }, noHeaders);
  }
}

async function reviewOf(articleId: string): Promise<Review> {
  const review = await readReview(desk.viewer, articleId);
  if (!review) throw new Error("The article is gone.");
  return review;
}

/** What article, claims, preflight and report say of the same moment, each by its own way. */
async function expectAgreement(review: Review): Promise<void> {
  const { id } = review.snapshot.article;
  const { coverage } = unwrap(await readArticle(desk.viewer, id));
  const claims = unwrap(await readClaims(desk.viewer, id, { limit: 100, cursor: null })).items;
  const preflight = unwrap(await readPreflight(desk.viewer, id));
  const report = buildReport({ ...review, generatedAt: "2026-11-23T12:00:00.000Z" });

  const stands = naiveVerdicts(review, claims);
  const judged = stands.filter((each) => each !== "unchecked" && each !== "no_check_needed").length;
  const noCheckNeeded = stands.filter((each) => each === "no_check_needed").length;
  const unchecked = stands.filter((each) => each === "unchecked").length;
  const sentences = stands.length;
  const expected = {
    sentences,
    judged,
    noCheckNeeded,
    unchecked,
    share: (judged + noCheckNeeded) / sentences,
  };
  expect(coverage).toEqual(expected);
  expect(preflight.coverage).toEqual(expected);
  expect(report.summary.coverage).toEqual(expected);
  for (const verdict of ["sourced", "unverified", "disputed", "no_check_needed", "unchecked"] as const) {
    expect(report.summary.verdicts[verdict]).toBe(stands.filter((each) => each === verdict).length);
  }
  expect(report.claims.map(({ id, verdict, draft }) => ({ id, verdict, draft }))).toEqual(
    claims.map(({ id, verdict, draft }) => ({ id, verdict, draft })),
  );
  const drafts = claims.filter(({ draft }) => draft).map(({ id }) => id);
  expect(
    preflight.obstacles
      .filter(({ code }) => code === "draft_verdict")
      .map(({ claimId }) => claimId)
      .sort(),
  ).toEqual(drafts.sort());
  const denied = new Set(
    preflight.obstacles.filter(({ code }) => code === "contradictory_verdicts").map(({ claimId }) => claimId),
  );
  expect(denied).toEqual(naiveContradictions(review, claims));
  const isTalkedOut = review.snapshot.threads.every(({ state }) => state === "resolved");
  expect(preflight.ready).toBe(
    unchecked === 0 && claims.every(({ state }) => state === "settled") && denied.size === 0 && isTalkedOut,
  );
  expect(preflight.inDoubt).toEqual(
    stands.flatMap((verdict, sentence) =>
      verdict === "disputed" || verdict === "unverified" ? [{ sentence, verdict }] : [],
    ),
  );
}

/** The command refuses just what preflight lists, and nothing else. */
async function expectSignedOffWhenReady({ snapshot: { article, seq } }: Review): Promise<void> {
  const { ready, obstacles } = unwrap(await readPreflight(desk.editor, article.id));
  const input = { articleId: article.id, statement: "Checked.", seq };
  const outcome = await signOff(desk.editor, input, noHeaders);
  expect(outcome.ok).toBe(ready);
  if (!outcome.ok)
    expect(outcome.failure.errors).toEqual(obstacles.map(({ code, message }) => ({ path: code, message })));
}

/** Letter by letter, as the rule reads: who is contradicted by a claim that shares words with it. */
function naiveContradictions(
  { snapshot: { revision } }: Review,
  claims: readonly ListedClaim[],
): Set<string> {
  const whole = claims.filter(({ verdict, draft, stale }) => verdict !== null && !draft && !stale);
  const letters = ({ spans }: ListedClaim) =>
    [...revision.text].flatMap((sign, at) =>
      /[\p{L}\p{N}]/u.test(sign) && spans.some(({ start, end }) => start <= at && at < end) ? at : [],
    );
  const found = new Set<string>();
  for (const [at, one] of whole.entries()) {
    for (const [index, other] of whole.entries()) {
      const [mine, theirs] = [letters(one), new Set(letters(other))];
      const shared = mine.filter((place) => theirs.has(place)).length;
      if (shared === 0 || one.verdict === other.verdict) continue;
      const isPart = shared === mine.length;
      const isSame = isPart && shared === theirs.size;
      const isDoubted = other.verdict === "disputed" || other.verdict === "unverified";
      if (one.verdict === "sourced" && (isSame || (isDoubted && !isPart))) found.add(one.id);
      if (one.verdict !== "sourced" && other.verdict !== "sourced" && isSame && at < index) found.add(one.id);
    }
  }
  return found;
}

type ListedClaim = {
  id: string;
  spans: { start: number; end: number }[];
  verdict: string | null;
  draft: boolean;
  stale: boolean;
};

/** Character by character, as the definition reads: the most serious whole verdict where all words are covered. */
function naiveVerdicts({ snapshot: { revision } }: Review, claims: readonly ListedClaim[]): string[] {
  const whole = claims.filter(({ verdict, draft, stale }) => verdict !== null && !draft && !stale);
  return revision.sentences.map(({ start, end }) => {
    const found = new Set<string>();
    for (let at = start; at < end; at++) {
      const over = whole.filter(({ spans }) => spans.some((span) => span.start <= at && at < span.end));
      if (over.length === 0 && /[\p{L}\p{N}]/u.test(revision.text.charAt(at))) return "unchecked";
      for (const { verdict } of over) found.add(verdict ?? "");
    }
    return (
      ["disputed", "unverified", "sourced", "no_check_needed"].find((verdict) => found.has(verdict)) ??
      "unchecked"
    );
  });
}

/** The state that the log's events make of the article as it was brought in, applied in a shuffled order and twice. */
async function replay(state: ArticleState, articleId: string): Promise<ArticleState> {
  const rows = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  const events = rows.map(
    ({ seq, type, payload }) => ({ ...(payload as object), type, seq }) as unknown as Numbered<ArticleEvent>,
  );
  return [...events, ...[...events].reverse()].reduce(apply, state);
}

function expectSameRecords(state: ArticleState, { snapshot, policy }: Review): void {
  const { claims, assessments, evidence, adjudications, threads, comments } = recordsOf(state);
  const live = new Set(claims.map(({ id }) => id));
  const revision = state.revision.record;
  expect(revision).toEqual(snapshot.revision);
  const ofLive = <T extends { claimId: string }>(records: T[]) =>
    records.filter(({ claimId }) => live.has(claimId));
  const replayed = {
    revision: snapshot.revision,
    claims,
    assessments: ofLive(assessments),
    evidence: ofLive(evidence),
    adjudications: ofLive(adjudications),
  };
  expect(claimSheets(replayed, policy)).toEqual(claimSheets(snapshot, policy));
  expect(threadSheets({ ...replayed, threads, comments })).toEqual(threadSheets(snapshot));
}
