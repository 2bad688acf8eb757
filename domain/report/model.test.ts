import { expect, it } from "vitest";
import type { Verdict } from "../claim/verdict";
import type { Assessment, Claim } from "../claim/claim";
import { noRecords } from "../event";
import type { Evidence } from "../evidence/evidence";
import { buildReport, type ReportInput } from "./model";
import { markedBlocks } from "./marks";

const text = "One. Two. Three. Four.";
const sentences = [
  { index: 0, start: 0, end: 4 },
  { index: 1, start: 5, end: 9 },
  { index: 2, start: 10, end: 16 },
  { index: 3, start: 17, end: 22 },
];
const [ana, ben] = [
  { id: "ana", name: "Ana" },
  { id: "ben", name: "Ben" },
];

it("counts sentences by the most serious of the verdicts that cover them", () => {
  const { summary } = report([
    claim(1, 0, 4, [given("sourced"), backing()]),
    claim(2, 0, 3, [given("disputed", { reason: "wrong_figure", justification: "No." })]),
    claim(3, 5, 9, [given("no_check_needed", { reason: "opinion" })]),
    claim(4, 10, 16, [given("sourced")]),
  ]);
  expect(summary.verdicts).toEqual({
    sourced: 0,
    unverified: 0,
    disputed: 1,
    no_check_needed: 1,
    unchecked: 2,
  });
  expect(summary.coverage).toEqual({ sentences: 4, judged: 1, noCheckNeeded: 1, unchecked: 2, share: 0.5 });
  expect(summary.claims.verdicts).toMatchObject({ sourced: 2, disputed: 1, no_check_needed: 1 });
  expect(summary.drafts).toBe(1);
});

it("says why each sentence is not checked", () => {
  const { notChecked } = report([
    claim(1, 0, 4, [given("unverified", { justification: "Looked.", words: "Eins." })]),
    claim(2, 5, 7, [given("unverified", { justification: "Looked." })]),
    claim(3, 10, 16, [given("no_check_needed", { reason: "question" })]),
  ]);
  expect(
    notChecked.map(({ sentence, verdict, why, reason, claims }) => [sentence, verdict, why, reason, claims]),
  ).toEqual([
    [0, "unchecked", "stale", null, ["1"]],
    [1, "unchecked", "part_only", null, ["2a"]],
    [2, "no_check_needed", null, "question", ["3"]],
    [3, "unchecked", "not_marked", null, []],
  ]);
});

it("tells the history of a claim in order, and takes the reason from the newest verdict", () => {
  const { claims, people, checked } = report([
    claim(1, 0, 4, [
      given("unverified", { justification: "Looked.", by: ben, createdAt: "2026-11-20T09:00:00.000Z" }),
      given("disputed", {
        reason: "contradicted",
        justification: "The paper says two.",
        createdAt: "2026-11-21T09:00:00.000Z",
      }),
    ]),
  ]);
  expect(claims[0]).toMatchObject({
    verdict: "disputed",
    reason: "contradicted",
    justification: "The paper says two.",
  });
  expect(claims[0]?.assessments.map(({ verdict, by }) => [verdict, by.name])).toEqual([
    ["unverified", "Ben"],
    ["disputed", "Ana"],
  ]);
  expect(claims[0]?.assessors).toEqual([ben, ana]);
  expect(people).toEqual([
    { ...ben, role: null, assessments: 1, evidence: 0, adjudications: 0 },
    { ...ana, role: "reviewer", assessments: 1, evidence: 0, adjudications: 0 },
  ]);
  expect(checked).toEqual({ from: "2026-11-20T09:00:00.000Z", to: "2026-11-21T09:00:00.000Z" });
});

it("gives no verdict, reason or justification while two reviewers disagree", () => {
  const claims = [
    claim(1, 0, 4, [
      given("unverified", { justification: "Looked.", by: ben }),
      given("no_check_needed", { reason: "opinion" }),
    ]),
  ];
  expect(report(claims, 2).claims[0]).toMatchObject({
    verdict: null,
    reason: null,
    justification: null,
    state: "needs_adjudication",
  });
});

it("lists a source once, with what any use of it says and the claims that use it", () => {
  const { sources } = report([
    claim(1, 0, 4, [backing({ url: "https://www.example.org/a/" })]),
    claim(2, 5, 9, [
      backing({ url: "https://example.org/a", title: "Minutes" }),
      backing({ url: "https://example.org/b" }),
    ]),
  ]);
  expect(sources.map(({ url, title, uses, claims }) => [url, title, uses, claims])).toEqual([
    ["https://www.example.org/a/", "Minutes", 2, ["1", "2"]],
    ["https://example.org/b", null, 1, ["2"]],
  ]);
});

it("says what stands in the way of sign-off, by the labels of the claims", () => {
  const { state } = report([claim(1, 0, 2, [given("sourced")])]);
  expect(state.ready).toBe(false);
  expect(state.open.map(({ code, claim, sentence }) => [code, claim, sentence])).toEqual([
    ["coverage_below_policy", null, null],
    ["draft_verdict", "1a", 0],
    ["unchecked_sentence", null, 1],
    ["unchecked_sentence", null, 2],
    ["unchecked_sentence", null, 3],
  ]);
});

it("is plain data", () => {
  const model = report([claim(1, 0, 4, [given("sourced"), backing()])]);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

it("numbers a mark in the margin where it begins, and behind its words when it lies inside another", () => {
  const runs = markedBlocks(report([claim(1, 0, 9, []), claim(2, 5, 8, [])])).flatMap((block) => block.runs);
  expect(
    runs.map(({ text, starts, ends }) => [
      text,
      starts.map((mark) => mark.label),
      ends.map((mark) => mark.label),
    ]),
  ).toEqual([
    ["One. ", ["1–2"], []],
    ["Two", ["2a"], ["2a"]],
    [".", [], ["1–2"]],
    [" ", [], []],
    ["Three.", ["3"], ["3"]],
    [" ", [], []],
    ["Four.", ["4"], ["4"]],
  ]);
  expect(runs.flatMap(({ starts }) => starts).map(({ label, inner }) => [label, inner])).toEqual([
    ["1–2", false],
    ["2a", true],
    ["3", false],
    ["4", false],
  ]);
});

type Record =
  | { assessment: Omit<Assessment, "id" | "claimId" | "words"> & { words?: string } }
  | { evidence: Partial<Evidence> };

function given(verdict: Verdict, more: Partial<Assessment> = {}): Record {
  const createdAt = "2026-11-20T09:00:00.000Z";
  return { assessment: { verdict, justification: null, reason: null, by: ana, createdAt, ...more } };
}

function backing(more: Partial<Evidence> = {}): Record {
  return { evidence: more };
}

const claim = (number: number, start: number, end: number, records: Record[]) => ({
  number,
  start,
  end,
  records,
});

function report(made: ReturnType<typeof claim>[], reviewersPerClaim = 1) {
  const claims = made.map(({ number, start, end }): Claim => ({
    id: `c${number}`,
    articleId: "a",
    number,
    text: text.slice(start, end),
    spans: [{ start, end }],
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: "2026-11-20T08:00:00.000Z",
    version: 1,
  }));
  const records = made.flatMap(({ number, start, end, records }) =>
    records.map((record, at) => ({
      id: `${number}-${at}`,
      claimId: `c${number}`,
      words: text.slice(start, end),
      record,
    })),
  );
  return buildReport({
    snapshot: {
      ...noRecords,
      seq: 1,
      article: {
        id: "a",
        deskId: "d",
        title: "Numbers",
        byline: null,
        sourceUrl: null,
        language: "en",
        deadline: null,
        state: "open",
        createdAt: "2026-11-20T08:00:00.000Z",
        version: 1,
      },
      revision: {
        id: "r",
        number: 1,
        version: 1,
        sha256: "0".repeat(64),
        createdAt: "2026-11-20T08:00:00.000Z",
        text,
        blocks: [{ kind: "paragraph", start: 0, end: text.length }],
        links: [],
        sentences,
      },
      claims,
      assessments: records.flatMap(({ record, ...of }) =>
        "assessment" in record ? { ...of, ...record.assessment } : [],
      ),
      evidence: records.flatMap(({ record, id, claimId }) =>
        "evidence" in record ? { ...source, id, claimId, ...record.evidence } : [],
      ),
    },
    policy: { reviewersPerClaim, blindReview: false, coverageNeeded: 1, assessorMaySignOff: true },
    desk: { id: "d", name: "Desk" },
    people: [{ ...ana, role: "reviewer" }],
    log: { seq: 1, head: null },
    revisions: 1,
    generatedAt: "2026-11-22T08:00:00.000Z",
  } satisfies ReportInput);
}

const source: Omit<Evidence, "id" | "claimId"> = {
  url: "https://example.org/",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: "2026-11-20T08:00:00.000Z",
  quote: "One.",
  locator: null,
  stance: "supports",
  sourceType: null,
  addedBy: { id: "ben", name: "Ben" },
  version: 1,
};
