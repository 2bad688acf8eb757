import type { Span } from "./span";
import { wordsKey } from "./same-words";
import { isWord, tokensOf } from "./tokens";

/** The words of a sentence, sorted, as numbers that are the same for the same word; `weight` of all of them. */
export type Bag = {
  words: readonly number[];
  weight: number;
  /** Those of the words that are figures, or have a capital after a word that has none. */
  sharp: readonly number[];
};

/** Each figure or name that gave way to another, after the first, takes this away: edits change one, seldom many. */
const perReplaced = 0.08;

/** Turns sentences into bags of words and compares them. One instance is for texts that are compared with each other. */
export type Likeness = {
  bagOf: (text: string, span: Span) => Bag;
  /** Dice's coefficient of two bags, weighted, less what other figures and names take away: at most 1, the same words. */
  like: (a: Bag, b: Bag) => number;
  /** How much of `part` is in `whole`, 0 to 1. */
  within: (part: Bag, whole: Bag) => number;
};

/** Short words are in every sentence. Figures say more than their length. */
const weigh = (word: string) => (/\p{N}/u.test(word) ? 1 : Math.min(1, 0.2 + word.length * 0.15));
/** What joins words that may as well be written apart, as in addresses. */
const partsOfWord = /[-_/:]+/;
const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

export function makeLikeness(): Likeness {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, weights.length);
    return weights.push(weigh(word)) - 1;
  };
  const featuresOf = makeReader(numberOf);
  const weightOf = (words: readonly number[]) => words.reduce((sum, word) => sum + (weights[word] ?? 0), 0);
  const shared = ({ words: a }: Bag, { words: b }: Bag) => {
    let sum = 0;
    for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
      const [left = 0, right = 0] = [a[i], b[j]];
      if (left === right) sum += weights[left] ?? 0;
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
    return sum;
  };
  const replaced = ({ sharp: a }: Bag, { sharp: b }: Bag) => {
    const common = a.filter((word) => b.includes(word)).length;
    return Math.max(0, Math.min(a.length, b.length) - common - 1);
  };
  return {
    bagOf(text, span) {
      const { words, sharp } = featuresOf(text, span);
      return { words: words.sort((a, b) => a - b), weight: weightOf(words), sharp: [...new Set(sharp)] };
    },
    like(a, b) {
      if (a.weight + b.weight === 0) return 0;
      return Math.max(0, (2 * shared(a, b)) / (a.weight + b.weight) - perReplaced * replaced(a, b));
    },
    within: (part, whole) => (part.weight === 0 ? 0 : shared(part, whole) / part.weight),
  };
}

/** All bags together. */
export function joined(bags: readonly Bag[]): Bag {
  const [only] = bags;
  if (only && bags.length === 1) return only;
  return {
    words: bags.flatMap(({ words }) => words).sort((a, b) => a - b),
    weight: bags.reduce((sum, { weight }) => sum + weight, 0),
    sharp: [...new Set(bags.flatMap(({ sharp }) => sharp))],
  };
}

const figure = /\p{Nd}/u;
const capital = /^\p{Lu}/u;

type Word = { word: string; number: number; isFigure: boolean; isCapital: boolean; isUnspaced: boolean };

/**
 * Words as numbers; of scripts without spaces pairs of characters, since single ones are everywhere; signs where there is
 * nothing else. A text has each of its tokens many times: each is looked into once.
 */
function makeReader(numberOf: (word: string) => number) {
  const known = new Map<string, readonly Word[]>();
  const read = (token: string) => {
    let words = known.get(token);
    if (!words) known.set(token, (words = wordsIn(token, numberOf)));
    return words;
  };
  return (text: string, span: Span): { words: number[]; sharp: number[] } => {
    const tokens = tokensOf(text, span);
    const all: Word[] = [];
    for (const { start, end } of tokens) for (const word of read(text.slice(start, end))) all.push(word);
    if (all.length === 0)
      return { words: tokens.map(({ start, end }) => numberOf(wordsKey(text.slice(start, end)))), sharp: [] };
    const isSharp = ({ isFigure, isCapital }: Word, at: number) =>
      isFigure || (isCapital && all[at - 1]?.isCapital === false);
    return {
      words: all.map(({ word, number, isUnspaced }, at) =>
        isUnspaced ? numberOf(word + (all[at + 1]?.word ?? "")) : number,
      ),
      sharp: all.filter(isSharp).map(({ number }) => number),
    };
  };
}

function wordsIn(token: string, numberOf: (word: string) => number): Word[] {
  const written = wordsKey(token);
  if (!isWord(written)) return [];
  return written
    .split(partsOfWord)
    .filter(isWord)
    .map((part) => {
      const word = part.toLowerCase();
      return {
        word,
        number: numberOf(word),
        isFigure: figure.test(part),
        isCapital: capital.test(part),
        isUnspaced: unspaced.test(word),
      };
    });
}
