import type { Compared, Found } from "./align";

/** Without neighbours that vouch for it, a pair must have so much in common. */
const leastLike = 0.84;
/** With a neighbour that does. */
const leastBeside = 0.5;
/** By so much a pair must be liker than any other of either sentence. */
const margin = 0.1;
/** A word in more sentences than this leads to none of them. */
const mostPlaces = 24;

/** Sentences left over, wherever they stand: `sure` are each other's likest by a margin, `unsure` pairs are only alike. */
export function alignScattered(
  compared: Compared,
  before: readonly number[],
  after: readonly number[],
  paired: readonly Found[],
): { sure: Found[]; unsure: Found[] } {
  if (before.length === 0 || after.length === 0) return { sure: [], unsure: [] };
  const { likeness } = compared;
  const isBeside = neighbours(paired);
  const bestFor = { before: new Map<number, Best>(), after: new Map<number, Best>() };
  const candidates: { i: number; j: number; score: number; value: number }[] = [];
  for (const [i, j] of candidatePairs(compared, before, after)) {
    const score = likeness.like(compared.before(i), compared.after(j));
    const beside = isBeside(i, j);
    if (score < (beside ? leastBeside : leastLike)) continue;
    const value = score + (beside ? margin : 0);
    candidates.push({ i, j, score, value });
    note(bestFor.before, i, value);
    note(bestFor.after, j, value);
  }
  const found: Record<"sure" | "unsure", Found[]> = { sure: [], unsure: [] };
  for (const { i, j, score, value } of candidates) {
    const isSure = isClear(bestFor.before.get(i), value) && isClear(bestFor.after.get(j), value);
    found[isSure ? "sure" : "unsure"].push({ before: [i], after: [j], score });
  }
  return found;
}

type Best = { first: number; second: number };

function note(best: Map<number, Best>, index: number, value: number) {
  const { first, second } = best.get(index) ?? { first: 0, second: 0 };
  best.set(
    index,
    value > first ? { first: value, second: first } : { first, second: Math.max(second, value) },
  );
}

const isClear = (best: Best | undefined, value: number) =>
  best !== undefined && value === best.first && best.first - best.second >= margin;

/** Whether what stands before or after both sentences belongs together. */
function neighbours(paired: readonly Found[]) {
  const lastOf = new Map<number, number>();
  const firstOf = new Map<number, number>();
  for (const { before, after } of paired) {
    lastOf.set(before.at(-1) ?? -1, after.at(-1) ?? -1);
    firstOf.set(before[0] ?? -1, after[0] ?? -1);
  }
  return (i: number, j: number) => lastOf.get(i - 1) === j - 1 || firstOf.get(i + 1) === j + 1;
}

/** Pairs that share a word which is not in many sentences. */
function candidatePairs(
  compared: Compared,
  before: readonly number[],
  after: readonly number[],
): Set<readonly [number, number]> {
  const places = new Map<number, number[]>();
  for (const j of after) {
    for (const word of new Set(compared.after(j).words)) {
      const there = places.get(word);
      if (there) there.push(j);
      else places.set(word, [j]);
    }
  }
  const pairs = new Set<readonly [number, number]>();
  for (const i of before) {
    const seen = new Set<number>();
    for (const word of new Set(compared.before(i).words)) {
      const there = places.get(word) ?? [];
      if (there.length > mostPlaces) continue;
      for (const j of there) seen.add(j);
    }
    for (const j of seen) pairs.add([i, j]);
  }
  return pairs;
}
