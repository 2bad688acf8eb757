import { alignGap } from "./align-gap";
import { alignScattered } from "./align-scattered";
import { matchEqual } from "./equal-sentences";
import type { Pair } from "./in-common";
import { type Bag, makeLikeness } from "./likeness";
import { sameWords } from "./same-words";
import type { Span } from "./span";

/** A text and its sentences in order, which do not overlap (UTF-16 offsets). */
export type SentencedText = { text: string; sentences: readonly Span[] };

/**
 * Sentences (by index) of an old text and what became of them in the new one. `equal` and `moved`: one each, the same
 * words, in order or not. `edited`: one each, other words, wherever it stands. `split`: one became several in a row;
 * `merged`: several in a row became one. `inserted` has none before, `removed` none after. `score`, 0 to 1, is how alike
 * the two sides are; of a removed sentence, how like the likest of those it might have become, if there are any.
 */
export type AlignedSentences = {
  kind: "equal" | "moved" | "edited" | "split" | "merged" | "inserted" | "removed";
  before: number[];
  after: number[];
  score: number;
};

/** A group of sentences that belong together, and how alike its sides are. */
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
  const { pairs, moved, unsure, copies } = matchEqual(before, after);
  const compared = compare(before, after);
  const groups: AlignedSentences[] = [];
  const free = { before: new Set(before.sentences.keys()), after: new Set(after.sentences.keys()) };
  const add = (kind: AlignedSentences["kind"], { before, after, score }: Found) => {
    groups.push({ kind, before, after, score });
    for (const i of before) free.before.delete(i);
    for (const j of after) free.after.delete(j);
  };
  for (const [i, j] of pairs) add("equal", { before: [i], after: [j], score: 1 });
  for (const [i, j] of moved) add("moved", { before: [i], after: [j], score: 1 });
  // What is a copy of one sentence is no edit of another.
  for (const j of copies) add("inserted", { before: [], after: [j], score: 0 });
  const likest = new Map<number, number>(unsure.map((i) => [i, 1]));
  const take = (found: { sure: Found[]; unsure: Found[] }) => {
    for (const group of found.sure) add(kindOf(before, after, group), group);
    for (const { before: indices, score } of found.unsure)
      for (const i of indices) likest.set(i, Math.max(score, likest.get(i) ?? 0));
  };
  for (const gap of gapsBetween(pairs, [...free.before], [...free.after])) take(alignGap(compared, ...gap));
  for (const gap of gapsBeside(groups, [...free.before], [...free.after])) take(alignGap(compared, ...gap));
  const undecided = [...free.before].filter((i) => !likest.has(i));
  take(alignScattered(compared, undecided, [...free.after], groups));
  for (const i of free.before) add("removed", { before: [i], after: [], score: likest.get(i) ?? 0 });
  for (const j of free.after) add("inserted", { before: [], after: [j], score: 0 });
  return groups.sort(inOrder);
}

/** What is free between two neighbouring pairs, where it is so in both texts. */
function gapsBetween(
  pairs: readonly Pair[],
  before: readonly number[],
  after: readonly number[],
): [number[], number[]][] {
  const gaps: [number[], number[]][] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...pairs, [Infinity, Infinity] as const]) {
    const gap: [number[], number[]] = [[], []];
    for (let at = before[i]; at !== undefined && at < k; at = before[++i]) gap[0].push(at);
    for (let at = after[j]; at !== undefined && at < l; at = after[++j]) gap[1].push(at);
    if (gap[0].length > 0 && gap[1].length > 0) gaps.push(gap);
  }
  return gaps;
}

/** What is free in both texts right after or right before sentences that belong together, such as moved ones. */
function gapsBeside(
  groups: readonly AlignedSentences[],
  before: readonly number[],
  after: readonly number[],
): [number[], number[]][] {
  const runs = { before: runsOf(before), after: runsOf(after) };
  const seen = new Set<number>();
  const gaps: [number[], number[]][] = [];
  for (const group of groups) {
    for (const [i, j] of [
      [(group.before.at(-1) ?? NaN) + 1, (group.after.at(-1) ?? NaN) + 1],
      [(group.before[0] ?? NaN) - 1, (group.after[0] ?? NaN) - 1],
    ] as const) {
      const [left, right] = [runs.before.get(i), runs.after.get(j)];
      // A run takes part once: what is left of it after that has other neighbours.
      if (!left || !right || left.some((each) => seen.has(each)) || right.some((each) => seen.has(-1 - each)))
        continue;
      for (const each of left) seen.add(each);
      for (const each of right) seen.add(-1 - each);
      gaps.push([left, right]);
    }
  }
  return gaps;
}

/** Rows of neighbours, each by its first and by its last. */
function runsOf(indices: readonly number[]): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  let run: number[] = [];
  for (const index of indices) {
    if (run.at(-1) !== index - 1) run = [];
    run.push(index);
    runs.set(index, run);
  }
  return runs;
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
