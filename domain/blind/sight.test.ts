import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../article/article";
import type { Adjudication } from "../claim/adjudication";
import type { Assessment, Claim } from "../claim/claim";
import { claimSheets } from "../claim/sheet";
import { isWhole } from "../claim/status";
import { verdicts } from "../claim/verdict";
import { apply, type ArticleEvent, noRecords, type Snapshot, stateOf } from "../event";
import type { Evidence } from "../evidence/evidence";
import type { Comment, Thread } from "../thread/thread";
import { seenEvent } from "./seen-event";
import { seenSnapshot } from "./seen-snapshot";
import { sightOf } from "./sight";

const policy = { ...defaultPolicy, reviewersPerClaim: 2, blindReview: true };
const words = "It rained.";
const at = "2026-11-26T12:00:00.000Z";
const person = (id: string) => ({ id, name: id });

const claim: Claim = {
  id: "c",
  articleId: "article",
  number: 1,
  text: words,
  spans: [{ start: 0, end: 10 }],
  claimant: null,
  anchor: { status: "unchanged", score: 1 },
  assigneeId: null,
  createdAt: at,
  version: 1,
};
const given = (by: string, more: Partial<Assessment> = {}): Assessment => ({
  id: `by-${by}`,
  claimId: "c",
  verdict: "unverified",
  justification: "Asked the archive.",
  reason: null,
  words,
  by: person(by),
  createdAt: at,
  ...more,
});
const draft = (by: string) => given(by, { justification: null });
const thread = (id: string, by: string, more: Partial<Thread> = {}): Thread => ({
  id,
  articleId: "article",
  claimId: "c",
  spans: [],
  words: "",
  kind: "discussion",
  state: "open",
  by: person(by),
  createdAt: at,
  version: 1,
  ...more,
});
const onSentence = (id: string, by: string, start: number) =>
  thread(id, by, { claimId: null, spans: [{ start, end: start + 5 }], words: "It ra" });
const said = (threadId: string, by: string): Comment => ({
  id: `${threadId}-${by}`,
  threadId,
  text: "Hm.",
  mentions: [],
  by: person(by),
  createdAt: at,
  editedAt: null,
  version: 1,
});
const decision: Adjudication = {
  id: "d",
  claimId: "c",
  verdict: "unverified",
  justification: "Nobody knows.",
  reason: null,
  words,
  settles: ["by-ana", "by-ben"],
  by: person("eva"),
  createdAt: at,
};

const facts = {
  claims: [claim],
  assessments: [],
  evidence: [],
  adjudications: [],
  threads: [],
  comments: [],
  corrections: [],
};
const on = (more: Partial<Snapshot>): Snapshot => ({
  ...noRecords,
  seq: 9,
  article: {} as Snapshot["article"],
  revision: { text: words, sentences: [{ index: 0, start: 0, end: 10 }] } as Snapshot["revision"],
  claims: [claim],
  ...more,
});

describe("what a reader sees of a claim that somebody else has judged", () => {
  const threads = [thread("t", "ana"), onSentence("over", "ana", 5), onSentence("beside", "ana", 20)];
  const comments = [said("t", "ana"), said("over", "ana"), said("beside", "ana"), said("t", "ben")];
  const all = on({ assessments: [given("ana")], threads, comments });

  it("is not the judgement, nor its thread, nor one on the words under it; one's own comment is", () => {
    const seen = seenSnapshot("ben", all, policy);
    expect(seen.assessments).toEqual([]);
    expect(seen.threads.map(({ id }) => id)).toEqual(["t", "beside"]);
    expect(seen.comments.map(({ id }) => id)).toEqual(["beside-ana", "t-ben"]);
    expect(seen.unseen).toEqual([{ claimId: "c", reviewers: 1 }]);
  });

  it("is all of it once their own is in", () => {
    const own = given("ben", { verdict: "no_check_needed", reason: "opinion" });
    const done = { ...all, assessments: [...all.assessments, own] };
    expect(seenSnapshot("ben", done, policy)).toEqual(done);
  });

  it("waits for another, and tells nothing else", () => {
    const [sheet] = claimSheets(seenSnapshot("cleo", all, policy), policy);
    expect(sheet).toMatchObject({ assessments: [], unseen: 1 });
    expect(sheet?.status).toEqual({
      verdict: null,
      draft: false,
      missing: [],
      stale: false,
      state: "in_review",
    });
  });

  it("tells of a draft no less and no more than of a judgement", () => {
    const [whole, begun] = [given("ana"), draft("ana")].map(
      (each) => claimSheets(seenSnapshot("cleo", on({ assessments: [each] }), policy), policy)[0],
    );
    expect(begun).toEqual(whole);
  });

  it("is everything where review is not blind", () => {
    expect(seenSnapshot("ben", all, { ...policy, blindReview: false })).toBe(all);
  });

  it("is everything on words that an editor decided on, even when evidence is taken away later", () => {
    const sourced = ["ana", "ben"].map((by) => given(by, { verdict: "sourced" }));
    const decided = on({ assessments: sourced, adjudications: [decision], threads, comments });
    expect(seenSnapshot("cleo", decided, policy)).toEqual(decided);
  });
});

describe("what a reader sees of an event", () => {
  const sight = sightOf(
    "ben",
    { ...facts, assessments: [given("ana")], threads: [thread("t", "ana")] },
    policy,
  );
  const gone = { claims: [], assessments: ["by-ana"], evidence: [] };
  const change = {
    claims: [],
    assessments: [given("ana")],
    evidence: [],
    gone,
    article: null,
    revision: null,
  };
  const none = { ...gone, assessments: [] };
  const imported = (by: string) =>
    ({
      type: "annotations.imported" as const,
      from: ["Hypothesis"],
      claims: [],
      evidence: [],
      threads: [thread("t", by)],
      comments: [said("t", by)],
      origins: [{ annotation: "Hypothesis 1", commentId: `t-${by}` }],
    }) satisfies ArticleEvent;

  it.each([
    ["a judgement", { type: "assessment.given", assessment: given("ana") }, null],
    ["one's own", { type: "assessment.given", assessment: draft("ben") }, { assessment: draft("ben") }],
    [
      "a claim made with a verdict",
      { type: "claim.created", claim, assessment: given("ana") },
      { claim, assessment: null },
    ],
    ["a range judged", { type: "claims.marked", claims: [], assessments: [given("ana")] }, null],
    [
      "a range of new claims",
      { type: "claims.marked", claims: [claim], assessments: [given("ana")] },
      { claims: [claim], assessments: [] },
    ],
    ["imported talk", imported("ana"), null],
    [
      "imported talk with a claim",
      { ...imported("ana"), claims: [claim] },
      { claims: [claim], threads: [], comments: [], origins: [] },
    ],
    [
      "what one imported oneself",
      imported("ben"),
      { threads: [], comments: [said("t", "ben")], origins: imported("ben").origins },
    ],
    ["an undoing", { type: "change.undone", of: 1, change }, { change: { ...change, assessments: [] } }],
    ["a redoing", { type: "change.undone", of: 1, change: { ...change, gone: none } }, null],
    ["a thread", { type: "thread.opened", thread: thread("t", "ana"), comment: said("t", "ana") }, null],
    ["a reply", { type: "comment.added", comment: said("t", "ana"), thread: null }, null],
    [
      "an own reply",
      { type: "comment.added", comment: said("t", "ben"), thread: null },
      { comment: said("t", "ben") },
    ],
    ["a decision", { type: "adjudication.made", adjudication: decision }, { adjudication: decision }],
  ] as const)("%s", (_, event, seen) => {
    const shown = seenEvent(event as unknown as Parameters<typeof seenEvent>[0], sight);
    if (seen === null) expect(shown).toBeNull();
    else expect(shown).toMatchObject(seen);
  });
});

describe("laws", () => {
  const readers = ["", "ana", "ben", "cleo", "eva"];
  const anyVerdict = fc.constantFrom(...verdicts);
  const assessment = fc.record({
    by: fc.constantFrom("ana", "ben", "cleo"),
    verdict: anyVerdict,
    justification: fc.constantFrom(null, "Asked."),
    reason: fc.constant(null),
    isEarlier: fc.boolean(),
  });
  const evidence = fc.record({
    stance: fc.constantFrom("supports", "refutes"),
    quote: fc.constantFrom(null, "It."),
  });
  const review = fc
    .record({
      assessments: fc.array(assessment, { maxLength: 5 }),
      evidence: fc.array(evidence, { maxLength: 2 }),
      isDecided: fc.boolean(),
    })
    .map(({ assessments, evidence, isDecided }) => {
      // Words change forwards only: what was judged before was judged of the earlier words.
      const sorted = assessments.toSorted((a, b) => Number(b.isEarlier) - Number(a.isEarlier));
      const judged = sorted.map(({ by, isEarlier, ...rest }, at) =>
        given(by, { id: `a${at}`, words: isEarlier ? "It snowed." : words, ...rest }),
      );
      const sources = evidence.map((each, at) => ({ id: `e${at}`, claimId: "c", locator: null, ...each }));
      const settles = judged.map(({ id }) => id);
      const people = new Set(judged.filter((each) => each.words === words).map(({ by }) => by.id));
      return on({
        assessments: judged,
        evidence: sources as unknown as Evidence[],
        adjudications: isDecided && people.size > 1 ? [{ ...decision, settles }] : [],
      });
    });

  it("all readers find the same whole verdicts, so that coverage is the same for everybody", () => {
    fc.assert(
      fc.property(review, (snapshot) => {
        const verdictFor = (seen: Snapshot) => {
          const status = claimSheets(seen, policy)[0]?.status;
          return status && isWhole(status) ? status.verdict : null;
        };
        for (const reader of readers) {
          expect(verdictFor(seenSnapshot(reader, snapshot, policy))).toBe(verdictFor(snapshot));
        }
      }),
    );
  });

  it("what was hidden, taken in when it opens, makes the state that a reader finds who comes then", () => {
    fc.assert(
      fc.property(review, fc.constantFrom(...readers), (snapshot, reader) => {
        const later = {
          ...snapshot,
          seq: 20,
          assessments: [...snapshot.assessments, given(reader, { id: "own" })],
        };
        const now = seenSnapshot(reader, later, policy);
        const shown = <T>(records: readonly T[]) => records.map((record, at) => ({ seq: at + 1, record }));
        const revealed = {
          type: "claim.revealed" as const,
          seq: 20,
          unseen: [{ claimId: "c", reviewers: sightOf(reader, later, policy).unseenOn("c") }],
          assessments: shown(now.assessments),
          adjudications: shown(now.adjudications),
          threads: [],
          comments: [],
          corrections: [],
        };
        const before = stateOf(seenSnapshot(reader, snapshot, policy));
        const own = { type: "assessment.given" as const, assessment: given(reader, { id: "own" }), seq: 20 };
        const known = (state: ReturnType<typeof stateOf>) => [...state.assessments.keys()].sort();
        const expected = known(stateOf(now));
        expect(known(apply(apply(before, own), revealed))).toEqual(expected);
        expect(known(apply(apply(before, revealed), own))).toEqual(expected);
      }),
    );
  });
});
