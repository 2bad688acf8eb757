import type { WordChangeKind } from "@/domain/text/word-change";
import type { Dice } from "./dice";

/** A way to change one sentence, what such a change is named, and the changed sentence or `null` where it cannot be made. */
export type Edit = {
  name: string;
  kind: WordChangeKind | null;
  make: (sentence: string, dice: Dice) => string | null;
};

/** The first match of `pattern` after the first word, put in other words. */
function replaceOne(sentence: string, pattern: RegExp, put: (found: string) => string): string | null {
  const [first = ""] = /^\S+\s/u.exec(sentence) ?? [];
  const changed = sentence.slice(first.length).replace(pattern, put);
  return first + changed === sentence ? null : first + changed;
}

const month = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
/** A figure that is no year and no part of a date, an address or a name. */
const figure = /(?<=\s[$€]?)(?!(?:1[5-9]|20)\d\d\b)\d{1,3}(?=\s[a-z]|%)/;
const name =
  /(?<=[a-z,] )\p{Lu}\p{Ll}{3,}(?= (?:and|in|on|to|said|was|came|could|would|has|is|of|for|wrote)\b|[,.;](?:\s|$))/u;
const verb = /\b(?:is|are|was|were|will|would|can|could|has|have|had)\b(?! not)/;
const monthOrDay =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|.*day)$/;

/** Edits after which the words under a claim are other words, each with its name. */
export const sharpEdits: readonly Edit[] = [
  {
    name: "figure",
    kind: "number",
    make: (sentence, dice) =>
      replaceOne(sentence, figure, (found) => String(Number(found) + 1 + dice.below(9))),
  },
  {
    name: "name",
    kind: "name",
    make: (sentence, dice) =>
      replaceOne(sentence, name, (found) =>
        monthOrDay.test(found) ? found : dice.oneOf(["Zimmer", "Quayle", "Yamada", "Utrecht", "Ngozi"]),
      ),
  },
  {
    name: "month",
    kind: "date",
    make: (sentence) => replaceOne(sentence, month, (found) => (found === "June" ? "July" : "June")),
  },
  {
    name: "weekday",
    kind: "date",
    make: (sentence) => replaceOne(sentence, weekday, (found) => (found === "Monday" ? "Friday" : "Monday")),
  },
  {
    name: "year",
    kind: "date",
    make: (sentence) =>
      replaceOne(sentence, /(?<=\b(?:in|since|from|to) )(?:19|20)\d\d(?![\d-])/, (found) =>
        String(Number(found) - 3),
      ),
  },
  {
    name: "unit",
    kind: "unit",
    make: (sentence) =>
      replaceOne(sentence, /(?<=\d )(?:percent|miles|days|weeks|hours|tonnes|years)\b/, (found) =>
        found === "days" ? "months" : found === "percent" ? "points" : found === "miles" ? "km" : "days",
      ),
  },
  {
    name: "negation",
    kind: "negation",
    make: (sentence) => replaceOne(sentence, verb, (found) => `${found} not`),
  },
  {
    name: "modality",
    kind: "modality",
    make: (sentence, dice) =>
      replaceOne(sentence, verb, (found) => `${dice.oneOf(["reportedly", "allegedly", "perhaps"])} ${found}`),
  },
  {
    name: "quotation",
    kind: "quotation",
    make: (sentence) => replaceOne(sentence, /“([^“”]{8,80})”/, (found) => found.slice(1, -1)),
  },
];

const longWord = /(?<=\s)\p{Ll}{6,}(?=\s)/gu;

/** Edits of style: the sense may be the same, the words are not. */
export const wordingEdits: readonly Edit[] = [
  {
    name: "another word",
    kind: null,
    make: (sentence, dice) => {
      const words = [...sentence.matchAll(longWord)];
      const word = words[dice.below(words.length)];
      if (!word) return null;
      return `${sentence.slice(0, word.index)}${dice.oneOf(["rearranged", "noticeable", "substitute"])}${sentence.slice(word.index + word[0].length)}`;
    },
  },
  {
    name: "a word less",
    kind: null,
    make: (sentence, dice) => {
      const words = [...sentence.matchAll(longWord)];
      const word = words[dice.below(words.length)];
      return words.length < 3 || !word
        ? null
        : sentence.slice(0, word.index) + sentence.slice(word.index + word[0].length + 1);
    },
  },
  {
    name: "a clause before",
    kind: null,
    make: (sentence, dice) =>
      `${dice.oneOf(["To put it plainly", "As many see it", "On the whole", "Seen from here"])}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  },
  {
    name: "a clause after",
    kind: null,
    make: (sentence, dice) =>
      /[a-z]\.$/.test(sentence)
        ? `${sentence.slice(0, -1)}, ${dice.oneOf(["as people there remember well", "which surprised everybody", "to the delight of many"])}.`
        : null,
  },
];

/** Edits that change no words. */
export const typographicEdits: readonly [Edit, ...Edit[]] = [
  {
    name: "straight quotes",
    kind: null,
    make: (sentence) => sentence.replace(/[“”]/g, '"').replace(/’/g, "'"),
  },
  {
    name: "curly apostrophes",
    kind: null,
    make: (sentence) => sentence.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"),
  },
  { name: "no-break spaces", kind: null, make: (sentence) => sentence.replace(/(?<=\d) /g, "\u00A0") },
  { name: "double spaces", kind: null, make: (sentence) => sentence.replace(/, /g, ",  ") },
  { name: "decomposed", kind: null, make: (sentence) => sentence.normalize("NFD") },
  {
    name: "soft hyphens",
    kind: null,
    make: (sentence) => sentence.replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/u, "\u00AD"),
  },
  {
    name: "no-break hyphens",
    kind: null,
    make: (sentence) => sentence.replace(/(?<=\p{L})-(?=\p{L})/gu, "\u2011"),
  },
  { name: "a broken line", kind: null, make: (sentence) => sentence.replace(/ (?=\p{Ll})/u, "\n") },
  {
    name: "a broken word",
    kind: null,
    make: (sentence) => sentence.replace(/(?<=\s\p{Ll}{4})(?=\p{Ll}{4,}\s)/u, "-\n"),
  },
  {
    name: "dashes",
    kind: null,
    make: (sentence) => sentence.replace(/(?<=\p{L})(?: [-–] | ?— ?)(?=\p{L})/gu, " — "),
  },
];
