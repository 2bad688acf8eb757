/** A pair of positions: number `i` of one sequence is number `j` of the other. */
export type Pair = readonly [i: number, j: number];

/** Where nothing is unique, so many comparisons are made at most: this bounds time and memory. */
const mostCells = 250_000;

/** Where no single key is unique, so many in a row may be. */
const rows = [1, 2, 4, 8];

/** A stretch of both sequences: from `i` up to `iEnd`, from `j` up to `jEnd`. */
type Stretch = { i: number; iEnd: number; j: number; jEnd: number };

/**
 * Positions of equal keys, rising in both sequences, so that as much as is sensible is paired: what both begin and
 * end with; then keys that stand once in either (patience diff, Bram Cohen), the heaviest rising run of them; then the
 * same between these. Where no key is unique, the longest common subsequence, if that is affordable, else rows of keys
 * that are unique. Near linear.
 */
export function inCommon<Key>(
  before: readonly Key[],
  after: readonly Key[],
  weight: (i: number) => number = () => 1,
): Pair[] {
  const pairs: Pair[] = [];
  // A list of work to do, not recursion: texts may be long.
  const stretches: Stretch[] = [{ i: 0, iEnd: before.length, j: 0, jEnd: after.length }];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    let { i, iEnd, j, jEnd } = stretch;
    for (; i < iEnd && j < jEnd && before[i] === after[j]; i++, j++) pairs.push([i, j]);
    for (; i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]; iEnd--, jEnd--)
      pairs.push([iEnd - 1, jEnd - 1]);
    if (i === iEnd || j === jEnd) continue;
    const rest = { i, iEnd, j, jEnd };
    const anchors = anchorsOf(before, after, rest, weight);
    if (anchors.length === 0) pairs.push(...longest(before, after, rest));
    for (const [k, l] of anchors) {
      pairs.push([k, l]);
      stretches.push({ i, iEnd: k, j, jEnd: l });
      [i, j] = [k + 1, l + 1];
    }
    if (anchors.length > 0) stretches.push({ i, iEnd, j, jEnd });
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function anchorsOf<Key>(
  before: readonly Key[],
  after: readonly Key[],
  stretch: Stretch,
  weight: (i: number) => number,
): Pair[] {
  for (const row of rows) {
    const anchors = heaviestRising(uniquePairs(before, after, stretch, row), weight);
    if (anchors.length > 0 || isAffordable(stretch)) return anchors;
  }
  return [];
}

const isAffordable = ({ i, iEnd, j, jEnd }: Stretch) => (iEnd - i) * (jEnd - j + 1) <= mostCells;

/** Where `row` keys in a row stand once in either stretch. */
function uniquePairs<Key>(
  before: readonly Key[],
  after: readonly Key[],
  { i, iEnd, j, jEnd }: Stretch,
  row: number,
): Pair[] {
  const unique = (keys: readonly Key[], from: number, to: number) => {
    const places = new Map<unknown, number>();
    for (let at = from; at <= to - row; at++) {
      const key = row === 1 ? keys[at] : keys.slice(at, at + row).join("\n");
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const inAfter = unique(after, j, jEnd);
  const pairs: Pair[] = [];
  for (const [key, at] of unique(before, i, iEnd)) {
    const other = inAfter.get(key);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** Of pairs rising in the first position those that rise in the second too and weigh most together (Fenwick tree). */
export function heaviestRising(pairs: readonly Pair[], weight: (i: number) => number = () => 1): Pair[] {
  const ranks = new Map(
    [...pairs]
      .map(([, j]) => j)
      .sort((a, b) => a - b)
      .map((j, rank) => [j, rank + 1]),
  );
  const tree = new Array<number>(pairs.length + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  for (const [at, [i, j]] of pairs.entries()) {
    let best = -1;
    const rank = ranks.get(j) ?? 0;
    for (let node = rank; node > 0; node -= node & -node) {
      const found = tree[node] ?? -1;
      if (found >= 0 && (best < 0 || (total[found] ?? 0) > (total[best] ?? 0))) best = found;
    }
    total.push((total[best] ?? 0) + weight(i));
    previous.push(best);
    for (let node = rank; node < tree.length; node += node & -node) {
      const there = tree[node] ?? -1;
      if (there < 0 || (total[there] ?? 0) < (total[at] ?? 0)) tree[node] = at;
    }
  }
  let at = total.reduce((most, each, index) => (each > (total[most] ?? 0) ? index : most), 0);
  const run: Pair[] = [];
  for (let pair = pairs[at]; pair; pair = pairs[at]) {
    run.push(pair);
    at = previous[at] ?? -1;
  }
  return run.reverse();
}

/** The longest common subsequence by dynamic programming; nothing when the stretch is too large for it. */
function longest<Key>(before: readonly Key[], after: readonly Key[], stretch: Stretch): Pair[] {
  if (!isAffordable(stretch)) return [];
  const { i, iEnd, j, jEnd } = stretch;
  const width = jEnd - j + 1;
  const table = new Uint32Array((iEnd - i + 1) * width);
  const at = (k: number, l: number) => (k - i) * width + (l - j);
  const value = (k: number, l: number) => table[at(k, l)] ?? 0;
  for (let k = iEnd - 1; k >= i; k--)
    for (let l = jEnd - 1; l >= j; l--)
      table[at(k, l)] =
        before[k] === after[l] ? value(k + 1, l + 1) + 1 : Math.max(value(k + 1, l), value(k, l + 1));
  const pairs: Pair[] = [];
  for (let [k, l] = [i, j]; k < iEnd && l < jEnd;) {
    if (before[k] === after[l]) pairs.push([k++, l++]);
    else if (value(k + 1, l) >= value(k, l + 1)) k += 1;
    else l += 1;
  }
  return pairs;
}
