import { describe, expect, it } from "vitest";
import type { Answer } from "@/components/review/answer";
import type { Letter } from "@/components/review/outbox";
import { openingOf } from "@/components/review/opening";
import { createReviewStore } from "@/components/review/store";
import { toRequest } from "@/components/review/write";
import { defaultPolicy } from "@/domain/article/article";
import { nothing } from "@/domain/change";
import type { Claim } from "@/domain/claim/claim";
import { noRecords, type Snapshot } from "@/domain/event";
import type { Comment, Thread } from "@/domain/thread/thread";
import { parseTalk } from "./talk-form";

const at = "2026-11-26T10:00:00.000Z";
const me = { id: "ana", name: "Ana", role: "reviewer" as const };
const by = { id: "ben", name: "Ben" };
const text = "It rose. It fell.";
const sentences = [
  { index: 0, start: 0, end: 8 },
  { index: 1, start: 9, end: 17 },
];
const claim: Claim = {
  id: "claim",
  articleId: "article",
  number: 1,
  text: "It rose.",
  spans: [{ start: 0, end: 8 }],
  claimant: null,
  anchor: { status: "unchanged", score: 1 },
  assigneeId: null,
  createdAt: at,
  version: 1,
};
const question: Thread = {
  id: "q",
  articleId: "article",
  claimId: null,
  spans: [{ start: 9, end: 17 }],
  words: "It fell.",
  kind: "question",
  state: "open",
  by,
  createdAt: at,
  version: 1,
};
const asked: Comment = {
  id: "q1",
  threadId: "q",
  text: "Did it?",
  mentions: [],
  by,
  createdAt: at,
  editedAt: null,
  version: 1,
};

const snapshot: Snapshot = {
  ...noRecords,
  seq: 10,
  article: {
    id: "article",
    deskId: "desk",
    title: "Up and down",
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
    blocks: [{ kind: "paragraph", start: 0, end: 17 }],
    links: [],
    sentences,
    createdAt: at,
  },
  claims: [claim],
  threads: [question],
  comments: [asked],
};

/** A desk whose answers the test gives. */
function desk() {
  const sent: { letter: Letter; resolve: (answer: Answer) => void }[] = [];
  let ids = 0;
  const store = createReviewStore({
    opening: openingOf(snapshot),
    policy: defaultPolicy,
    me,
    people: [me],
    send: (letter) => new Promise((resolve) => sent.push({ letter, resolve })),
    sendAct: () => Promise.reject<Answer>(new Error("No act is sent here.")),
    now: () => at,
    newId: () => `id${++ids}`,
  });
  const answer = async (given: Answer) => {
    sent.shift()?.resolve(given);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  const names = () => store.block(0).pieces.flatMap((piece) => (piece.type === "number" ? [piece.name] : []));
  return { store, sent, answer, names };
}

const said = { text: "Look @Ben", mentions: ["ben"] };
const open = { type: "thread.open", claimId: "claim", threadId: "t", commentId: "c", span: null } as const;
const reply = { type: "comment.add", claimId: null, threadId: "q", commentId: "r", said } as const;
const refusal = (code: "invalid" | "not_found" | "changed", current?: object): Answer => ({
  ok: false,
  final: true,
  failure: { code, message: "No.", current },
});
const talk = (store: ReturnType<typeof desk>["store"], key: string) => parseTalk(store.drafts.get(key));

describe("what is said", () => {
  it("shows at once, and marks the sentence", () => {
    const { store, names } = desk();
    expect(names()).toEqual(["Sentence 1, unchecked", "Sentence 2, unchecked, 1 open thread"]);
    store.save({ ...open, kind: "question", said });
    store.save({ ...reply, answers: true });
    expect(names()).toEqual(["Sentence 1, unchecked, 1 open thread", "Sentence 2, unchecked, 1 open thread"]);
    expect(store.index().threads.at(1)).toMatchObject([
      { state: "answered", version: 2, comments: [{ text: "Did it?" }, said] },
    ]);
    expect(store.desk().queue.threads).toBe(2);
    store.save({ type: "thread.change", claimId: null, threadId: "q", version: 2, state: "resolved" });
    expect(names()[1]).toBe("Sentence 2, unchecked");
    expect(store.desk().queue.threads).toBe(1);
  });

  it("is sent in its order, and is what the server says in the end", async () => {
    const { store, sent, answer } = desk();
    store.save({ ...reply, answers: false });
    store.save({ type: "thread.change", claimId: null, threadId: "q", version: 1, state: "answered" });
    expect(sent.map(({ letter }) => letter.write.type)).toEqual(["comment.add"]);
    const kept = { ...asked, id: "r", text: "Look @Ben.", by: me };
    await answer({ ok: true, seq: 11, record: { ...kept, thread: question } });
    expect(sent.map(({ letter }) => letter.write.type)).toEqual(["thread.change"]);
    await answer({ ok: true, seq: 12, record: { ...question, state: "answered", version: 2 } });
    expect(store.index().threads.sheet("q")).toMatchObject({
      state: "answered",
      comments: [asked, { text: "Look @Ben." }],
    });
    expect(store.desk().waiting.count).toBe(0);
  });

  it("comes back into its form when it is refused", async () => {
    const { store, answer } = desk();
    store.save({ ...reply, answers: true });
    await answer(refusal("invalid"));
    expect(talk(store, "reply q")).toMatchObject({ text: "Look @Ben", chosen: ["ben"], answers: true });
    expect(store.index().threads.sheet("q")).toMatchObject({ state: "open", comments: [asked] });
    store.save({ ...open, kind: "question", said });
    await answer(refusal("invalid"));
    expect(talk(store, "talk s0")).toMatchObject({ text: "Look @Ben", kind: "question", span: null });
    const span = { start: 12, end: 16 };
    store.save({ ...open, claimId: null, kind: "discussion", span, said });
    await answer(refusal("invalid"));
    expect(talk(store, "talk s1")).toMatchObject({ text: "Look @Ben", span });
  });

  it("in a thread that is gone comes back as the beginning of another one", async () => {
    const { store, answer } = desk();
    store.save({ ...reply, answers: false });
    await answer(refusal("not_found"));
    expect(talk(store, "talk s1")).toMatchObject({ text: "Look @Ben" });
  });

  it("is kept beside what somebody else made of the comment meanwhile", async () => {
    const { store, answer } = desk();
    const change = { claimId: null, threadId: "q", commentId: "q1", version: 1 } as const;
    store.save({ ...change, type: "comment.change", said });
    const current = { ...asked, text: "Did it fall?", version: 2, thread: question };
    await answer(refusal("changed", current));
    expect(store.index().threads.sheet("q")?.comments).toMatchObject([{ text: "Did it fall?", version: 2 }]);
    expect(talk(store, "comment q1")).toMatchObject({ text: "Look @Ben", version: 1 });
  });

  it("on words just marked goes to the claim that the server knows", async () => {
    const { store, sent, answer } = desk();
    const place = { sentence: 1 };
    store.save({ type: "claim.create", claimId: "mine", place, claimant: null, assessment: null });
    store.save({ ...open, claimId: "mine", kind: "discussion", said });
    const theirs = { ...claim, id: "theirs", number: 2, text: "It fell.", spans: [{ start: 9, end: 17 }] };
    const record = { ...theirs, assessments: [], evidence: [], adjudications: [] };
    await answer({ ok: true, seq: 11, record });
    expect(sent.map(({ letter }) => letter.write.claimId)).toEqual(["theirs"]);
    expect(store.index().threads.sheet("t")).toMatchObject({ claimId: "theirs", sentences: [1] });
    await answer({
      ok: true,
      seq: 12,
      record: {
        ...asked,
        id: "c",
        threadId: "t",
        thread: { ...question, id: "t", claimId: "theirs", spans: [] },
      },
    });
    expect(
      store
        .index()
        .threads.at(1)
        .map(({ id }) => id),
    ).toEqual(["q", "t"]);
  });
});

describe("what somebody else does", () => {
  it("with a comment is shown: deleted, and the thread with it, and back by undo", () => {
    const { store, names } = desk();
    store.takeIn({ type: "comment.removed", id: "q1", threadId: "q", seq: 11 });
    expect(names()[1]).toBe("Sentence 2, unchecked");
    expect(store.index().threads.at(1)).toEqual([]);
    const change = { ...nothing, threads: [question], comments: [asked] };
    store.takeIn({ type: "change.undone", of: 11, change, seq: 12 });
    expect(names()[1]).toBe("Sentence 2, unchecked, 1 open thread");
  });

  it("with a claim takes its threads along", () => {
    const { store, names } = desk();
    store.save({ ...open, kind: "discussion", said });
    store.takeIn({ type: "claim.withdrawn", id: "claim", seq: 11 });
    expect(names()[0]).toBe("Sentence 1, unchecked");
  });
});

it("each write has its call, with all of it in the body", () => {
  const span = { start: 9, end: 17 };
  const calls = [
    toRequest("article", { ...open, kind: "question", said }),
    toRequest("article", { ...open, claimId: null, kind: "discussion", span, said }),
    toRequest("article", { ...reply, answers: true }),
    toRequest("article", {
      type: "comment.remove",
      claimId: null,
      threadId: "q",
      commentId: "q1",
      version: 3,
    }),
  ];
  expect(calls).toEqual([
    {
      method: "POST",
      path: "/api/v1/claims/claim/comments",
      body: { id: "c", thread: { id: "t" }, kind: "question", ...said },
      version: null,
    },
    {
      method: "POST",
      path: "/api/v1/articles/article/comments",
      body: { id: "c", thread: { id: "t" }, kind: "discussion", ...span, ...said },
      version: null,
    },
    {
      method: "POST",
      path: "/api/v1/articles/article/comments",
      body: { id: "r", threadId: "q", ...said, answers: true },
      version: null,
    },
    { method: "DELETE", path: "/api/v1/comments/q1", body: null, version: 3 },
  ]);
});

it("drafts in the storage that are none of ours are passed over", () => {
  expect(parseTalk("{")).toBeNull();
  expect(parseTalk('{"text":1}')).toBeNull();
  expect(
    parseTalk('{"text":"x","chosen":[1,"a"],"kind":"odd","span":{"start":3,"end":1},"version":"2"}'),
  ).toEqual({
    text: "x",
    chosen: ["a"],
    kind: "discussion",
    span: null,
    answers: false,
    version: null,
  });
});
