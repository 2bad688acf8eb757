import { expect, it } from "vitest";
import type { ClaimSheet } from "./sheet";
import { claimLabels } from "./label";

const sentences = [
  { index: 0, start: 0, end: 10 },
  { index: 1, start: 11, end: 20 },
  { index: 2, start: 21, end: 30 },
];
const claim = (id: string, start: number, end: number) => {
  const touched = sentences
    .filter((sentence) => sentence.start < end && start < sentence.end)
    .map(({ index }) => index);
  return { id, spans: [{ start, end }], sentences: touched } as unknown as ClaimSheet;
};

it("a claim is called after its sentence, a part by letters, several by their range", () => {
  const claims = [
    claim("whole", 0, 10),
    claim("part", 0, 4),
    claim("other", 5, 10),
    claim("range", 11, 30),
    claim("late", 15, 25),
  ];
  expect(Object.fromEntries(claimLabels(claims, sentences))).toEqual({
    whole: "1",
    part: "1a",
    other: "1b",
    range: "2–3",
    late: "2–3b",
  });
});
