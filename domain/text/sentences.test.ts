import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDocument } from "./document";
import { isGraphemeBoundary } from "./grapheme";
import { readPlain } from "./plain";
import { sentencesOf, splitSentences } from "./sentences";

const split = (text: string, language = "en") =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());

describe("splitSentences", () => {
  it.each([
    ["plain sentences", ["It rose.", "Did it fall?", "No!", "Then it stopped."]],
    ["decimals, prices and percentages", ["Sales rose 4.2% to $3.5m.", "Costs fell 0.3 points."]],
    ["titles", ["Dr. Okafor met Mrs. Lind and Prof. Adeyemi.", "They agreed."]],
    ["initials", ["J. R. Pereira and Anna K. Holm wrote it.", "It sold well."]],
    [
      "abbreviations inside a sentence",
      ["It makes toys, e.g. kites, for the U.S. Army vs. others.", "It pays."],
    ],
    [
      "abbreviations that end one",
      ["She moved to the U.S.", "He stayed with Baker & Co.", "They wrote often."],
    ],
    ["hours", ["Polls close at 8 p.m.", "The count begins at 9 p.m. on Sunday."]],
    ["the pronoun I at the end", ["Nobody knew more than I.", "The rest guessed."]],
    [
      "web addresses and file names",
      ["See https://example.org/a.b?c=d.e for it.", "Open notes.txt or www.example.com first."],
    ],
    [
      "a quotation of several sentences",
      ["“We lost.", "We will win next year,” she said.", "Nobody laughed."],
    ],
    ["a quotation that goes on", ["“Who wrote this?” he asked.", "“Not me!” said the clerk."]],
    ["straight quotes", ['He said "No."', "She left.", '"Why?"', '"Because."']],
    ["curly quotes at the end", ["He called it “baseless and untrue.”", "The firm agreed."]],
    ["brackets of several sentences", ["(It was late.", "Nobody came.)", "They closed."]],
    ["brackets inside a sentence", ["The vote (it was the third!) failed.", "They went home."]],
    ["ellipses inside a sentence", ["He waited … and waited... then left.", "It rained."]],
    ["ellipses at the end", ["He waited...", "Nobody came."]],
    ["notes in square brackets", ["It rained.[3]", "It snowed. [12]", "It stopped."]],
    ["superscript notes", ["It rained.¹²", "It snowed.³", "It stopped."]],
    ["years at the start", ["It was the best year.", "2019 was worse."]],
    ["signs without words", ["We won.", "It was great!!! :-)"]],
    ["numbered things", ["See Fig. 3 and pp. 4-5 of Vol. 2.", "No. 7 is missing."]],
    ["inches", [`He is 6' 2" tall.`, `She is 5' 4" tall.`, "They met."]],
    ["an aside between dashes", ["It may be – or so they say! – too late.", "It is not."]],
    ["leaders", ["Chapter one . . . . . . . . . . 12"]],
    ["full stops without space", ["It rose to 1.5 then.", "Node.js is a program."]],
  ])("knows %s", (_, sentences) => expect(split(sentences.join(" "))).toEqual(sentences));

  it.each([
    ["short lines", "A Heading Here\nThe text begins.", ["A Heading Here", "The text begins."]],
    ["no line that goes on in small letters", "The text\ngoes on.", ["The text\ngoes on."]],
    [
      "a list in one line",
      "1) Wash it. 2) Dry it. 3) Fold it.",
      ["1) Wash it.", "2) Dry it.", "3) Fold it."],
    ],
    ["a lettered list", "a. Wash it b. Dry it c. Fold it", ["a. Wash it", "b. Dry it", "c. Fold it"]],
  ])("parts %s", (_, text, expected) => expect(split(text)).toEqual(expected));

  it.each([
    [
      "de",
      ["Am 3. Mai begann die 5. Auflage.", "Sie kostet z. B. 3,50 Euro.", "Er ist 21.", "Dann zog er um."],
    ],
    ["de", ["„Das stimmt.", "Wirklich“, sagte sie.", "1990 war es anders."]],
    ["de", ["Es steht auf Seite 12.", "Dort steht noch mehr."]],
    ["fr", ["« Je pars. »", "Il est parti à 8 h.", "Elle reste."]],
    ["es", ["¿Quién es?", "¡Nadie!", "Se fue."]],
    ["it", ["Ha detto: «Non è vero?».", "Poi tacque."]],
    ["ru", ["Он спросил: «Где мама?».", "Она молчала."]],
  ])("knows %s", (language, sentences) => expect(split(sentences.join(" "), language)).toEqual(sentences));

  it.each([
    ["ja", "雨が降った。雪も降った。", 2],
    ["ar", "نزل المطر. هل توقف؟ نعم.", 3],
    ["hi", "बारिश हुई। फिर रुकी।", 2],
  ])("parts sentences of %s", (language, text, count) => expect(split(text, language)).toHaveLength(count));

  it("counts UTF-16 units, whatever characters came before", () =>
    expect(split("😀 It rose 👍🏽. 𝔘𝔫𝔦 fell. End.")).toEqual(["😀 It rose 👍🏽.", "𝔘𝔫𝔦 fell.", "End."]));

  it("finds the same sentences at the end of a long paragraph as at its start", () => {
    const sentence = "Dr. Okafor said it rose 4.2% in the U.S. last year. ";
    expect(new Set(split(sentence.repeat(1000)))).toEqual(new Set([sentence.trim()]));
  });

  it("keeps a sentence whole that is longer than most", () => {
    const sentence = `It had ${"apples, pears, ".repeat(400)}and plums.`;
    expect(split(`It rose. ${sentence} It fell.`)).toEqual(["It rose.", sentence, "It fell."]);
  });

  it.each(["", "xx", "en-GB", "DE-at", "zh-Hant-TW"])("splits in the language %j", (language) =>
    expect(split("It rose. It fell.", language)).toEqual(["It rose.", "It fell."]),
  );

  it.each([". ", "A.", "a... ", "1. ", '"', "“", "(", "\n", " ", "👍", "[1]", "第一句。", "a' ", "...“"])(
    "E07 takes no longer than it is worth for %j many times",
    (unit) => {
      const text = unit.repeat(30_000);
      expect(splitSentences(text, "en").at(-1)?.end).toBe(text.length);
    },
  );
});

const anyPiece = fc.oneof(
  fc.constantFrom(
    ". ",
    "? ",
    "! ",
    "… ",
    "... ",
    "\n",
    "\n\n",
    " ",
    "“",
    "” ",
    '"',
    "(",
    ") ",
    "’",
    "[1] ",
    "Mr. ",
    "U.S. ",
    "1. ",
    "2) ",
    "The ",
    "it ",
    "Word",
    "3.",
    "\u0301",
    "😀",
    "🇩🇪",
    "\u200D",
    "。",
    "؟ ",
    "\u00A0",
    "- ",
    "\t",
  ),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
const anyText = fc.array(anyPiece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const anyLanguage = fc.constantFrom("en", "de", "ja", "ar");

describe("any text", () => {
  it("is covered exactly by its sentences", () =>
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const spans = splitSentences(text, language);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(spans.every(({ start, end }) => start < end)).toBe(true);
        expect(spans.every(({ end }) => isGraphemeBoundary(text, end))).toBe(true);
      }),
    ));

  it("has its sentences inside its blocks, in order, trimmed, over all that is no white space", () =>
    fc.assert(
      fc.property(anyText, anyLanguage, (typed, language) => {
        const { text, blocks } = toDocument(readPlain(typed).parts);
        const sentences = sentencesOf(text, blocks, language);
        expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, index) => index));
        let last = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
        expect(sentencesOf(text, blocks, language)).toEqual(sentences);
      }),
    ));
});
