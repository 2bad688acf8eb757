import { describe, expect, it } from "vitest";
import { type ArticleEvent, stateOf } from "@/domain/event";
import { ana, createFakeDesk } from "./fake-desk";
import { toLetter } from "./to-letter";
import type { Write } from "./write";

const at = "2026-11-26T10:00:00.000Z";
const judgement = { id: "j", verdict: "sourced" as const, justification: null, reason: null };
const claim = {
  id: "c",
  articleId: "article",
  number: 1,
  text: "It fell.",
  spans: [{ start: 9, end: 17 }],
  claimant: null,
  anchor: { status: "unchanged" as const, score: 1 },
  assigneeId: null,
  createdAt: at,
  version: 1,
};
const making: Write = {
  type: "claim.create",
  claimId: "c",
  place: { sentence: 1 },
  claimant: null,
  assessment: null,
};
const made: ArticleEvent = { type: "claim.created", claim, assessment: null };
const judging: Write = { type: "assessment.give", claimId: "c", assessment: judgement };
const judged: ArticleEvent = {
  type: "assessment.given",
  assessment: { ...judgement, claimId: "c", words: claim.text, by: ana, createdAt: at },
};
const opening: Write = {
  type: "thread.open",
  claimId: null,
  threadId: "t",
  commentId: "m",
  span: { start: 0, end: 8 },
  kind: "discussion",
  said: { text: "Really?", mentions: [] },
};

/** What becomes of `write` on a desk that shows revision 3, with the claim or without it. */
function letterOf(write: Write, event: ArticleEvent, claims = [claim]) {
  const snapshot = createFakeDesk().snapshot();
  const state = stateOf({ ...snapshot, revision: { ...snapshot.revision, number: 3 }, claims });
  return toLetter({ id: "l", at }, write, event, state);
}

describe("a letter", () => {
  it("names the words and the revision of a new claim, not the sentence's number", () => {
    const { write } = letterOf(making, made, []);
    expect(write).toEqual({ ...making, place: { spans: claim.spans }, revision: 3 });
  });

  it("names the words that a verdict is about", () => {
    expect(letterOf(judging, judged).write).toEqual({ ...judging, words: "It fell." });
  });

  it("names the revision that a new thread's words are in", () => {
    expect(letterOf(opening, made).write).toEqual({ ...opening, revision: 3 });
  });

  it("goes in the lane of its words, whatever it does to them", () => {
    const lanes = [letterOf(making, made, []), letterOf(judging, judged)].map(({ lane }) => lane);
    expect(lanes).toEqual(["9-17", "9-17"]);
    expect(letterOf(opening, made).lane).not.toBe("9-17");
  });
});
