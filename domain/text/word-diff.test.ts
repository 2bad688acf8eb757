import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "./word-diff";

/** The diff in one line: `[-removed-]`, `{+added+}`. */
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("wordDiff", () => {
  it.each([
    ["It rose.", "It rose.", "It rose."],
    ["", "It rose.", "{+It rose.+}"],
    ["It rose.", "", "[-It rose.-]"],
    ["", "", ""],
    ["It cost five euros.", "It cost 6 euros.", "It cost [-five -]{+6 +}euros."],
    ["He did steal it.", "He did not steal it.", "He did {+not +}steal it."],
    ["Did it rise?", "Did it rise.", "Did it rise[-?-]{+.+}"],
    ["The US left.", "the us left.", "[-The US -]{+the us +}left."],
    ["It rose by 1.5 points.", "It rose by 1,5 points.", "It rose by [-1.5 -]{+1,5 +}points."],
    ["“No” – he left.", '"No"—he stayed.', '"No"—he [-left-]{+stayed+}.'],
    ["我们今天去北京。", "我们明天去上海。", "我们[-今-]{+明+}天去[-北京-]{+上海+}。"],
    ["ไปกรุงเทพ", "ไปเชียงใหม่", "ไป[-กรุงเทพ-]{+เชียงใหม่+}"],
    [
      "The quick brown fox jumps over the lazy dog beside the river",
      "The slow green turtle walks under a busy bridge along the sea",
      "The [-quick brown fox jumps over the lazy dog beside the river-]{+slow green turtle walks under a busy bridge along the sea+}",
    ],
  ])("shows %j → %j", (before, after, expected) => expect(shown(before, after)).toBe(expected));

  const words = fc
    .array(
      fc.constantFrom("the", "mayor", "5", "not", ",", "“no”", "–", "文", "é", "👍🏽", "re-\nsign", "  "),
      {
        maxLength: 30,
      },
    )
    .map((all) => all.join(" "));

  it("shows the new text to the letter, and only words of the old one as removed", () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        expect(parts.flatMap(({ kind, text }) => (kind === "removed" ? [] : [text])).join("")).toBe(after);
        for (const { kind, text } of parts) if (kind === "removed") expect(before).toContain(text.trim());
      }),
    ));

  it("has no empty parts and no two of a kind in a row", () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        expect(parts.every(({ text }) => text !== "")).toBe(true);
        expect(parts.some(({ kind }, at) => kind === parts[at + 1]?.kind)).toBe(false);
      }),
    ));

  it.each([
    ["a ", "b "],
    ["a ", "a a "],
    ["a b ", "b a "],
    ["文", "字"],
  ])("E13 takes no longer than it is worth for %j and %j many times", (one, other) => {
    const after = other.repeat(100_000);
    const parts = wordDiff(one.repeat(100_000), after);
    expect(parts.flatMap(({ kind, text }) => (kind === "removed" ? [] : [text])).join("")).toBe(after);
  });
});
