import { expect, it } from "vitest";
import { noRecords } from "../event";
import { threadSheets } from "./sheet";
import { type Comment, nextStates, stateAfterComment, type Thread } from "./thread";

it.each([
  ["discussion", "open", ["resolved"]],
  ["discussion", "resolved", ["open"]],
  ["question", "open", ["answered"]],
  ["question", "answered", ["resolved", "open"]],
  ["question", "resolved", ["open"]],
] as const)("a %s that is %s can become %j", (kind, state, expected) => {
  expect(nextStates({ kind, state })).toEqual(expected);
});

it.each([
  ["a reply leaves an open thread as it is", "open", false, null],
  ["a reply opens a resolved thread again", "resolved", false, "open"],
  ["a reply leaves an answered question answered", "answered", false, null],
  ["an answer answers an open question", "open", true, "answered"],
  ["an answer opens a resolved question again, answered", "resolved", true, "answered"],
  ["a second answer changes nothing", "answered", true, null],
] as const)("%s", (_, state, isAnswer, expected) => {
  expect(stateAfterComment({ state }, isAnswer)).toBe(expected);
});

const at = "2026-11-26T10:00:00.000Z";
const by = { id: "ana", name: "Ana" };
const own = { articleId: "article", words: "", kind: "discussion" as const, state: "open" as const };

function thread(id: string, on: Pick<Thread, "claimId" | "spans">, createdAt = at): Thread {
  return { ...own, id, ...on, by, createdAt, version: 1 };
}

function comment(id: string, threadId: string, createdAt = at): Comment {
  return { id, threadId, text: id, mentions: [], by, createdAt, editedAt: null, version: 1 };
}

const revision = {
  id: "r",
  number: 1,
  version: 1,
  sha256: "",
  text: "It rose. It fell.",
  blocks: [],
  links: [],
  sentences: [
    { index: 0, start: 0, end: 8 },
    { index: 1, start: 9, end: 17 },
  ],
  createdAt: at,
};

it("threads stand in the order they were opened, each with its comments, and without those nobody can read", () => {
  const onWords = { claimId: null, spans: [{ start: 12, end: 17 }] };
  const sheets = threadSheets({
    ...noRecords,
    revision,
    threads: [
      thread("late", onWords, "2026-11-26T11:00:00.000Z"),
      thread("early", onWords),
      thread("emptied", onWords),
      thread("on a claim that is gone", { claimId: "gone", spans: [] }),
    ],
    comments: [
      comment("b", "early", "2026-11-26T12:00:00.000Z"),
      comment("a", "early"),
      comment("c", "late"),
      comment("d", "on a claim that is gone"),
    ],
  });
  expect(
    sheets.map(({ id, comments, sentences }) => [id, comments.map((each) => each.id), sentences]),
  ).toEqual([
    ["early", ["a", "b"], [1]],
    ["late", ["c"], [1]],
  ]);
});
