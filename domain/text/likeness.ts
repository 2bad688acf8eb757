import { length, type Span } from "./span";
import { isWord, strictKey, tokensOf } from "./tokens";

/** The words of a sentence, sorted, as numbers that are the same for the same word; `weight` of all of them. */
export type Bag = { words: readonly number[]; weight: number };

/** Turns sentences into bags of words and compares them. One instance is for texts that are compared with each other. */
export type Likeness = {
  bagOf: (text: string, span: Span) => Bag;
  /** Dice's coefficient of two bags, weighted: 0 nothing in common, 1 the same words. */
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
  return {
    bagOf(text, span) {
      const words = featuresOf(text, span)
        .map(numberOf)
        .sort((a, b) => a - b);
      return { words, weight: weightOf(words) };
    },
    like: (a, b) => (a.weight + b.weight === 0 ? 0 : (2 * shared(a, b)) / (a.weight + b.weight)),
    within: (part, whole) => (part.weight === 0 ? 0 : shared(part, whole) / part.weight),
  };
}

/** Both bags together. */
export function joined(bags: readonly Bag[]): Bag {
  return {
    words: bags.flatMap(({ words }) => words).sort((a, b) => a - b),
    weight: bags.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Words; of scripts without spaces pairs of characters, since single ones are everywhere; signs where there is nothing else. */
function featuresOf(text: string, span: Span): string[] {
  const tokens = tokensOf(text, length(span) === 0 ? { start: span.start, end: span.start } : span);
  const all = tokens.map(({ start, end }) => strictKey(text.slice(start, end)).toLowerCase());
  const words = all.filter(isWord).flatMap((word) => word.split(partsOfWord).filter(isWord));
  if (words.length === 0) return all;
  return words.map((word, at) => (unspaced.test(word) ? word + (words[at + 1] ?? "") : word));
}
