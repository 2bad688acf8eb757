import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary, trimSpan } from "./grapheme";

describe("isGraphemeBoundary", () => {
  it.each([
    ["the start", "abc", 0, true],
    ["the end", "abc", 3, true],
    ["between letters", "abc", 1, true],
    ["before the text", "abc", -1, false],
    ["behind the text", "abc", 4, false],
    ["inside a surrogate pair", "a😀b", 2, false],
    ["behind an emoji", "a😀b", 3, true],
    ["before a combining mark", "e\u0301", 1, false],
    ["inside a family", "👨‍👩‍👧", 3, false],
    ["inside a skin tone", "👍🏽", 2, false],
    ["inside a flag", "🇩🇪🇫🇷", 2, false],
    ["between flags", "🇩🇪🇫🇷", 4, true],
    ["inside a line end", "a\r\nb", 2, false],
    ["inside a Hangul syllable", "\u1100\u1161", 1, false],
  ])("%s", (_, text, offset, expected) => expect(isGraphemeBoundary(text, offset)).toBe(expected));

  it("counts flags from the row's start, however long the row", () => {
    const text = `a ${"🇩🇪".repeat(150)}`;
    expect(isGraphemeBoundary(text, 2 + 4 * 120)).toBe(true);
    expect(isGraphemeBoundary(text, 2 + 4 * 120 + 2)).toBe(false);
  });

  it("F20 agrees with the segmenter over the whole text", () => {
    const pieces = [
      ...["é", "ж", "א", "ب", "\u0600", "\u064B", "漢", "か", "\u3099", "ﾊ", "\uFF9E", "。", "“", "…"],
      "a",
      " ",
      "\r\n",
      "\u0301",
      "🇩🇪",
      "🇩",
      "👍🏽",
      "\u200D",
      "👩",
      "\u1100",
      "\u1161",
      "\u11A8",
      "क",
      "्",
      "\uD800",
    ];
    const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((chosen) => chosen.join(""));
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(isGraphemeBoundary(text, offset)).toBe(text === "" || starts.has(offset));
        }
      }),
    );
  });
});

describe("trimSpan", () => {
  it.each([
    ["takes white space off both ends", "  ab ", { start: 0, end: 5 }, { start: 2, end: 4 }],
    ["keeps what is inside", "a \n b", { start: 0, end: 5 }, { start: 0, end: 5 }],
    ["is empty when there is nothing else", "a   b", { start: 1, end: 4 }, { start: 4, end: 4 }],
  ])("%s", (_, text, span, expected) => expect(trimSpan(text, span)).toEqual(expected));
});
