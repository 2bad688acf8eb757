import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameWords } from "./same-words";

describe("sameWords", () => {
  it.each([
    ["white space", "It  rose\n by 5\u00A0%.", "It rose by 5%."],
    ["quotation marks", "“No,” he said.", '"No," he said.'],
    ["single for double quotation marks", "‘No,’ he said.", "“No,” he said."],
    ["German quotation marks", "sagte »Ja« und", "sagte „Ja“ und"],
    ["French quotation marks", "Il dit « oui ».", 'Il dit "oui".'],
    ["apostrophes", "don't", "don’t"],
    ["years with an apostrophe", "the '90s", "the ’90s"],
    ["dashes", "it rose – then fell", "it rose—then fell"],
    ["typed dashes", "it rose -- then fell", "it rose — then fell"],
    ["dashes of ranges", "2010–2012", "2010-2012"],
    ["minus signs", "-5 degrees", "−5 degrees"],
    ["hyphens", "well‑known", "well-known"],
    ["soft hyphens", "govern\u00ADment", "government"],
    ["words that a line's end broke", "govern-\nment", "government"],
    ["hyphens at a line's end", "well-\nknown", "well-known"],
    ["space before marks", "Quoi ?", "Quoi?"],
    ["ellipses", "Wait...", "Wait…"],
    ["composed letters", "Cafe\u0301", "Café"],
    ["lines between characters", "中\n文", "中文"],
  ])("overlooks %s", (_, a, b) => expect([sameWords(a, b), sameWords(b, a)]).toEqual([true, true]));

  it.each([
    ["case", "US", "us"],
    ["letters", "affect", "effect"],
    ["figures", "15", "16"],
    ["a decimal point", "1.5", "15"],
    ["where a decimal point stands", "rose to .5", "rose to. 5"],
    ["the sign of a decimal", "1,5", "1.5"],
    ["grouping", "10 000", "10000"],
    ["a range", "1–2", "12"],
    ["a range that became two figures", "2010–2012", "2010 2012"],
    ["a minus sign", "−5", "5"],
    ["a minus sign for a dash", "5 -3", "5 - 3"],
    ["subtraction", "5 − 3", "5 – 3"],
    ["a hyphen", "re-sign", "resign"],
    ["a hyphen after a prefix at a line's end", "re-\nsign", "resign"],
    ["a hyphen for a dash", "a man-eating shark", "a man — eating shark"],
    ["an apostrophe", "were", "we're"],
    ["feet and inches", "6' 2\"", "6\" 2'"],
    ["a question", "It rose?", "It rose."],
    ["marks that appear", "He called it a lie.", "He called it “a lie”."],
    ["a comma", "Let’s eat, Grandma", "Let’s eat Grandma"],
    ["words grown together", "a while", "awhile"],
    ["accents", "résumé", "resume"],
    ["options", "--force", "-force"],
    ["percent", "5 %", "5"],
    ["superscripts", "m²", "m2"],
  ])("sees %s", (_, a, b) => expect([sameWords(a, b), sameWords(b, a)]).toEqual([false, false]));

  const piece = fc.constantFrom(
    "a",
    "B",
    "5",
    " ",
    "\n",
    "-",
    "–",
    "—",
    "'",
    "’",
    "“",
    "»",
    ".",
    ",",
    "\u00AD",
    "é",
    "e\u0301",
    "文",
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  it("is the same both ways, and of a text with itself", () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(sameWords(a, a)).toBe(true);
        expect(sameWords(a, b)).toBe(sameWords(b, a));
      }),
    ));

  it.each([" ", "- ", "—", "' ", ". ", "-\n", "« ", " »", "\u00AD", "文 ", " %a", "...", "1–"])(
    "E13 takes no longer than it is worth for %j many times",
    (unit) => expect(sameWords(`${unit.repeat(200_000)}.a`, unit.repeat(200_000))).toBe(false),
  );

  it("never overlooks a letter or a figure", () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const letters = (each: string) => each.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
        if (sameWords(a, b)) expect(letters(a)).toBe(letters(b));
      }),
    ));
});
