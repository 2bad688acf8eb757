import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote } from "./quote";

const text = "It rose. It fell again.\n\nIt rose “sharply” in May,\nthey said.";

const foundIn = (...input: Parameters<typeof findQuote>) => {
  const found = findQuote(...input);
  return found.ok ? input[0].slice(found.value.start, found.value.end) : found.failure.message;
};

describe("findQuote", () => {
  it.each([
    ["words that stand once", "fell again", [], "fell again"],
    ["words with space around them", " fell ", [], "fell"],
    ["words across a line's end", "in May, they said", [], "in May,\nthey said"],
    ["words across blocks", "again. It rose", [], "again.\n\nIt rose"],
    ["the second place by its prefix", "It rose", ["again.\n\n"], "It rose"],
    ["the first place by its suffix", "It rose", ["", ". It"], "It rose"],
  ])("finds %s", (_, quote, around, expected) => expect(foundIn(text, quote, ...around)).toBe(expected));

  it.each([
    ["words that are not there", "It sank", [], /do not stand in the article/],
    ["words that differ in a sign", 'rose "sharply"', [], /do not stand in the article/],
    ["words that stand twice", "It rose", [], /stand 2 times.*prefix/],
    ["the wrong prefix", "fell", ["They"], /not between this prefix/],
    ["no words", " \n", [], /empty/],
  ])("refuses %s", (_, quote, around, expected) => expect(foundIn(text, quote, ...around)).toMatch(expected));

  it("says which place it found", () => {
    expect(findQuote(text, "It rose", "", ". It")).toEqual({ ok: true, value: { start: 0, end: 7 } });
    expect(findQuote(text, "It rose", "again.")).toEqual({ ok: true, value: { start: 25, end: 32 } });
  });

  it("counts places that overlap", () => expect(foundIn("aaa", "aa")).toMatch(/stand 2 times/));

  it("stops counting where nobody would", () =>
    expect(foundIn("a ".repeat(500), "a")).toMatch(/stand 100 or more times/));

  it("compares text as it is kept", () => expect(foundIn("Café", "Cafe\u0301")).toBe("Café"));

  it("takes no quotation for a pattern", () =>
    expect(foundIn("a (b) [c]* d", "a\n(b) [c]*")).toBe("a (b) [c]*"));

  it("finds any stretch of a text by what stands around it", () =>
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const words = text.slice(start, end);
        fc.pre(words.trim() !== "");
        expect(foundIn(text, words, text.slice(0, start), text.slice(end))).toBe(words.trim());
      }),
    ));
});
