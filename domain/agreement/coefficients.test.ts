import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa, krippendorffsAlpha, measure, percentAgreement, type Unit } from "./coefficients";

/** One string for each rater, a letter for each unit; a dot is a missing rating. */
const unitsOf = (...raters: string[]): Unit[] =>
  [...(raters[0] ?? "")].map((_, at) =>
    raters.map((rater) => rater.charAt(at)).filter((each) => each !== "."),
  );
const categoriesOf = (units: readonly Unit[]) => [...new Set(units.flat())];
const alphaOf = (units: readonly Unit[]) => measure(krippendorffsAlpha(categoriesOf(units)), units);
const kappaOf = (units: readonly Unit[]) => measure(cohensKappa(categoriesOf(units)), units);

/** A unit for each count of a table of two raters. */
const unitsOfTable = (table: readonly (readonly number[])[]): Unit[] =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [String(first), String(second)])),
  );

describe("Krippendorff's alpha is as in Computing Krippendorff's Alpha-Reliability (2011)", () => {
  it.each([
    ["A, two observers, binary", unitsOf("0100000010", "1110010000"), 0.0952],
    ["B, two observers, nominal", unitsOf("aabbdcccedda", "babbbccceddd"), 0.692],
    [
      "C, four observers, ratings missing",
      unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
      0.7434,
    ],
  ])("%s", (_, units, expected) => {
    expect(alphaOf(units)).toBeCloseTo(expected, 4);
  });
});

describe("Cohen's kappa is as published", () => {
  it.each([
    [
      "Cohen 1960, table 1",
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.4915,
    ],
    [
      "fifty grant proposals",
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
  ])("%s", (_, table, expected) => {
    expect(kappaOf(unitsOfTable(table))).toBeCloseTo(expected, 4);
  });
});

it("counts the share of pairs that agree", () => {
  expect(
    measure(percentAgreement, [
      ["a", "a"],
      ["a", "b"],
      ["a", "a", "b"],
    ]),
  ).toBeCloseTo(2 / 5);
  expect(measure(percentAgreement, [["a"]])).toBeNull();
});

it("is not defined without variation", () => {
  const units = [
    ["a", "a"],
    ["a", "a"],
  ];
  expect([alphaOf(units), kappaOf(units)]).toEqual([null, null]);
});

const unit = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 2, maxLength: 4 });
const pair = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c"));

it("depends neither on the order of units nor, for alpha, on who rated", () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1 }), (units) => {
      const other = units.toReversed().map((ratings) => ratings.toReversed());
      const [one, two] = [alphaOf(units), alphaOf(other)];
      if (one === null) expect(two).toBeNull();
      else expect(two).toBeCloseTo(one, 10);
    }),
  );
});

it("is 1 for full agreement on more than one category, and never above", () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2 }), (pairs) => {
      const agreed = pairs.map(([first]) => [first, first]);
      if (categoriesOf(agreed).length > 1) expect([alphaOf(agreed), kappaOf(agreed)]).toEqual([1, 1]);
      expect(alphaOf(pairs) ?? 1).toBeLessThanOrEqual(1);
      expect(kappaOf(pairs) ?? 1).toBeLessThanOrEqual(1);
    }),
  );
});
