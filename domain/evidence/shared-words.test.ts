import fc from "fast-check";
import { expect, it } from "vitest";
import { sharedWords } from "./shared-words";

const found = (claim: string, quotation: string) => {
  const { spans, ...counts } = sharedWords(claim, quotation);
  return { words: spans.map(({ start, end }) => quotation.slice(start, end)), ...counts };
};

it("finds a claim's words in a quotation, without regard to case and typography", () => {
  expect(found("Harwick's river rose.", "THE RIVER in Harwick’s old town")).toEqual({
    words: ["RIVER", "Harwick’s"],
    claim: 3,
    shared: 2,
    missingFigures: [],
  });
});

it("names the figures that the quotation lacks", () => {
  expect(found("It rose by 4.2% to 1,000 in 2019.", "It rose by 42% to 1000.")).toMatchObject({
    missingFigures: ["4.2", "2019"],
  });
});

it("finds all of a text in itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { claim, shared, missingFigures } = sharedWords(text, text);
      expect([shared, missingFigures]).toEqual([claim, []]);
    }),
  );
});
