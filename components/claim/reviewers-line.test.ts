import { expect, it } from "vitest";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { reviewersSay } from "./reviewers-line";

const words = "It rose.";
const on = (by: string[], unseen = 0) =>
  ({
    text: words,
    assessments: by.map((name) => ({ words, by: { id: name.toLowerCase(), name } })),
    unseen,
  }) as unknown as ClaimSheet;

it.each([
  [null, "0 of 2 reviewers have judged this."],
  [on([]), "0 of 2 reviewers have judged this."],
  [on([], 1), "1 of 2 reviewers has judged this. You see it when yours is in."],
  [
    on(["Ben"], 1),
    "2 of 2 reviewers have judged this. You see it when yours has all that its verdict needs.",
  ],
  [on(["Ben"]), "1 of 2 reviewers has judged this: you."],
  [on(["Ana"]), "1 of 2 reviewers has judged this: Ana."],
  [on(["Ana", "Ben", "Cleo"]), "3 reviewers have judged this: Ana, you, Cleo."],
  [on(["Ana", "Ben", "Ana"]), "2 of 2 reviewers have judged this: Ana, you."],
])("%#: %s", (claim, says) => {
  expect(reviewersSay(claim, "ben", 2, true)).toBe(says);
});

it("promises nothing to somebody who cannot judge", () => {
  expect(reviewersSay(on([], 1), "ben", 2, false)).toBe(
    "1 of 2 reviewers has judged this. What they say can be seen when all of it is in.",
  );
});
