import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "@/domain/article/article";
import type { Revealed } from "@/domain/blind/revealed";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { type ArticleEvent, noRecords, type Numbered, type Snapshot } from "@/domain/event";
import { judge } from "./acts";
import { createCurtain } from "./curtain";
import { openingOf } from "./opening";
import { createReviewStore } from "./store";

const at = "2026-11-26T10:00:00.000Z";
const text = "It rose.";
const me = { id: "ben", name: "Ben", role: "reviewer" as const };
const blind: Policy = { ...defaultPolicy, reviewersPerClaim: 2, blindReview: true };
const claim: Claim = {
  id: "c",
  articleId: "article",
  number: 1,
  text,
  spans: [{ start: 0, end: 8 }],
  claimant: null,
  anchor: { status: "unchanged", score: 1 },
  assigneeId: null,
  createdAt: at,
  version: 1,
};
const article: Snapshot["article"] = {
  id: "article",
  deskId: "desk",
  title: "Rise",
  byline: null,
  sourceUrl: null,
  language: "en",
  deadline: null,
  state: "open",
  policy: null,
  createdAt: at,
  version: 1,
};
const snapshot: Snapshot = {
  ...noRecords,
  seq: 4,
  article,
  revision: {
    id: "r",
    number: 1,
    version: 1,
    sha256: "",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: 8 }],
    links: [],
    sentences: [{ index: 0, start: 0, end: 8 }],
    createdAt: at,
  },
  claims: [claim],
  unseen: [{ claimId: "c", reviewers: 1 }],
};
const given = (by: string, verdict: Assessment["verdict"]): Assessment => ({
  id: `by-${by}`,
  claimId: "c",
  verdict,
  justification: "Asked.",
  reason: verdict === "disputed" ? "wrong_figure" : null,
  words: text,
  by: { id: by, name: by },
  createdAt: at,
});
const revealed = (seq: number, ...assessments: [number, Assessment][]): Revealed => ({
  type: "claim.revealed",
  seq,
  unseen: [{ claimId: "c", reviewers: 0 }],
  assessments: assessments.map(([own, record]) => ({ seq: own, record })),
  adjudications: [],
  threads: [],
  comments: [],
  corrections: [],
});

/** A store whose server reveals `answer`, and what it was asked. */
function desk(answer: Revealed | null, policy = blind) {
  const asked: number[] = [];
  const store = createReviewStore({
    opening: openingOf(snapshot),
    policy,
    me,
    people: [me],
    send: ({ write }) =>
      Promise.resolve({
        ok: true,
        seq: 5,
        record:
          write.type === "assessment.give" ? { ...given("ben", "unverified"), ...write.assessment } : null,
      }),
    sendAct: () => Promise.reject(new Error("Nothing is acted.")),
    readRevealed: (since) => {
      asked.push(since);
      return Promise.resolve(answer);
    },
    now: () => at,
    newId: () => "own",
  });
  return { store, asked };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const event = (seq: number, happened: ArticleEvent): Numbered<ArticleEvent> => ({ ...happened, seq });

describe("a claim that somebody else has judged, blindly", () => {
  it("looks unchecked, waits for me, and needs no editor", () => {
    const { store } = desk(null);
    expect(store.index().marks()[0]).toMatchObject({ shown: "unchecked", hasDispute: false, waiting: [[]] });
    expect(store.desk().queue).toMatchObject({ second: 1, disagreed: 0, disputed: 0 });
  });

  it("shows what the other said once my own judgement is confirmed", async () => {
    const { store, asked } = desk(
      revealed(5, [3, given("ana", "disputed")], [5, given("ben", "unverified")]),
    );
    store.drafts.set("s0", "Asked.");
    judge(store, "unverified");
    expect(
      store
        .index()
        .sheet("c")
        ?.assessments.map(({ by }) => by.id),
    ).toEqual(["ben"]);
    await settled();
    expect(asked).toEqual([4]);
    const sheet = store.index().sheet("c");
    expect(sheet?.assessments.map(({ by }) => by.id)).toContain("ana");
    expect(sheet).toMatchObject({ unseen: 0, status: { state: "needs_adjudication" } });
    expect(store.desk().queue).toMatchObject({ second: 0, disagreed: 1 });
  });

  it("shows it in another tab of mine that learns of my judgement", async () => {
    const { store, asked } = desk(
      revealed(5, [3, given("ana", "disputed")], [5, given("ben", "unverified")]),
    );
    store.takeIn(event(5, { type: "assessment.given", assessment: given("ben", "unverified") }));
    await settled();
    expect(asked).toEqual([4]);
    expect(
      store
        .index()
        .sheet("c")
        ?.assessments.map(({ by }) => by.id),
    ).toEqual(["ana", "ben"]);
  });

  it("is asked about when a hidden entry arrives", async () => {
    const { store, asked } = desk(
      revealed(7, [3, given("ana", "unverified")], [7, given("cleo", "unverified")]),
    );
    store.noticeHidden(7);
    await settled();
    expect(asked).toEqual([6]);
    expect(store.index().sheet("c")?.status).toMatchObject({ verdict: "unverified", state: "settled" });
  });

  it("opens when the article's own policy says so, and its rules are the new ones at once", async () => {
    const { store, asked } = desk(revealed(6, [3, given("ana", "disputed")]));
    const changed = { ...article, policy: { reviewersPerClaim: 1, blindReview: false }, version: 2 };
    store.takeIn(event(6, { type: "article.changed", article: changed }));
    expect(store.policy).toEqual({ ...blind, reviewersPerClaim: 1, blindReview: false });
    await settled();
    expect(asked).toEqual([0]);
    expect(store.index().marks()[0]).toMatchObject({ shown: "disputed" });
  });

  it("opens when the desk's policy is not blind any more, and a new role alone opens nothing", async () => {
    const { store, asked } = desk(revealed(6, [3, given("ana", "disputed")]));
    store.takeDesk({ role: "editor", policy: blind });
    await settled();
    expect(asked).toEqual([]);
    store.takeDesk({ role: "editor", policy: { ...blind, blindReview: false } });
    await settled();
    expect(asked).toEqual([0]);
  });
});

it("nothing is asked where review is not blind", async () => {
  const { store, asked } = desk(null, { ...blind, blindReview: false });
  store.takeIn(event(5, { type: "assessment.given", assessment: given("ana", "unverified") }));
  await settled();
  expect(asked).toEqual([]);
});

it("asks one thing at a time, for all that came in meanwhile, and again for what failed", async () => {
  const asked: number[] = [];
  const answers: ((revealed: Revealed | null) => void)[] = [];
  const taken: number[] = [];
  const curtain = createCurtain({
    read: (since) => new Promise((resolve) => void (asked.push(since), answers.push(resolve))),
    onRead: ({ seq }) => taken.push(seq),
  });
  const answer = async (with_: Revealed | null) => {
    answers.shift()?.(with_);
    await settled();
  };
  curtain.look(5);
  curtain.look(9);
  curtain.look(7);
  await answer(revealed(9));
  expect(asked).toEqual([5, 7]);
  await answer(null);
  curtain.look(12);
  expect(asked).toEqual([5, 7, 7]);
  await answer(revealed(12));
  expect(taken).toEqual([9, 12]);
});

it("what I have judged is not unchecked for me any more, though it waits for another", async () => {
  const { store } = desk(null);
  expect(store.desk().queue.unchecked).toBe(1);
  store.takeIn(event(5, { type: "assessment.given", assessment: given("ben", "unverified") }));
  await settled();
  expect(store.index().marks()[0]).toMatchObject({ shown: "unchecked" });
  expect(store.desk().queue.unchecked).toBe(0);
});
