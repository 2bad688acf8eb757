import fc from "fast-check";
import { expect, it } from "vitest";
import { codePointsOf } from "./code-points";

const text = fc.string({ unit: "grapheme-composite", maxLength: 60 });

it.each([
  ["plain letters", "rain", 4, 4],
  ["after a character of two units", "a😀b", 3, 2],
  ["before it", "a😀b", 1, 1],
  ["at the end of nothing but such", "😀😀", 4, 2],
  ["a flag of two characters", "🇦🇹!", 4, 2],
])("counts %s", (_, words, units, points) => {
  expect(codePointsOf(words).toCodePoints(units)).toBe(points);
  expect(codePointsOf(words).toUtf16(points)).toBe(units);
});

it("counts as the text's own characters do, at every one of them", () => {
  fc.assert(
    fc.property(text, (words) => {
      const { toCodePoints, toUtf16 } = codePointsOf(words);
      let [units, points] = [0, 0];
      for (const character of [...words, ""]) {
        expect(toCodePoints(units)).toBe(points);
        expect(toUtf16(points)).toBe(units);
        units += character.length;
        points++;
      }
    }),
  );
});
