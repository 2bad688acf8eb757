import { expect, it } from "vitest";
import type { Assessment } from "../claim/claim";
import { isOpenTo, seenAssessments } from "./blind";

const blind = { blindReview: true, reviewersPerClaim: 2 };
const words = "It rained.";

const given = (by: string, more: Partial<Assessment> = {}): Assessment => ({
  id: `${by}-1`,
  claimId: "c",
  verdict: "unverified",
  justification: "Asked the archive.",
  reason: null,
  words,
  by: { id: by, name: by },
  createdAt: "2026-11-26T12:00:00.000Z",
  ...more,
});
const draft = (by: string) => given(by, { id: `${by}-draft`, justification: null });

it.each([
  ["a stranger to the claim sees nothing of the first judgement", [given("ana")], "ben", []],
  ["the one who judged sees it", [given("ana")], "ana", ["ana-1"]],
  ["the second sees the first once their own is in", [given("ana"), given("ben")], "ben", ["ana-1", "ben-1"]],
  ["a draft is not in", [given("ana"), draft("ben")], "ben", ["ben-draft"]],
  ["two judgements are open to everybody", [given("ana"), given("ben")], "cleo", ["ana-1", "ben-1"]],
  ["one person judging twice is one judgement", [given("ana"), given("ana", { id: "ana-2" })], "cleo", []],
  [
    "other words are judged anew, blindly",
    [given("ana", { words: "Then." }), given("ben", { words: "Then." }), given("ana", { id: "ana-2" })],
    "ben",
    ["ana-1", "ben-1"],
  ],
])("%s", (_, assessments, reader, seen) => {
  expect(seenAssessments(reader, assessments, [], blind).map(({ id }) => id)).toEqual(seen);
});

it("nothing is hidden where review is not blind, or one reviewer is enough", () => {
  expect(isOpenTo("ben", words, [given("ana")], [], { ...blind, blindReview: false })).toBe(true);
  expect(isOpenTo("ben", words, [given("ana")], [], { ...blind, reviewersPerClaim: 1 })).toBe(true);
});
