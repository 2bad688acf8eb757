import { beforeAll, describe, expect, it } from "vitest";
import { apply, type ArticleEvent, type Numbered, stateOf } from "@/domain/event";
import { addressesOf } from "@/domain/interchange/addresses";
import { toWholeCollection } from "@/domain/interchange/collection";
import { createArticle, deleteArticle } from "@/server/article/commands";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { seenEvents } from "@/server/blind/seen-events";
import { createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { removeComment } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { addEvidence } from "@/server/evidence/commands";
import { readReport } from "@/server/report/queries";
import { readClaimWords } from "@/server/revision/queries";
import { undo } from "@/server/undo/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { importAnnotations } from "./commands";
import { annotationsResponse } from "./response";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const quoting = (exact: string, more: object = {}) => ({
  type: "Annotation",
  id: `https://tool.example/${encodeURIComponent(exact)}`,
  target: { source: "https://paper.example/a", selector: { type: "TextQuoteSelector", exact } },
  ...more,
});
const link = { purpose: "linking", source: "https://records.example/1" };
const remark = quoting("Nobody sang.", { creator: { name: "Ida" }, body: [{ value: "Who says so?" }, link] });

const bring = (articleId: string, annotations: unknown, by: Actor = desk.reviewer, more: object = {}) =>
  importAnnotations(by, { articleId, annotations, ...more }, noHeaders);

async function snapshotOf(id: string, reader: Actor = desk.viewer) {
  const review = await readReview(reader, id);
  if (!review) throw new Error("The article is there.");
  return review.snapshot;
}

it("makes claims, evidence and a signed comment, in one event, and no judgement", async () => {
  const { id } = await makeArticle(desk.editor);
  const before = stateOf(await snapshotOf(id));
  const { status, seq, answer } = unwrap(await bring(id, [remark, quoting("What next?")]));
  expect([status, seq]).toEqual([201, 2]);
  expect(answer.made).toEqual({ claims: 2, evidence: 1, comments: 1 });
  const after = await snapshotOf(id);
  expect(after.claims.map(({ text, number }) => [text, number])).toEqual([
    ["Nobody sang.", 1],
    ["What next?", 2],
  ]);
  expect(after.evidence).toMatchObject([{ url: "https://records.example/1", stance: "context" }]);
  expect(after.comments).toMatchObject([
    { text: "Who says so?\n\nImported from tool.example, by Ida.", by: { id: desk.reviewer.id } },
  ]);
  expect(after.assessments).toEqual([]);
  expect(unwrap(await readClaimWords(desk.viewer, after.claims[1]?.id ?? "")).items).toMatchObject([
    { revision: 1, words: "What next?" },
  ]);
  const event = await db.event.findFirstOrThrow({ where: { stream: id, seq: 2 } });
  const told = { type: event.type, ...(event.payload as object), seq: 2 } as Numbered<ArticleEvent>;
  const expected = stateOf(after);
  expect(records(apply(before, told))).toEqual(records(expected));
});

type State = ReturnType<typeof stateOf>;
const records = ({ claims, evidence, threads, comments }: State) =>
  [claims, evidence, threads, comments].map((map) => [...map.values()].map(({ record }) => record));

it("only says what would be made when it is asked to", async () => {
  const { id } = await makeArticle(desk.editor);
  const { status, seq, answer } = unwrap(await bring(id, [remark], desk.reviewer, { preview: true }));
  expect([status, seq, answer.made.claims]).toEqual([200, null, 1]);
  expect(await db.claim.count({ where: { articleId: id } })).toBe(0);
  expect(await db.event.count({ where: { stream: id } })).toBe(1);
});

it("stores nothing of what it cannot place for certain, and says why", async () => {
  const { id } = await makeArticle(desk.editor, "It rained. It rained. Nobody sang.");
  const sent = [
    quoting("It rained."),
    quoting("It snowed."),
    { type: "Annotation", target: "https://a.example" },
  ];
  const { seq, answer } = unwrap(await bring(id, sent));
  expect(seq).toBeNull();
  expect(answer.annotations).toMatchObject([
    { index: 0, status: "ambiguous", claim: null, spans: [] },
    { index: 1, status: "removed", claim: null, found: null },
  ]);
  expect(answer.rejected).toMatchObject([{ index: 2, reason: expect.stringContaining("whole page") }]);
});

describe("brought in again", () => {
  it("makes nothing twice", async () => {
    const { id } = await makeArticle(desk.editor);
    unwrap(await bring(id, [remark]));
    const again = unwrap(await bring(id, [remark], desk.editor));
    expect(again).toMatchObject({ seq: null, answer: { made: { claims: 0, evidence: 0, comments: 0 } } });
    expect(again.answer.annotations[0]).toMatchObject({ claim: "known", evidence: 0, comment: false });
  });

  it("knows an annotation by its id, also when its words have changed", async () => {
    const { id } = await makeArticle(desk.editor);
    unwrap(await bring(id, [remark]));
    const changed = { ...remark, body: [{ value: "Who says so, and where?" }] };
    expect(unwrap(await bring(id, [changed])).seq).toBeNull();
    const other = { ...changed, id: "https://tool.example/other" };
    expect(unwrap(await bring(id, [other])).answer.made.comments).toBe(1);
  });

  it("makes again what was taken away since", async () => {
    const { id } = await makeArticle(desk.editor);
    unwrap(await bring(id, [remark]));
    const { claims } = await snapshotOf(id);
    unwrap(await withdrawClaim(desk.editor, { claimId: claims[0]?.id, version: 1 }, noHeaders));
    expect(unwrap(await bring(id, [remark])).answer.made).toEqual({ claims: 1, evidence: 1, comments: 1 });
  });

  it("answers a repeated request as it did, and makes nothing twice", async () => {
    const { id: articleId } = await makeArticle(desk.editor);
    const send = () =>
      importAnnotations(
        desk.reviewer,
        { articleId, annotations: [remark] },
        { idempotencyKey: `k-${articleId}`, ifMatch: null },
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await db.event.count({ where: { stream: articleId } })).toBe(2);
  });
});

it("goes onto the claim that is on these words, whose verdict and claimant stay", async () => {
  const { id: articleId } = await makeArticle(desk.editor);
  const assessment = { verdict: "no_check_needed", reason: "opinion" };
  unwrap(
    await createClaim(desk.editor, { articleId, sentence: 1, claimant: "The mayor", assessment }, noHeaders),
  );
  const { answer } = unwrap(await bring(articleId, [{ ...remark, "stet:claimant": "Somebody" }]));
  expect(answer.made).toEqual({ claims: 0, evidence: 1, comments: 1 });
  const { claims, assessments } = await snapshotOf(articleId);
  expect(claims).toMatchObject([{ claimant: "The mayor", version: 1 }]);
  expect(assessments).toHaveLength(1);
});

it("is undone and done again like any change", async () => {
  const { id: articleId } = await makeArticle(desk.editor);
  const { seq } = unwrap(await bring(articleId, [remark]));
  unwrap(await undo(desk.reviewer, { articleId, seq }, noHeaders));
  expect(await snapshotOf(articleId)).toMatchObject({ claims: [], evidence: [], comments: [] });
  unwrap(await undo(desk.reviewer, { articleId, seq: (seq ?? 0) + 1 }, noHeaders));
  const { claims, evidence, comments } = await snapshotOf(articleId);
  expect([claims.length, evidence.length, comments.length]).toEqual([1, 1, 1]);
});

it("is for those who may make claims", async () => {
  const { id } = await makeArticle(desk.editor);
  const codes = [await bring(id, [remark], desk.viewer), await bring(id, [remark], desk.outsider)];
  expect(codes.map((each) => (each.ok ? null : each.failure.code))).toEqual(["forbidden", "not_found"]);
  unwrap(await deleteArticle(desk.editor, { articleId: id, version: 1 }, noHeaders));
  expect((await bring(id, [remark])).ok).toBe(false);
});

it("hides what was said from those who are to judge by themselves, and a deleted comment from all", async () => {
  const { id } = await makeArticle(desk.editor);
  const policy = { reviewersPerClaim: 2, blindReview: true };
  await db.article.update({ where: { id }, data: { policy } });
  unwrap(await bring(id, [remark]));
  const row = await db.event.findFirstOrThrow({ where: { stream: id, seq: 2 } });
  const entry = { ...row, payload: row.payload as object, at: row.at.toISOString() };
  const told = async (to: Actor) => JSON.stringify(await seenEvents(to.id, id, [entry]));
  expect(await told(desk.reviewer)).toContain("Who says so?");
  expect(await told(desk.editor)).not.toContain("Who says so?");
  expect(await told(desk.editor)).toContain("Nobody sang.");
  const { comments } = await snapshotOf(id, desk.reviewer);
  unwrap(await removeComment(desk.reviewer, { commentId: comments[0]?.id, version: 1 }, noHeaders));
  expect(await told(desk.reviewer)).not.toContain("Who says so?");
});

const text = "😀 It rained.\n\nIt rained. Nobody e\u0301sang. What next?";

it("brings a desk's own annotations onto a fresh article of the same text", async () => {
  const { id: articleId } = unwrap(
    await createArticle(desk.owner, { fields: { text, title: "Rain" } }, noHeaders),
  ).answer;
  const second = { articleId, sentence: 1, claimant: "The mayor" };
  const claim = unwrap(await createClaim(desk.editor, second, noHeaders)).answer;
  const source = { claimId: claim?.id, url: "https://records.example/1", stance: "refutes" };
  unwrap(await addEvidence(desk.editor, { ...source, quote: "39 days", locator: "p. 4" }, noHeaders));
  const judgement = { claimId: claim?.id, verdict: "disputed", reason: "wrong_figure" };
  unwrap(await giveAssessment(desk.editor, judgement, noHeaders));
  unwrap(
    await createClaim(
      desk.editor,
      {
        articleId,
        spans: [
          { start: 3, end: 5 },
          { start: 8, end: 12 },
        ],
      },
      noHeaders,
    ),
  );
  const report = unwrap(await readReport(desk.viewer, articleId));
  const out = toWholeCollection(report.model, addressesOf("https://desk.example", articleId));

  const fresh = unwrap(
    await createArticle(desk.owner, { fields: { text, title: "Rain" } }, noHeaders),
  ).answer;
  unwrap(await bring(fresh.id, JSON.parse(JSON.stringify(out))));
  const again = unwrap(await readReport(desk.viewer, fresh.id));
  const told = ({ spans, claimant, evidence }: (typeof report.model.claims)[number]) => ({
    spans,
    claimant,
    evidence: evidence.map(({ url, stance, quote, locator, accessedAt }) => ({
      url,
      stance,
      quote,
      locator,
      accessedAt,
    })),
  });
  expect(again.model.claims.map(told)).toEqual(report.model.claims.map(told));
  expect(again.model.claims.map(({ verdict }) => verdict)).toEqual([null, null]);
});

it("gives the collection, its pages, and 404 for a page that is not there", async () => {
  const { id } = await makeArticle(desk.editor);
  unwrap(await bring(id, [remark]));
  const report = unwrap(await readReport(desk.viewer, id));
  const collection = annotationsResponse(report.model, null);
  expect(collection.headers.get("content-type")).toBe(
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  );
  const { first, total } = (await collection.json()) as { first: string; total: number };
  expect([total, first]).toEqual([
    1,
    expect.stringMatching(new RegExp(`/articles/${id}/annotations\\?page=1$`)),
  ]);
  expect(await annotationsResponse(report.model, "1").json()).toMatchObject({ items: [{}], startIndex: 0 });
  for (const page of ["0", "2", "x", "-1", "1e9"])
    expect(annotationsResponse(report.model, page).status).toBe(404);
});

it("takes as many as may come at once, with two links each", async () => {
  const sentences = Array.from({ length: 1000 }, (_, at) => `On day ${at} it rained in Harwick.`);
  const { id } = await makeArticle(desk.editor, sentences.join(" "));
  const body = [link, { ...link, source: "https://records.example/2" }, { value: "So?" }];
  const all = sentences.map((exact) => quoting(exact, { body }));
  const { answer, seq } = unwrap(await bring(id, all));
  expect(answer.made).toEqual({ claims: 1000, evidence: 2000, comments: 1000 });
  unwrap(await undo(desk.reviewer, { articleId: id, seq }, noHeaders));
  expect((await snapshotOf(id)).claims).toEqual([]);
});
