import type { SentencedText } from "./align";
import { inCommon, type Pair } from "./in-common";
import { plainWords } from "./same-words";

/**
 * Sentences of the same words: `pairs` rise in both texts, `moved` cross them. Duplicates are told apart by their
 * neighbours; of those that cannot be told apart, the surplus stays unpaired.
 */
export function matchEqual(before: SentencedText, after: SentencedText): { pairs: Pair[]; moved: Pair[] } {
  const keys = makeKeys();
  const [left, right] = [before, after].map((side) =>
    side.sentences.map(({ start, end }) => keys(side.text.slice(start, end))),
  );
  if (!left || !right) return { pairs: [], moved: [] };
  const pairs = inCommon(left, right, (i) => {
    const { start, end } = before.sentences[i] ?? { start: 0, end: 0 };
    return 20 + end - start;
  });
  const taken = { before: new Set(pairs.map(([i]) => i)), after: new Set(pairs.map(([, j]) => j)) };
  return { pairs, moved: matchMoved(left, right, taken) };
}

/** Numbers that are the same for the same words. Most sentences stand in both texts: their plain words are made once. */
function makeKeys() {
  const numbers = new Map<string, number>();
  const written = new Map<string, number>();
  return (sentence: string): number => {
    const known = written.get(sentence);
    if (known !== undefined) return known;
    const words = plainWords(sentence);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    written.set(sentence, number);
    return number;
  };
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
    const best = there.reduce((most, j) => (support(j) > support(most) ? j : most));
    there.splice(there.indexOf(best), 1);
    moved.push([i, best]);
  }
  return moved;
}
