import type { Compared, Found } from "./align";
import { type Bag, joined } from "./likeness";

/** Less in common than this is another sentence. */
const leastLike = 0.5;
/** More of either side in one group is no split, but another text. */
const mostInGroup = 4;
/** Each part of a split must come from the whole by this share of its words. */
const leastWithin = 0.6;
/** What a split or merge must bring more than the best single pair, so that a near neighbour is not swallowed. */
const splitPenalty = 0.06;
/** Gaps with more combinations than this are only looked at near the diagonal. */
const mostCells = 40_000;

type Step = { before: number; after: number; score: number; total: number };

/**
 * Sentences of a gap between paired ones, in order: the groups (one to one, one to several, several to one) with the
 * most words in common over all. What is like a sentence that stayed alone, as much as like its partner, is `unsure` and not paired.
 */
export function alignGap(
  compared: Compared,
  before: readonly number[],
  after: readonly number[],
): { sure: Found[]; unsure: Found[] } {
  const found = bestPath(compared, before, after);
  const taken = {
    before: new Set(found.flatMap((group) => group.before)),
    after: new Set(found.flatMap((group) => group.after)),
  };
  const alone = {
    before: before.filter((i) => !taken.before.has(i)),
    after: after.filter((j) => !taken.after.has(j)),
  };
  const unsure = found.filter((group) => hasRival(compared, group, alone));
  return { sure: found.filter((group) => !unsure.includes(group)), unsure };
}

function bestPath(compared: Compared, before: readonly number[], after: readonly number[]): Found[] {
  const [rows, columns] = [before.length, after.length];
  const reach = rows * columns <= mostCells ? Infinity : Math.max(8, mostCells / Math.max(rows, columns) / 2);
  const width = columns + 1;
  const steps = new Map<number, Step>();
  const totalAt = (i: number, j: number) =>
    i < 0 || j < 0 ? -Infinity : (steps.get(i * width + j)?.total ?? 0);
  const weights = { before: sumsOf(before.map(compared.before)), after: sumsOf(after.map(compared.after)) };
  for (let i = 0; i <= rows; i++) {
    const centre = (i * columns) / rows;
    const from = Math.max(0, Math.floor(centre - reach));
    for (let j = from; j <= Math.min(columns, centre + reach); j++) {
      let best: Step = { before: 1, after: 0, score: 0, total: totalAt(i - 1, j) };
      const beside = totalAt(i, j - 1);
      if (beside > best.total) best = { before: 0, after: 1, score: 0, total: beside };
      for (const [m, n] of shapes(i, j)) {
        const reached = totalAt(i - m, j - n);
        const sides = [weighed(weights.before, i - m, i), weighed(weights.after, j - n, j)] as const;
        if (reached + mostGain(...sides, m + n > 2) < best.total) continue;
        const step = group(compared, before.slice(i - m, i), after.slice(j - n, j));
        const total = reached + step.gain;
        if (step.gain > 0 && total > best.total) best = { before: m, after: n, score: step.score, total };
      }
      steps.set(i * width + j, i + j === 0 ? { ...best, total: 0 } : best);
    }
  }
  const found: Found[] = [];
  for (let [i, j] = [rows, columns]; i > 0 && j > 0;) {
    const step = steps.get(i * width + j);
    if (!step) break;
    if (step.before > 0 && step.after > 0)
      found.push({
        before: before.slice(i - step.before, i),
        after: after.slice(j - step.after, j),
        score: step.score,
      });
    [i, j] = [i - step.before, j - step.after];
  }
  return found.reverse();
}

function shapes(i: number, j: number): [number, number][] {
  if (i === 0 || j === 0) return [];
  const shapes: [number, number][] = [[1, 1]];
  for (let n = 2; n <= mostInGroup; n++) {
    if (j >= n) shapes.push([1, n]);
    if (i >= n) shapes.push([n, 1]);
  }
  return shapes;
}

/** How much the first sentences weigh, by their number. */
function sumsOf(bags: readonly Bag[]): number[] {
  const sums = [0];
  for (const { weight } of bags) sums.push((sums.at(-1) ?? 0) + weight);
  return sums;
}

const weighed = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);

/** More than this a group does not gain, whatever words it has: most need not be compared. */
const mostGain = (left: number, right: number, isSplit: boolean) =>
  2 * Math.min(left, right) - (left + right) * (leastLike + (isSplit ? splitPenalty : 0)) + rounding;

/** Sums that are made in another order may differ by this. */
const rounding = 1e-6;

/** How alike the two sides are, and by how much that is more than nothing, weighed by their words. */
function group({ before, after, likeness }: Compared, left: readonly number[], right: readonly number[]) {
  const none = { score: 0, gain: 0 };
  if (!isRow(left) || !isRow(right)) return none;
  const [a, b] = [left.map(before), right.map(after)];
  const [whole, parts] = a.length === 1 ? [a[0], b] : [b[0], a];
  if (!whole) return none;
  if (parts.length > 1 && parts.some((part) => likeness.within(part, whole) < leastWithin)) return none;
  const together = joined(parts);
  const score = likeness.like(whole, together);
  const penalty = parts.length > 1 ? splitPenalty : 0;
  return { score, gain: (whole.weight + together.weight) * (score - penalty - leastLike) };
}

const isRow = (indices: readonly number[]) =>
  indices.every((index, at) => at === 0 || index === (indices[at - 1] ?? 0) + 1);

/** By so much a sentence must be liker than the next best. */
const margin = 0.08;

/** Sentences farther away than this are no rivals: it bounds the time for gaps of thousands. */
const rivalReach = 60;

function hasRival(
  { before, after, likeness }: Compared,
  group: Found,
  alone: { before: readonly number[]; after: readonly number[] },
): boolean {
  const rivals = {
    before: near(alone.before, group.before[0]),
    after: near(alone.after, group.after[0]),
  };
  if (rivals.before.length + rivals.after.length === 0) return false;
  const whole = { before: joined(group.before.map(before)), after: joined(group.after.map(after)) };
  const least = Math.max(leastLike, group.score - margin);
  return (
    rivals.before.some((i) => likeness.like(before(i), whole.after) > least) ||
    rivals.after.some((j) => likeness.like(whole.before, after(j)) > least)
  );
}

const near = (indices: readonly number[], place = 0) =>
  indices.filter((index) => Math.abs(index - place) <= rivalReach);
