import fc from "fast-check";
import { expect, it } from "vitest";
import { isGraphemeBoundary, trimSpan } from "../text/grapheme";
import { normalize } from "../text/normalize";
import { codePointsOf } from "./code-points";
import { placeOf } from "./place";
import { quotable, toSpaced } from "./quotable";

it("finds words across any white space, and nothing inside a character", () => {
  const { find } = quotable("It\n\nrained.  It \t rained. 👨‍👩‍👧");
  expect(find("It rained.", 9)).toEqual([
    { start: 0, end: 11 },
    { start: 13, end: 25 },
  ]);
  expect(find("It rained.", 1)).toHaveLength(1);
  expect(find("👨", 9)).toEqual([]);
});

it("quotes more of what stands around until that tells the place", () => {
  const same = "It rained all day and all night in the hills. ".repeat(3);
  const { around } = quotable(`First. ${same}Last.`);
  const { prefix, suffix } = around({ start: 7 + 46, end: 7 + 46 + 9 });
  expect(`${prefix}|${suffix}`.length).toBeGreaterThan(100);
  expect(around({ start: 0, end: 6 }).suffix).toHaveLength(32);
});

/** Texts that repeat themselves, with characters of several code points. */
export const repetitive = fc
  .array(fc.constantFrom("It rained.", " ", "\n\n", "e\u0301", "😀", "👨‍👩‍👧", "rain", "  ", "x"), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pieces) => normalize(pieces.join("")).trim())
  .filter((text) => /x|r/.test(text));

const passage = repetitive
  .chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.length), fc.integer({ min: 1, max: 12 }))
      .map(([all, start, size]) => ({ text: all, span: trimSpan(all, { start, end: start + size }) })),
  )
  .filter(
    ({ text: all, span }) =>
      span.start < span.end &&
      span.end <= all.length &&
      isGraphemeBoundary(all, span.start) &&
      isGraphemeBoundary(all, span.end),
  );

it("quotes around every passage of a text what tells it from all others, without cutting a character", () => {
  fc.assert(
    fc.property(passage, ({ text, span }) => {
      const read = quotable(text);
      const { prefix, suffix } = read.around(span);
      const quote = text.slice(span.start, span.end);
      expect(read.find(toSpaced(prefix + quote + suffix), 2)).toHaveLength(1);
      expect(isGraphemeBoundary(text, span.start - prefix.length)).toBe(true);
      expect(isGraphemeBoundary(text, span.end + suffix.length)).toBe(true);
      const placed = placeOf({ quote, prefix, suffix, position: null }, read, codePointsOf(text));
      expect(placed).toMatchObject({ status: "unchanged", span });
    }),
  );
});
