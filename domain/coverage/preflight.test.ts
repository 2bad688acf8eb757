import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "../article/article";
import type { Adjudication } from "../claim/adjudication";
import type { Assessment } from "../claim/claim";
import { claimStatus } from "../claim/status";
import { verdicts, type Verdict } from "../claim/verdict";
import { sentencesUnder } from "../claim/sheet";
import { type Thread, threadKinds, threadStates } from "../thread/thread";
import { type Checked, preflight } from "./preflight";

const text = "It rained. Nobody sang (much). ***";
const sentences = [
  { index: 0, start: 0, end: 10 },
  { index: 1, start: 11, end: 30 },
  { index: 2, start: 31, end: 34 },
];
const every = ["It rained.", "Nobody sang (much).", "***"];

/** A judgement that lacks nothing, by somebody. */
const by = (person: string, verdict: Verdict, more: Partial<Assessment> = {}) => ({
  verdict,
  justification: verdict === "sourced" ? null : "Looked.",
  reason:
    verdict === "disputed"
      ? ("wrong_figure" as const)
      : verdict === "no_check_needed"
        ? ("opinion" as const)
        : null,
  by: { id: person, name: person },
  ...more,
});

type Given = ReturnType<typeof by>;

/** A claim on `words` with these judgements, on evidence that is always there for `sourced`. */
function on(
  words: string,
  judged: Given[],
  adjudications: Adjudication[] = [],
  policy: Policy = defaultPolicy,
) {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  const id = `claim on ${words}`;
  const assessments = judged.map((given, at): Assessment => ({
    id: `${at}`,
    claimId: id,
    words,
    createdAt: "2026-11-26T12:00:00.000Z",
    ...given,
  }));
  const evidence = judged.some(({ verdict }) => verdict === "sourced") ? [backing] : [];
  const status = claimStatus({ text: words }, { assessments, evidence, adjudications }, policy);
  return {
    id,
    text: words,
    spans,
    anchor: { status: "unchanged" as const, score: 1 },
    sentences: sentencesUnder(sentences, spans),
    status,
    assessments,
    adjudications,
  };
}

const backing = {
  id: "e",
  claimId: "",
  url: "https://example.org/",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: "2026-11-26T12:00:00.000Z",
  quote: "It rained.",
  locator: null,
  stance: "supports" as const,
  sourceType: null,
  addedBy: { id: "ana", name: "ana" },
  version: 1,
};

const thread = (more: Partial<Thread>): Thread => ({
  id: "thread",
  articleId: "a",
  claimId: null,
  spans: [],
  words: "",
  kind: "discussion",
  state: "open",
  by: { id: "ana", name: "ana" },
  createdAt: "2026-11-26T12:00:00.000Z",
  version: 1,
  ...more,
});

const check = (more: Partial<Checked>, policy: Partial<Policy> = {}, signer: string | null = null) =>
  preflight(
    { revision: { text, sentences }, claims: [], threads: [], ...more },
    { ...defaultPolicy, ...policy },
    signer,
  );
const codes = (found: ReturnType<typeof check>) =>
  found.obstacles.map(({ code, sentence }) => [code, sentence]);

const all = every.map((words) => on(words, [by("ana", "unverified")]));

describe("coverage and verdicts", () => {
  const draft = on("Nobody sang (much).", [by("ana", "unverified", { justification: null })]);

  it("lists coverage first, then what is missing in the order of the text", () => {
    expect(codes(check({ claims: [draft] }))).toEqual([
      ["coverage_below_policy", null],
      ["unchecked_sentence", 0],
      ["draft_verdict", 1],
      ["unchecked_sentence", 2],
    ]);
  });

  it("leaves unchecked sentences out where the policy allows them, but never a draft", () => {
    expect(codes(check({ claims: [draft] }, { coverageNeeded: 0 }))).toEqual([["draft_verdict", 1]]);
  });

  it("is ready when every sentence is covered by a whole verdict, whatever it says", () => {
    const claims = [on("It rained.", [by("ana", "disputed")]), ...all.slice(1)];
    expect(check({ claims })).toMatchObject({
      ready: true,
      obstacles: [],
      policy: defaultPolicy,
      inDoubt: [
        { sentence: 0, verdict: "disputed" },
        { sentence: 1, verdict: "unverified" },
        { sentence: 2, verdict: "unverified" },
      ],
    });
  });
});

describe("talk", () => {
  it.each([
    ["a question", { kind: "question" as const }, ["open_question", 1], /waits for an answer/],
    [
      "an answered question",
      { kind: "question" as const, state: "answered" as const },
      ["open_question", 1],
      /answered/,
    ],
    ["a discussion", {}, ["open_thread", 1], /resolve it/],
  ])("%s stands in the way, at its words, until it is resolved", (_, more, found, words) => {
    const spans = [{ start: 18, end: 22 }];
    const there = check({ claims: all, threads: [thread({ ...more, spans })] });
    expect(codes(there)).toEqual([found]);
    expect(there.obstacles[0]).toMatchObject({ threadId: "thread", claimId: null });
    expect(there.obstacles[0]?.message).toMatch(words);
    expect(check({ claims: all, threads: [thread({ ...more, spans, state: "resolved" })] }).ready).toBe(true);
  });

  it("on a claim is at the claim's sentence, and gone with a claim that is withdrawn", () => {
    const threads = [thread({ claimId: "claim on ***" })];
    expect(codes(check({ claims: all, threads }))).toEqual([["open_thread", 2]]);
    expect(codes(check({ claims: all.slice(0, 2), threads }, { coverageNeeded: 0 }))).toEqual([]);
  });

  it("does not stand for the unchecked sentence that it is about", () => {
    const threads = [thread({ spans: [{ start: 0, end: 10 }] })];
    expect(codes(check({ claims: all.slice(1), threads }))).toEqual([
      ["coverage_below_policy", null],
      ["unchecked_sentence", 0],
      ["open_thread", 0],
    ]);
  });
});

it("verdicts that cannot both hold are told at the claim that says too much", () => {
  const claims = [
    on("It rained.", [by("ana", "sourced")]),
    on("rained", [by("ben", "disputed")]),
    ...all.slice(1),
  ];
  const { obstacles } = check({ claims });
  expect(obstacles).toMatchObject([
    { code: "contradictory_verdicts", claimId: "claim on It rained.", sentence: 0 },
  ]);
  expect(obstacles[0]?.message).toContain("marked sourced, while words in it are marked disputed");
});

describe("where an assessor may not sign off", () => {
  const alone = { assessorMaySignOff: false };
  const two = { ...defaultPolicy, reviewersPerClaim: 2 };
  const decided = (person: string): Adjudication => ({
    id: "d",
    claimId: "",
    verdict: "unverified",
    justification: "Both looked.",
    reason: null,
    words: "It rained.",
    settles: ["0", "1"],
    by: { id: person, name: person },
    createdAt: "2026-11-26T12:00:00.000Z",
  });
  const rain = (judged: Given[], adjudications: Adjudication[] = [], policy = defaultPolicy) =>
    on("It rained.", judged, adjudications, policy);

  it.each([
    ["who judged alone", rain([by("ana", "unverified")]), "ana", false],
    ["who did not judge", rain([by("ana", "unverified")]), "ben", true],
    ["who judged like somebody else", rain([by("ben", "unverified"), by("ana", "unverified")]), "ana", true],
    ["who changed somebody's verdict", rain([by("ben", "disputed"), by("ana", "unverified")]), "ana", false],
    ["who judged twice", rain([by("ana", "disputed"), by("ana", "unverified")]), "ana", false],
    [
      "beside a judgement of other words",
      rain([by("ben", "unverified", { words: "It snowed." }), by("ana", "unverified")]),
      "ana",
      false,
    ],
    [
      "who decided as one of two had judged",
      rain([by("ben", "unverified"), by("cleo", "disputed")], [decided("ana")], two),
      "ana",
      true,
    ],
    [
      "who decided against both",
      rain([by("ben", "no_check_needed"), by("cleo", "disputed")], [decided("ana")], two),
      "ana",
      false,
    ],
  ])("somebody %s", (_, claim, signer, may) => {
    const rest = every.slice(1).map((words) => on(words, [by("zoe", "unverified")]));
    const found = check({ claims: [claim, ...rest] }, alone, signer);
    expect(codes(found)).toEqual(may ? [] : [["sole_assessor", 0]]);
    expect(check({ claims: [claim, ...rest] }, {}, signer).ready).toBe(true);
    expect(check({ claims: [claim, ...rest] }, alone, null).ready).toBe(true);
  });
});

it("is ready just when the rules, read one by one, find nothing", () => {
  const judged = fc.option(
    fc.record({
      verdict: fc.constantFrom(...verdicts),
      isWhole: fc.boolean(),
      person: fc.constantFrom("ana", "ben"),
    }),
  );
  const talk = fc.record({
    kind: fc.constantFrom(...threadKinds),
    state: fc.constantFrom(...threadStates),
    at: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(
      fc.tuple(judged, judged, judged),
      fc.array(talk, { maxLength: 2 }),
      fc.boolean(),
      fc.constantFrom(0, 0.5, 1),
      (given, talks, assessorMaySignOff, coverageNeeded) => {
        const claims = given.flatMap((each, at) =>
          each === null
            ? []
            : on(every[at] ?? "", [
                by(each.person, each.verdict, each.isWhole ? {} : { justification: null, reason: null }),
              ]),
        );
        const threads = talks.map(({ at, ...talk }) =>
          thread({ ...talk, spans: [{ start: sentences[at]?.start ?? 0, end: sentences[at]?.end ?? 0 }] }),
        );
        const isWhole = ({ verdict, isWhole }: { verdict: Verdict; isWhole: boolean }) =>
          isWhole || verdict === "sourced";
        const marked = given.filter((each) => each !== null);
        const covered = marked.filter(isWhole).length / 3;
        const expected =
          covered >= coverageNeeded &&
          marked.every(isWhole) &&
          threads.every(({ state }) => state === "resolved") &&
          (assessorMaySignOff || marked.every(({ person }) => person !== "ana"));
        const { ready, obstacles } = check(
          { claims, threads },
          { assessorMaySignOff, coverageNeeded },
          "ana",
        );
        expect(ready).toBe(expected);
        expect(obstacles.length === 0).toBe(ready);
        expect(obstacles.every(({ message }) => message !== "")).toBe(true);
      },
    ),
  );
});

describe("a claim that a revision left without a place", () => {
  const placeless = (status: "removed" | "ambiguous") => ({
    ...on("Nobody sang (much).", [by("ana", "sourced", { justification: null })]),
    spans: [],
    sentences: [],
    anchor: { status, score: 0 },
  });
  const codes = (claims: Checked["claims"]) =>
    preflight({ revision: { text, sentences }, claims, threads: [] }, defaultPolicy, null).obstacles.map(
      ({ code }) => code,
    );

  it("stands in nobody's way when its words are gone, and covers nothing", () => {
    expect(codes([placeless("removed")])).toEqual(codes([]));
  });

  it("waits for a person when its words may be in several places", () => {
    expect(codes([placeless("ambiguous")])).toEqual(expect.arrayContaining([...codes([]), "unplaced_claim"]));
  });

  it("takes the talk about it along when its words are gone", () => {
    const claim = placeless("removed");
    const thread = {
      id: "t",
      claimId: claim.id,
      spans: [],
      kind: "discussion" as const,
      state: "open" as const,
    };
    const found = preflight(
      { revision: { text, sentences }, claims: [claim], threads: [thread] },
      defaultPolicy,
      null,
    );
    expect(found.obstacles.map(({ code }) => code)).not.toContain("open_thread");
  });
});
