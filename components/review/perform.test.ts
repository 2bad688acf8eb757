import { describe, expect, it } from "vitest";
import { defaultPolicy } from "@/domain/article/article";
import { nothing } from "@/domain/change";
import type { Claim } from "@/domain/claim/claim";
import { noRecords, type Snapshot } from "@/domain/event";
import { type Answer, noConnection } from "./answer";
import { markRange } from "./range-acts";
import { mergeWithNext, splitBefore } from "./sentence-acts";
import type { ServerAct } from "./server-act";
import { openingOf } from "./opening";
import { createReviewStore } from "./store";

const text = "It rose. It fell. It ended.";
const at = "2026-11-24T12:00:00.000Z";
const me = { id: "ana", name: "Ana", role: "reviewer" as const };
const sentences = [
  { index: 0, start: 0, end: 8 },
  { index: 1, start: 9, end: 17 },
  { index: 2, start: 18, end: 27 },
];

const snapshot: Snapshot = {
  ...noRecords,
  seq: 4,
  article: {
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
  },
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

function claimOn(sentence: number): Claim {
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
  };
}

const given = (sentence: number) => ({
  id: `a${sentence}`,
  claimId: `c${sentence}`,
  verdict: "no_check_needed" as const,
  justification: null,
  reason: "opinion" as const,
  words: claimOn(sentence).text,
  by: { id: me.id, name: me.name },
  createdAt: at,
});

/** A desk whose acts are answered by `reply`; what was sent, and what the person was told. */
function desk(reply: (act: ServerAct) => Answer, isOnline = true) {
  const sent: ServerAct[] = [];
  const told: string[] = [];
  let ids = 0;
  const store = createReviewStore({
    opening: openingOf(snapshot),
    policy: defaultPolicy,
    me,
    people: [me],
    send: () => new Promise(() => undefined),
    sendAct: (act) => {
      sent.push(act);
      return Promise.resolve(reply(act));
    },
    isOnline: () => isOnline,
    now: () => at,
    newId: () => `id${++ids}`,
    onTell: (message) => told.push(message),
  });
  return { store, sent, told };
}

const ok = (seq: number | null, record: unknown): Answer => ({ ok: true, seq, record });
const shown = ({ store }: ReturnType<typeof desk>) =>
  store
    .index()
    .marks()
    .map((mark) => mark.shown);
const gone = { ...nothing, gone: { claims: ["c0", "c1"], assessments: ["a0", "a1"], evidence: [] } };

describe("a range", () => {
  const reply = (act: ServerAct) =>
    act.type === "undo"
      ? ok(6, { of: 5, change: gone })
      : ok(5, { marked: 2, skipped: 0, claims: [claimOn(0), claimOn(1)], assessments: [given(0), given(1)] });

  it("is shown when the server has answered, and taken back by one undo", async () => {
    const made = desk(reply);
    await markRange(made.store, { from: 0, to: 1 }, "opinion");
    expect(shown(made)).toEqual(["no_check_needed", "no_check_needed", "unchecked"]);
    expect(made.store.desk().queue.unchecked).toBe(1);
    await made.store.undo();
    expect(made.sent.at(-1)).toEqual({ type: "undo", seq: 5 });
    expect(shown(made)).toEqual(["unchecked", "unchecked", "unchecked"]);
    expect(made.store.desk().queue.unchecked).toBe(3);
  });

  it("that the server refuses changes nothing, and says why", async () => {
    const failure = { code: "forbidden", message: "You can read this desk, not change it." } as const;
    const made = desk(() => ({ ok: false, final: true, failure }));
    await markRange(made.store, { from: 0, to: 1 }, "opinion");
    expect(shown(made)).toEqual(["unchecked", "unchecked", "unchecked"]);
    expect(made.told).toEqual(["Not saved. You can read this desk, not change it."]);
    await made.store.undo();
    expect(made.sent).toHaveLength(1);
  });
});

describe("a corrected sentence", () => {
  const split = [
    sentences[0],
    { index: 1, start: 9, end: 11 },
    { index: 2, start: 12, end: 17 },
    { index: 3, start: 18, end: 27 },
  ];

  it("renumbers those behind it, and the desk stays on the words it was on", async () => {
    const made = desk(() => ok(5, { id: "r", version: 2, sentences: split }));
    made.store.focusOn({ sentence: 2, claimId: null });
    await splitBefore(made.store, 12);
    expect(made.sent).toEqual([{ type: "sentence.split", revision: 1, version: 1, sentence: 1, at: 12 }]);
    expect(made.store.revision.sentences).toEqual(split);
    expect(made.store.desk()).toMatchObject({ focus: { sentence: 3 }, queue: { all: 4 } });
  });

  it.each([
    ["the same", 12, "Ben did the same a moment before."],
    ["another one", 3, "Ben corrected the sentences first. They are shown as they stand now: look again."],
  ])("that comes after %s by somebody else shows theirs, and says so", async (_, splitAt, message) => {
    const current = { id: "r", version: 2, sentences: split };
    const changed = { by: { id: "ben", name: "Ben" }, at };
    const made = desk(() => ({
      ok: false,
      final: true,
      failure: { code: "changed", message: "Changed.", current, changed },
    }));
    await splitBefore(made.store, splitAt);
    expect(made.store.revision).toMatchObject({ sentences: split, version: 2 });
    expect(made.told).toEqual([message]);
  });

  it("is not asked for where there is nothing to merge with", async () => {
    const made = desk(() => ok(5, null));
    made.store.focusOn({ sentence: 2, claimId: null });
    await mergeWithNext(made.store);
    expect(made.sent).toEqual([]);
    expect(made.store.desk().said).toMatch(/last sentence of its paragraph/);
  });
});

describe("an act that only the server can do", () => {
  it("is refused at once without a connection, and not kept for later", async () => {
    const made = desk(() => ok(5, null), false);
    await mergeWithNext(made.store);
    expect(made.sent).toEqual([]);
    expect(made.told).toEqual([
      "Not saved. You are offline. This needs the connection; do it again when it is back.",
    ]);
    expect(made.store.desk().waiting.count).toBe(0);
  });

  it("is not called undone when nothing was heard of it", async () => {
    const made = desk(() => ({ ok: false, final: false, failure: noConnection }));
    await mergeWithNext(made.store);
    expect(made.told).toEqual([
      "The connection was lost meanwhile. When it is back, look whether this was done.",
    ]);
  });
});
