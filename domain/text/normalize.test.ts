import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "./normalize";

describe("normalize", () => {
  it.each([
    ["composes letters and accents", "e\u0301", "é"],
    ["makes every line end a line feed", "a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"],
    ["parts words where a form feed or vertical tab does", "a\fb\vc", "a\nb\nc"],
    ["drops a byte order mark", "\uFEFFa", "a"],
    ["drops control characters, keeps tabs", "a\u0000\u0007\u009Fb\tc", "ab\tc"],
    ["drops noncharacters", "a\uFFFEb\u{1FFFF}c\uFDD0", "abc"],
    ["replaces broken surrogates", "a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
    ["makes no character of two broken halves around a control", "\uD83D\u0000\uDE00", "\uFFFD\uFFFD"],
    ["keeps curly quotes and dashes", "“Don’t” – … — ‚so‘", "“Don’t” – … — ‚so‘"],
    ["keeps no-break and thin spaces", "5\u00A0km\u2009x", "5\u00A0km\u2009x"],
    [
      "keeps joiners, bidi marks and soft hyphens",
      "\u200D\u200C\u200F\u202A\u00AD",
      "\u200D\u200C\u200F\u202A\u00AD",
    ],
    ["keeps compatibility letters", "ﬁ ² Ⅳ", "ﬁ ² Ⅳ"],
  ])("%s", (_, typed, expected) => expect(normalize(typed)).toBe(expected));

  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => String.fromCharCode(...units));

  it("F20 gives the same again when it is done twice, and leaves nothing broken", () =>
    fc.assert(
      fc.property(anyUnits, (typed) => {
        const text = normalize(typed);
        expect(text).not.toMatch(/[\p{Surrogate}\p{Noncharacter_Code_Point}\r]/u);
        expect(normalize(text)).toBe(text);
      }),
    ));
});
