import fc from "fast-check";
import { expect, it } from "vitest";
import type { Found } from "./align";
import { alignGap } from "./align-gap";
import { type Bag, joined, makeLikeness } from "./likeness";

const word = fc.constantFrom("Anna", "river", "rose", "by", "2", "metres", "council", "said", "3,000", "the");
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const side = fc.array(sentence, { minLength: 1, maxLength: 5 });

it("finds the groups that have most in common, though it does not compare them all", () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const likeness = makeLikeness();
      const bags = (texts: string[]) =>
        texts.map((text) => likeness.bagOf(text, { start: 0, end: text.length }));
      const [left, right] = [bags(before), bags(after)];
      const gainOf = ({ before, after }: Pick<Found, "before" | "after">) =>
        gain(
          before.map((i) => left[i]),
          after.map((j) => right[j]),
        );
      const at = (all: Bag[]) => (index: number) => all[index] ?? { words: [], weight: 0, sharp: [] };
      const { sure, unsure } = alignGap(
        { before: at(left), after: at(right), likeness },
        [...left.keys()],
        [...right.keys()],
      );
      const found = [...sure, ...unsure].reduce((sum, group) => sum + gainOf(group), 0);
      expect(found).toBeCloseTo(most(left.length, right.length, gainOf), 6);

      function gain(one: (Bag | undefined)[], other: (Bag | undefined)[]): number {
        const [a, b] = [one, other].map((each) => each.filter((bag) => bag !== undefined));
        const [whole, parts] = a?.length === 1 ? [a[0], b] : [b?.[0], a];
        if (!whole || !parts) return 0;
        if (parts.length > 1 && parts.some((part) => likeness.within(part, whole) < 0.6)) return 0;
        const all = joined(parts);
        return (whole.weight + all.weight) * (likeness.like(whole, all) - (parts.length > 1 ? 0.56 : 0.5));
      }
    }),
    { numRuns: 2000 },
  );
});

/** The most that groups in order can gain, of all there are: one to one, one to up to four, and the other way round. */
function most(
  rows: number,
  columns: number,
  gainOf: (group: Pick<Found, "before" | "after">) => number,
): number {
  const known = new Map<string, number>();
  const upTo = (i: number, j: number): number => {
    if (i === 0 || j === 0) return 0;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = Math.max(upTo(i - 1, j), upTo(i, j - 1));
    for (let m = 1; m <= Math.min(4, i); m++)
      for (let n = 1; n <= Math.min(m === 1 ? 4 : 1, j); n++) {
        const group = { before: numbers(i - m, i), after: numbers(j - n, j) };
        best = Math.max(best, upTo(i - m, j - n) + gainOf(group));
      }
    known.set(key, best);
    return best;
  };
  return upTo(rows, columns);
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
