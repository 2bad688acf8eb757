import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../result";
import type { Sentence } from "./article-text";
import { readPlain } from "./plain";
import { toDocument } from "./document";
import { sentencesOf } from "./sentences";
import { mergeSentences, splitSentence } from "./sentence-edit";

const draft = readPlain("It rained; nobody sang. The river rose.\n\nWhat next?");
const { text, blocks } = toDocument(draft.parts);
const sentences = sentencesOf(text, blocks, "en");

const words = (result: Result<Sentence[]>) =>
  result.ok ? result.value.map(({ start, end }) => text.slice(start, end)) : result.failure.errors?.[0]?.path;

describe("splitSentence", () => {
  it("cuts between two words, and counts the sentences anew", () => {
    const at = text.indexOf("nobody");
    const split = splitSentence(text, sentences, 0, at);
    expect(words(split)).toEqual(["It rained;", "nobody sang.", "The river rose.", "What next?"]);
    expect(split.ok && split.value.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ["at its start", 0, 0],
    ["at its end", 0, text.indexOf(" The")],
    ["in another sentence", 0, text.indexOf("river")],
    ["where only white space is on one side", 1, text.indexOf("The")],
  ])("refuses to cut %s", (_, index, at) => {
    expect(words(splitSentence(text, sentences, index, at))).toBe("split.at");
  });

  it("refuses to cut inside a character", () => {
    const family = "A 👩‍👩‍👧 went.";
    const one = [{ index: 0, start: 0, end: family.length }];
    expect(words(splitSentence(family, one, 0, 4))).toBe("split.at");
  });

  it("refuses a sentence that is not there", () => {
    expect(words(splitSentence(text, sentences, 9, 3))).toBe("sentence");
  });
});

describe("mergeSentences", () => {
  it("makes a sentence and the next one", () => {
    expect(words(mergeSentences(blocks, sentences, 0))).toEqual([
      "It rained; nobody sang. The river rose.",
      "What next?",
    ]);
  });

  it.each([
    ["the last of a paragraph", 1],
    ["the last of all", 2],
  ])("refuses %s", (_, index) => {
    expect(words(mergeSentences(blocks, sentences, index))).toBe("merge.sentence");
  });

  it("takes back any split", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat({ max: text.length }), (index, at) => {
        const split = splitSentence(text, sentences, index, at);
        if (split.ok)
          expect(mergeSentences(blocks, split.value, index)).toEqual({ ok: true, value: sentences });
      }),
    );
  });
});
