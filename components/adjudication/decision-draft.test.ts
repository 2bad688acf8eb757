import { expect, it } from "vitest";
import type { ClaimSheet } from "@/domain/claim/sheet";
import {
  type DecisionDraft,
  draftOf,
  expectedOf,
  fittingReason,
  isSameBasis,
  lackOf,
} from "./decision-draft";

const given = (id: string, by: string) => ({ id, by: { id: by } });
const claim = (ids: [string, string][], decided: string[] = []) =>
  ({
    assessments: ids.map(([id, by]) => given(id, by)),
    adjudications: decided.map((id) => ({ id })),
  }) as unknown as ClaimSheet;
const differing = claim([
  ["a1", "ana"],
  ["b1", "ben"],
]);
const draft = (more: Partial<DecisionDraft>): DecisionDraft => ({
  verdict: "unverified",
  reason: null,
  justification: "Nobody knows.",
  expects: expectedOf(differing, 2),
  ...more,
});

it.each([
  [{ verdict: null }, "Choose a verdict."],
  [{ verdict: "disputed" as const }, "Choose a reason code."],
  [{ verdict: "disputed" as const, reason: "opinion" as const }, "Choose a reason code."],
  [{ justification: "  " }, "Say why: both reviewers will read it."],
  [{}, null],
  [{ verdict: "disputed" as const, reason: "wrong_figure" as const }, null],
])("with %j it lacks %j", (more, lack) => {
  expect(lackOf(draft(more))).toBe(lack);
});

it("goes without the reason of a verdict that was chosen before", () => {
  expect(fittingReason("sourced", "wrong_figure")).toBeNull();
});

it("is kept with what it was begun on, whatever comes meanwhile", () => {
  const kept = JSON.stringify(draft({}));
  const later = claim(
    [
      ["a1", "ana"],
      ["b1", "ben"],
      ["a2", "ana"],
    ],
    ["d1"],
  );
  const [before, now] = [expectedOf(differing, 2), expectedOf(later, 2)];
  expect(before).toEqual({ assessments: ["a1", "b1"], adjudicationId: null });
  expect(now).toEqual({ assessments: ["b1", "a2"], adjudicationId: "d1" });
  expect(isSameBasis(draftOf(kept, now).expects, now)).toBe(false);
  expect(isSameBasis(draftOf(null, now).expects, now)).toBe(true);
});
