import type { SentencedText } from "./align";
import { inCommon, type Pair } from "./in-common";
import { wordsKey } from "./same-words";
import { length } from "./span";

/** Of more duplicates than this only the last are looked at. */
const mostLooked = 20;

/**
 * Sentences of the same words: `pairs` rise in both texts, `moved` cross them. Duplicates are told apart by their
 * neighbours. Of duplicates that grew fewer some stay unpaired: `unsure` are those that might as well be the ones kept.
 * `copies` are new sentences with the words of one that is paired.
 */
export function matchEqual(
  before: SentencedText,
  after: SentencedText,
): { pairs: Pair[]; moved: Pair[]; unsure: number[]; copies: number[] } {
  const keys = makeKeys();
  const [left, right] = [before, after].map((side) =>
    side.sentences.map(({ start, end }) => keys(side.text.slice(start, end))),
  );
  if (!left || !right) return { pairs: [], moved: [], unsure: [], copies: [] };
  const size = (i: number) => length(before.sentences[i] ?? { start: 0, end: 0 });
  // From the end: where one of two neighbours of the same words goes, the last of them stays.
  const found = inCommon(left.toReversed(), right.toReversed(), (i) => 20 + size(left.length - 1 - i))
    .map(([i, j]) => [left.length - 1 - i, right.length - 1 - j] as const)
    .reverse();
  const pairs = withFirstCopies(found, left, right);
  const taken = { before: new Set(pairs.map(([i]) => i)), after: new Set(pairs.map(([, j]) => j)) };
  const moved = matchMoved(left, right, taken);
  const paired = [...pairs, ...moved];
  return { pairs, moved, unsure: unsureOf(left, paired), copies: copiesOf(right, paired) };
}

/** Numbers that are the same for the same words. Most sentences stand in both texts: their plain words are made once. */
function makeKeys() {
  const numbers = new Map<string, number>();
  const written = new Map<string, number>();
  return (sentence: string): number => {
    const known = written.get(sentence);
    if (known !== undefined) return known;
    const words = wordsKey(sentence);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    written.set(sentence, number);
    return number;
  };
}

/** Where a copy of a sentence came in beside it, the first of them is the old one. */
function withFirstCopies(
  pairs: readonly Pair[],
  before: readonly number[],
  after: readonly number[],
): Pair[] {
  let last = -1;
  return pairs.map(([i, j]) => {
    let first = j;
    while (first - 1 > last && after[first - 1] === before[i]) first -= 1;
    last = first;
    return [i, first];
  });
}

function matchMoved(
  before: readonly number[],
  after: readonly number[],
  taken: { before: Set<number>; after: Set<number> },
): Pair[] {
  const places = new Map<number, number[]>();
  for (const [j, key] of after.entries()) {
    if (taken.after.has(j)) continue;
    const there = places.get(key);
    if (there) there.push(j);
    else places.set(key, [j]);
  }
  const moved: Pair[] = [];
  for (const [i, key] of before.entries()) {
    const there = taken.before.has(i) ? undefined : places.get(key);
    if (!there || there.length === 0) continue;
    const support = (j: number) =>
      Number(before[i - 1] === after[j - 1]) + Number(before[i + 1] === after[j + 1]);
    let best = there.reduce((most, j) => (support(j) > support(most) ? j : most));
    while (there.includes(best - 1)) best -= 1;
    there.splice(there.indexOf(best), 1);
    moved.push([i, best]);
  }
  return moved;
}

/** Unpaired sentences that have a paired duplicate beside them, or with a neighbour like theirs. */
function unsureOf(keys: readonly number[], paired: readonly Pair[]): number[] {
  const isPaired = new Set(paired.map(([i]) => i));
  const alone = [...keys.keys()].filter((i) => !isPaired.has(i));
  const kept = new Map<number | undefined, number[]>(alone.map((i) => [keys[i], []]));
  for (const i of isPaired) kept.get(keys[i])?.push(i);
  const isAlike = (i: number, k: number) =>
    Math.abs(i - k) === 1 || keys[i - 1] === keys[k - 1] || keys[i + 1] === keys[k + 1];
  return alone.filter((i) =>
    kept
      .get(keys[i])
      ?.slice(-mostLooked)
      .some((k) => isAlike(i, k)),
  );
}

function copiesOf(keys: readonly number[], paired: readonly Pair[]): number[] {
  const isPaired = new Set(paired.map(([, j]) => j));
  const known = new Set([...isPaired].map((j) => keys[j]));
  return [...keys.keys()].filter((j) => !isPaired.has(j) && known.has(keys[j]));
}
