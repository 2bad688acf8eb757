import fc from "fast-check";
import { expect, it } from "vitest";
import { anchorStatuses } from "../text/anchor";
import { type ClaimWords, toldWhenJudged, wordsThrough } from "./words-through";

const at = "2026-11-20T08:00:00.000Z";
const words = (revision: number, words: string | null, status: ClaimWords["status"] = "edited") => ({
  revision,
  words,
  sentence: null,
  status,
  at,
});

/** "2 It rained. < It snowed." for a revision and the words before, "3–5" for a run, "3–5 gone" without a place. */
const said = (told: readonly ClaimWords[], current: number) =>
  wordsThrough(told, current).map((row) =>
    row.kind === "same"
      ? `${row.from}–${row.to}${row.isPlaced ? "" : " gone"}`
      : `${row.told.revision} ${row.told.words} < ${row.before?.words ?? null}`,
  );

it.each<[string, ClaimWords[], number, string[]]>([
  ["says nothing of a claim that nobody told of", [], 3, []],
  ["has one row for one revision", [words(1, "A.")], 1, ["1 A. < null"]],
  ["folds what follows the last change", [words(1, "A.")], 5, ["1 A. < null", "2–5"]],
  ["starts where the claim was made", [words(3, "A.")], 4, ["3 A. < null", "4–4"]],
  [
    "folds runs between changes, and none between neighbours",
    [words(1, "A."), words(4, "B."), words(5, "C.")],
    5,
    ["1 A. < null", "2–3", "4 B. < A.", "5 C. < B."],
  ],
  [
    "compares words that came back with those that went",
    [words(1, "A."), words(2, null, "removed"), words(5, "B.")],
    6,
    ["1 A. < null", "2 null < A.", "3–4 gone", "5 B. < A.", "6–6"],
  ],
  [
    "keeps both when a person placed a claim in the revision that lost it",
    [words(1, "A."), words(2, null, "ambiguous"), words(2, "B.")],
    3,
    ["1 A. < null", "2 null < A.", "2 B. < A.", "3–3"],
  ],
  [
    "is not put off by a revision newer than the current",
    [words(1, "A."), words(4, "B.")],
    3,
    ["1 A. < null", "2–3", "4 B. < A."],
  ],
])("%s", (_, told, current, rows) => {
  expect(said(told, current)).toEqual(rows);
});

it("names every revision from the first told of to the current exactly once", () => {
  const some = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
    .chain((numbers) =>
      fc.tuple(
        fc.tuple(
          ...numbers
            .sort((a, b) => a - b)
            .map((revision) =>
              fc
                .record({ words: fc.option(fc.string()), status: fc.constantFrom(...anchorStatuses) })
                .map((rest) => ({ revision, at, sentence: null, ...rest })),
            ),
        ),
        fc.integer({ min: Math.max(...numbers), max: 40 }),
      ),
    );
  fc.assert(
    fc.property(some, ([told, current]) => {
      const numbers = wordsThrough(told, current).flatMap((row) =>
        row.kind === "told"
          ? [row.told.revision]
          : Array.from({ length: row.to - row.from + 1 }, (_, nth) => row.from + nth),
      );
      const first = told[0]?.revision ?? 0;
      expect(numbers).toEqual(Array.from({ length: current - first + 1 }, (_, nth) => first + nth));
    }),
  );
});

it.each([
  ["the words as they were then, though they came back", "2026-11-20T08:30:00.000Z", 1],
  ["the newest that says them", "2026-11-20T11:00:00.000Z", 3],
  ["what was told at that very moment", "2026-11-20T08:00:00.000Z", 1],
  ["nothing from later", "2026-11-20T07:59:59.999Z", null],
])("finds what was judged: %s", (_, createdAt, revision) => {
  const told = [
    words(1, "It did leave."),
    { ...words(2, "It left."), at: "2026-11-20T09:00:00.000Z" },
    { ...words(3, "It  did leave."), at: "2026-11-20T10:00:00.000Z" },
    { ...words(4, null, "removed"), at: "2026-11-20T10:30:00.000Z" },
  ];
  expect(toldWhenJudged(told, { words: "It did leave.", createdAt })?.revision ?? null).toBe(revision);
});
