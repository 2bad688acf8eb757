import { alignGap } from "./align-gap";
import { alignScattered } from "./align-scattered";
import { matchEqual } from "./equal-sentences";
import { type Bag, makeLikeness } from "./likeness";
import { sameWords } from "./same-words";
import type { Span } from "./span";

/** A text and its sentences in order, which do not overlap (UTF-16 offsets). */
export type SentencedText = { text: string; sentences: readonly Span[] };

/**
 * Sentences (by index) of an old text and what became of them in the new one. `equal` and `moved`: one each, the same
 * words, in order or not. `edited`: one each, other words, wherever it stands. `split`: one became several in a row;
 * `merged`: several in a row became one. `inserted` has none before, `removed` none after. `score` is 0 to 1.
 */
export type AlignedSentences = {
  kind: "equal" | "moved" | "edited" | "split" | "merged" | "inserted" | "removed";
  before: number[];
  after: number[];
  score: number;
};

/** A group of sentences found to belong together, of which at least one stands on either side. */
export type Found = { before: number[]; after: number[]; score: number };

/** What the steps after the first look at: how alike any sentences are that are not paired yet. */
export type Compared = {
  before: (i: number) => Bag;
  after: (j: number) => Bag;
  likeness: ReturnType<typeof makeLikeness>;
};

/**
 * Aligns the sentences of two versions of a text. Every sentence of either is in exactly one group. In four steps:
 * 1. Sentences of the same words: patience diff over whole sentences, so that neighbours tell duplicates apart, then
 *    those that moved (`matchEqual`).
 * 2. Between these, in order: the pairs, splits and merges that share most words, by dynamic programming as of Gale and
 *    Church, “A program for aligning sentences in bilingual corpora” (1993), with words in place of lengths (`alignGap`).
 * 3. What moved and was edited as well: pairs that are each other's best by a margin (`alignScattered`).
 * 4. All else was inserted or removed. Nothing is paired for want of something better.
 */
export function alignSentences(before: SentencedText, after: SentencedText): AlignedSentences[] {
  const { pairs, moved } = matchEqual(before, after);
  const compared = compare(before, after);
  const found: Found[] = [];
  let [i, j] = [0, 0];
  const isMoved = { before: new Set(moved.map(([k]) => k)), after: new Set(moved.map(([, l]) => l)) };
  for (const [k, l] of [...pairs, [before.sentences.length, after.sentences.length] as const]) {
    const gap = {
      before: range(i, k).filter((each) => !isMoved.before.has(each)),
      after: range(j, l).filter((each) => !isMoved.after.has(each)),
    };
    if (gap.before.length > 0 && gap.after.length > 0)
      found.push(...alignGap(compared, gap.before, gap.after));
    [i, j] = [k + 1, l + 1];
  }
  const paired = [...pairs, ...moved].map(([k, l]) => ({ before: [k], after: [l], score: 1 }));
  const free = (count: number, side: "before" | "after") => {
    const taken = new Set([...paired, ...found].flatMap((group) => group[side]));
    return range(0, count).filter((each) => !taken.has(each));
  };
  const scattered = alignScattered(
    compared,
    free(before.sentences.length, "before"),
    free(after.sentences.length, "after"),
    [...paired, ...found],
  );
  found.push(...scattered);
  return [
    ...pairs.map(([k, l]) => ({ kind: "equal" as const, before: [k], after: [l], score: 1 })),
    ...moved.map(([k, l]) => ({ kind: "moved" as const, before: [k], after: [l], score: 1 })),
    ...found.map((group) => ({ kind: kindOf(before, after, group), ...group })),
    ...free(before.sentences.length, "before").map((k) => ({
      kind: "removed" as const,
      before: [k],
      after: [],
      score: 0,
    })),
    ...free(after.sentences.length, "after").map((l) => ({
      kind: "inserted" as const,
      before: [],
      after: [l],
      score: 0,
    })),
  ].sort(inOrder);
}

function kindOf(before: SentencedText, after: SentencedText, group: Found): AlignedSentences["kind"] {
  if (group.before.length > 1) return "merged";
  if (group.after.length > 1) return "split";
  const words = ({ text, sentences }: SentencedText, index = 0) => {
    const { start, end } = sentences[index] ?? { start: 0, end: 0 };
    return text.slice(start, end);
  };
  return sameWords(words(before, group.before[0]), words(after, group.after[0])) ? "equal" : "edited";
}

/** Bags of words, made when a sentence is first looked at. */
function compare(before: SentencedText, after: SentencedText): Compared {
  const likeness = makeLikeness();
  const bags = ({ text, sentences }: SentencedText) => {
    const made = new Map<number, Bag>();
    return (index: number) => {
      const known = made.get(index);
      if (known) return known;
      const bag = likeness.bagOf(text, sentences[index] ?? { start: 0, end: 0 });
      made.set(index, bag);
      return bag;
    };
  };
  return { before: bags(before), after: bags(after), likeness };
}

/** As one reads the old text; what was inserted follows the place in the new text. */
function inOrder(a: AlignedSentences, b: AlignedSentences): number {
  const [first, second] = [a.before[0], b.before[0]];
  if (first !== undefined && second !== undefined) return first - second;
  if (first === undefined && second === undefined) return (a.after[0] ?? 0) - (b.after[0] ?? 0);
  return first === undefined ? 1 : -1;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
