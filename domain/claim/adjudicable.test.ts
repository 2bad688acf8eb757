import { expect, it } from "vitest";
import type { Adjudication } from "./adjudication";
import { notAdjudicable } from "./adjudicable";
import type { Assessment } from "./claim";

const claim = { text: "It rained." };
const given = (by: string, verdict: Assessment["verdict"], more: Partial<Assessment> = {}): Assessment => ({
  id: `${by}-${verdict}`,
  claimId: "c",
  verdict,
  justification: "Asked the archive.",
  reason: verdict === "disputed" ? "wrong_figure" : null,
  words: claim.text,
  by: { id: by, name: by },
  createdAt: "2026-11-23T12:00:00.000Z",
  ...more,
});
const [ana, ben] = [given("ana", "unverified"), given("ben", "disputed")];
const decided = (settles: Assessment[]): Adjudication => ({
  id: "d",
  claimId: "c",
  verdict: "no_check_needed",
  justification: "Neither.",
  reason: "opinion",
  words: claim.text,
  settles: settles.map(({ id }) => id),
  by: { id: "eva", name: "eva" },
  createdAt: "2026-11-23T13:00:00.000Z",
});

it.each<[string, number, Assessment[], Adjudication[], string | null]>([
  ["two who differ", 2, [ana, ben], [], null],
  ["two who differ, where one would do", 1, [ana, ben], [], null],
  ["one alone", 2, [ana], [], "too_few"],
  ["one alone, where one is enough", 1, [ana], [], "too_few"],
  ["one person who judged twice", 2, [ana, given("ana", "disputed")], [], "too_few"],
  ["two who agree", 2, [ana, given("ben", "unverified")], [], "agreed"],
  ["one who has not said why", 2, [ana, given("ben", "disputed", { justification: null })], [], "draft"],
  ["one who judged other words", 2, [ana, given("ben", "disputed", { words: "It snowed." })], [], "stale"],
  ["what was decided already: an editor may think again", 2, [ana, ben], [decided([ana, ben])], null],
  [
    "two who come to agree against the decision",
    2,
    [ana, ben, given("ana", "disputed")],
    [decided([ana, ben])],
    null,
  ],
])("%s", (_, reviewersPerClaim, assessments, adjudications, obstacle) => {
  const on = { assessments, adjudications, evidence: [] };
  expect(notAdjudicable(claim, on, { reviewersPerClaim })).toBe(obstacle);
});
