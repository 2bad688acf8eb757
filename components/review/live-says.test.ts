import { expect, it } from "vitest";
import { defaultPolicy } from "@/domain/article/article";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { type ArticleEvent, noRecords, type Snapshot } from "@/domain/event";
import type { Answer } from "./answer";
import type { LiveEvent } from "./live";
import { takeInLive } from "./live-says";
import { openingOf } from "./opening";
import { createReviewStore } from "./store";

const text = "It rose. It fell.";
const at = "2026-11-26T05:00:00.000Z";
const me = { id: "ana", name: "Ana", role: "reviewer" as const };
const ben = { id: "ben", name: "Ben" };
const sentences = [
  { index: 0, start: 0, end: 8 },
  { index: 1, start: 9, end: 17 },
];

const claimOn = (sentence: number, changes: Partial<Claim> = {}): Claim => {
  const { start = 0, end = 0 } = sentences[sentence] ?? {};
  return {
    id: `c${sentence}`,
    articleId: "article",
    number: sentence + 1,
    text: text.slice(start, end),
    spans: [{ start, end }],
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: at,
    version: 1,
    ...changes,
  };
};

const judged = (sentence: number): Assessment => ({
  id: `a${sentence}`,
  claimId: `c${sentence}`,
  verdict: "disputed",
  justification: null,
  reason: null,
  words: claimOn(sentence).text,
  by: ben,
  createdAt: at,
});

const article: Snapshot["article"] = {
  id: "article",
  deskId: "desk",
  title: "Rise",
  byline: null,
  sourceUrl: null,
  language: "en",
  deadline: null,
  state: "open",
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
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    links: [],
    sentences,
    createdAt: at,
  },
};

/** Ana's desk, on sentence 1, as it stands after others did this; `said` is what she was told last. */
function after(events: ArticleEvent[], by: LiveEvent["by"] = ben, known: Claim[] = [claimOn(0)]) {
  const noAnswer = () => new Promise<Answer>(() => undefined);
  const store = createReviewStore({
    opening: openingOf({ ...snapshot, claims: known }),
    policy: defaultPolicy,
    me,
    people: [me, { ...ben, role: "reviewer" }],
    send: noAnswer,
    sendAct: noAnswer,
    now: () => at,
    newId: () => "new",
  });
  takeInLive(
    store,
    events.map((event, n) => ({ ...event, seq: 5 + n, at, by })),
  );
  return { said: store.desk().said, store };
}

const marked: ArticleEvent = { type: "claim.created", claim: claimOn(0), assessment: judged(0) };

it.each<[string, ArticleEvent, string]>([
  ["a mark", marked, "Ben marked sentence 1 disputed"],
  ["a judgement", { type: "assessment.given", assessment: judged(0) }, "Ben marked sentence 1 disputed"],
  [
    "an assignment to oneself",
    { type: "claim.changed", claim: claimOn(0, { assigneeId: "ana", version: 2 }) },
    "Ben gave sentence 1 to you",
  ],
  [
    "an assignment to somebody else",
    { type: "claims.marked", claims: [claimOn(0, { assigneeId: "ben", version: 2 })], assessments: [] },
    "Ben gave sentence 1 to Ben",
  ],
  ["a withdrawal", { type: "claim.withdrawn", id: "c0" }, "Ben took the mark off sentence 1"],
  [
    "what concerns the whole article",
    { type: "article.changed", article: { ...article, title: "Fall", version: 2 } },
    "Ben changed the article's title or details",
  ],
])("tells of %s", (_, event, says) => expect(after([event]).said).toBe(says));

it("tells of a mark on a sentence that was nobody's", () => {
  expect(after([marked], ben, []).said).toBe("Ben marked sentence 1 disputed");
});

it.each<[string, ArticleEvent, LiveEvent["by"]]>([
  ["what one did oneself", marked, me],
  ["what nobody did", marked, null],
  ["what happens elsewhere", { type: "claim.created", claim: claimOn(1), assessment: judged(1) }, ben],
])("says nothing of %s, and shows it", (_, event, by) => {
  const { said, store } = after([event], by, []);
  expect(said).toBe("");
  expect(store.index().sheets()).toHaveLength(1);
});

it("shows what comes at once as it stands at the end, and says all of it", () => {
  const gone: ArticleEvent = { type: "claim.withdrawn", id: "c0" };
  const { said, store } = after([marked, gone]);
  expect(said).toBe("Ben marked sentence 1 disputed. Ben took the mark off sentence 1");
  expect(store.index().sheets()).toEqual([]);
});

it("draws nothing anew for the echo of what is known", () => {
  const { store } = after([marked], me);
  const before = store.desk();
  takeInLive(store, [{ ...marked, seq: 5, at, by: me }]);
  expect(store.desk()).toBe(before);
});
