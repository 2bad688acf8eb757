import { beforeAll, expect, it } from "vitest";
import { recordsOf } from "@/domain/claim/sheet";
import {
  apply,
  type ArticleEvent,
  type ArticleState,
  noRecords,
  type Numbered,
  stateOf,
} from "@/domain/event";
import { toCanonicalJson } from "@/domain/log/canonical";
import { buildReport } from "@/domain/report/model";
import type { ReportModel } from "@/domain/report/schema";
import type { Result } from "@/domain/result";
import { readReview } from "@/server/article/review";
import { giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { removeEvidence } from "@/server/evidence/commands";
import { sha256 } from "@/server/hash";
import { makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { makeReadyArticle, type ReadyArticle } from "@/test/ready-article";
import { reopenArticle, signOff } from "./commands";

const rounds = Number(process.env.STET_TEST_ROUNDS ?? 6);

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

type Outcome = Promise<Result<{ seq: number | null }>>;
const sign = (by: "editor" | "owner", { id: articleId }: ReadyArticle, seq?: number): Outcome =>
  signOff(
    desk[by],
    { articleId, statement: `Checked by the ${by}.`, ...(seq !== undefined && { seq }) },
    noHeaders,
  );
const reopen = ({ id: articleId }: ReadyArticle): Outcome =>
  reopenArticle(desk.owner, { articleId, reason: "A correction." }, noHeaders);
const dispute = ({ claims: [claimId] }: ReadyArticle): Outcome =>
  giveAssessment(desk.reviewer, { claimId, verdict: "disputed", reason: "wrong_figure" }, noHeaders);
const doubt = ({ claims: [claimId] }: ReadyArticle): Outcome =>
  giveAssessment(desk.reviewer, { claimId, verdict: "unverified", justification: "Looked." }, noHeaders);
const unsource = ({ evidence: [evidenceId] }: ReadyArticle): Outcome =>
  removeEvidence(desk.reviewer, { evidenceId, version: 1 }, noHeaders);
const withdraw = ({ claims: [, claimId] }: ReadyArticle): Outcome =>
  withdrawClaim(desk.editor, { claimId, version: 1 }, noHeaders);

const code = (outcome: Awaited<Outcome>) => (outcome.ok ? "done" : outcome.failure.code);

// Which outcomes two people can come to, and no others: whoever is first is in the log, and the other is told so.
it.each([
  ["a dispute without grounds", dispute, ["done, signed_off", "not_ready, done"]],
  ["another verdict that is whole", doubt, ["done, signed_off", "done, done"]],
  ["evidence taken away", unsource, ["done, signed_off", "not_ready, done"]],
  ["a claim taken away", withdraw, ["done, signed_off", "not_ready, done"]],
])("F09 sign-off at the same time as %s ends in what the log explains", async (_, change, possible) => {
  for (let round = 0; round < rounds; round++) {
    const ready = await makeReadyArticle(desk.reviewer);
    const late = round % 2 === 0 ? null : change(ready);
    const [signed, changed] = await Promise.all([sign("editor", ready), late ?? change(ready)]);
    expect(possible).toContain(`${code(signed)}, ${code(changed)}`);
    if (signed.ok && changed.ok) expect(signed.value.seq).toBeGreaterThan(changed.value.seq ?? 0);
    await expectExplained(ready.id);
  }
});

it("F09 who looked before a late verdict signs nothing of it", async () => {
  for (let round = 0; round < rounds; round++) {
    const ready = await makeReadyArticle(desk.reviewer);
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: ready.id } });
    const [changed, signed] = await Promise.all([doubt(ready), sign("editor", ready, seq)]);
    expect(["done, changed", "signed_off, done"]).toContain(`${code(changed)}, ${code(signed)}`);
    await expectExplained(ready.id);
  }
});

it("F09 of several sign-offs at once one counts, and the others are told whose", async () => {
  for (let round = 0; round < rounds; round++) {
    const ready = await makeReadyArticle(desk.reviewer);
    const outcomes = await Promise.all([
      sign("editor", ready),
      sign("owner", ready),
      sign("editor", ready),
      sign("owner", ready),
    ]);
    expect(outcomes.map(code).sort()).toEqual(["done", "signed_off", "signed_off", "signed_off"]);
    const { by } = await db.signOff.findFirstOrThrow({
      where: { articleId: ready.id },
      include: { by: true },
    });
    for (const outcome of outcomes)
      if (!outcome.ok)
        expect(outcome.failure.message).toBe(`${by.name} has signed this article off already.`);
    await expectExplained(ready.id);
  }
});

it("F09 sign-off and reopening at once follow each other in the log", async () => {
  for (let round = 0; round < rounds; round++) {
    const ready = await makeReadyArticle(desk.reviewer);
    unwrap(await sign("editor", ready));
    await Promise.all([
      reopen(ready),
      sign("editor", ready),
      doubt(ready),
      reopen(ready),
      sign("owner", ready),
    ]);
    await expectExplained(ready.id);
  }
});

/** That state, sign-offs and every frozen report are just what the log makes of the article as it was brought in. */
async function expectExplained(articleId: string): Promise<void> {
  const review = await readReview(desk.viewer, articleId);
  if (!review) throw new Error("The article is there.");
  const rows = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
  const events = rows.map(({ seq, type, payload }) => ({
    ...(payload as object),
    type,
    seq,
  })) as Numbered<ArticleEvent>[];
  const end = replay(events);
  expect(end.article.record).toEqual(review.snapshot.article);
  expect(recordsOf(end).signOffs).toEqual(review.snapshot.signOffs);
  const signs = events
    .map(({ type }) => type)
    .filter((type) => type === "article.signed_off" || type === "article.reopened");
  expect(signs).toEqual(signs.map((_, at) => (at % 2 === 0 ? "article.signed_off" : "article.reopened")));
  expect(review.snapshot.article.state).toBe(signs.length % 2 === 1 ? "signed_off" : "open");

  for (const row of await db.signOff.findMany({ where: { articleId } })) {
    const frozen = row.report as unknown as ReportModel;
    const before = replay(events.filter(({ seq }) => seq <= row.logSeq));
    const signing = events[row.logSeq];
    if (signing?.type !== "article.signed_off") throw new Error("The next entry is the sign-off.");
    const revision = before.revision.record;
    if (!revision) throw new Error("The article has a text.");
    const records = recordsOf(before);
    const live = new Set(records.claims.map(({ id }) => id));
    const ofLive = <T extends { claimId: string }>(all: T[]) =>
      all.filter(({ claimId }) => live.has(claimId));
    const rebuilt = buildReport({
      ...review,
      snapshot: {
        ...records,
        assessments: ofLive(records.assessments),
        evidence: ofLive(records.evidence),
        seq: row.logSeq,
        revision,
        article: signing.article,
        signOffs: [...records.signOffs, signing.signOff],
      },
      log: { seq: row.logSeq, head: rows[row.logSeq - 1]?.hash ?? null },
      generatedAt: signing.signOff.createdAt,
    });
    expect(rebuilt).toEqual(frozen);
    expect(frozen.state).toMatchObject({ name: "signed_off", ready: true, open: [] });
    expect(sha256(toCanonicalJson(frozen))).toBe(row.reportHash);
    expect(signing.signOff.reportHash).toBe(row.reportHash);
  }
}

function replay([first, ...rest]: readonly Numbered<ArticleEvent>[]): ArticleState {
  if (first?.type !== "article.created") throw new Error("A log begins with its article.");
  const { article, revision, seq } = first;
  return rest.reduce(apply, stateOf({ ...noRecords, seq, article, revision }));
}
