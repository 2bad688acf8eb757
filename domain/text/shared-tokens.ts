import { inCommon, type Pair } from "./in-common";
import { length, type Span } from "./span";
import { isWord, looseKey, strictKey, tokensOf } from "./tokens";

/** Tokens of two texts, and which of the one are which of the other, rising in both. */
export type SharedTokens = { before: Span[]; after: Span[]; pairs: Pair[] };

/** A run of words so short may stand between two changes by chance. */
const shortRun = 2;

/**
 * Which tokens `before` and `after` share: to the letter but for typography, or (`loosely`) case and hyphens aside.
 * Words that only chance put between two longer changes are not shared, so that the changes can be read as one.
 */
export function sharedTokens(
  before: string,
  after: string,
  loosely = false,
  within: readonly [Span?, Span?] = [],
): SharedTokens {
  const key = loosely ? looseKey : strictKey;
  const left = tokensOf(before, within[0]);
  const right = tokensOf(after, within[1]);
  const keysOf = (text: string, tokens: readonly Span[]) =>
    tokens.map(({ start, end }) => key(text.slice(start, end)));
  const keys = { before: keysOf(before, left), after: keysOf(after, right) };
  const pairs = inCommon(keys.before, keys.after, (i) => {
    const token = left[i];
    return token ? weigh(before, token) : 0;
  });
  return { before: left, after: right, pairs: withoutChance(before, left, right, drawnUp(pairs, keys)) };
}

/** Pairs with each token beside the partner of the one before it, if the same stands there: a full stop with its sentence. */
function drawnUp(pairs: readonly Pair[], keys: { before: string[]; after: string[] }): Pair[] {
  let last: Pair = [-1, -1];
  return pairs.map(([i, j]) => {
    const isNext = last[0] === i - 1 && last[0] >= 0 && keys.after[last[1] + 1] === keys.before[i];
    last = [i, isNext ? last[1] + 1 : j];
    return last;
  });
}

/** Long words say more than short ones, and signs next to nothing. */
const weigh = (text: string, token: Span) =>
  isWord(text.slice(token.start, token.end)) ? 1 + length(token) : 0.5;

function withoutChance(text: string, before: Span[], after: Span[], pairs: readonly Pair[]): Pair[] {
  const gap = gaps(before, after);
  const runs = runsOf(pairs);
  const kept: Pair[][] = [];
  for (const [index, run] of runs.entries()) {
    const least = Math.min(gap(kept.at(-1)?.at(-1), run[0]), gap(run.at(-1), runs[index + 1]?.[0]));
    if (!isChance(text, before, run, least)) kept.push(run);
  }
  return kept.flat();
}

function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  let run: Pair[] = [];
  let last: Pair = [NaN, NaN];
  for (const pair of pairs) {
    if (last[0] + 1 !== pair[0] || last[1] + 1 !== pair[1]) runs.push((run = []));
    run.push(pair);
    last = pair;
  }
  return runs;
}

function isChance(text: string, before: readonly Span[], run: readonly Pair[], gap: number): boolean {
  const tokens = run.map(([i]) => before[i]).filter((token) => token !== undefined);
  if (tokens.reduce((sum, token) => sum + length(token), 0) >= gap) return false;
  return tokens.filter(({ start, end }) => isWord(text.slice(start, end))).length <= shortRun;
}

/** The longer side of what lies between two pairs, or a pair and an end of the texts, in UTF-16 units without white space. */
function gaps(before: readonly Span[], after: readonly Span[]) {
  const upTo = (tokens: readonly Span[]) => {
    const sums = [0];
    for (const token of tokens) sums.push((sums.at(-1) ?? 0) + length(token));
    return sums;
  };
  const sums = [upTo(before), upTo(after)] as const;
  return (from: Pair | undefined, to: Pair | undefined) => {
    const between = (side: 0 | 1) => {
      const end = sums[side][to ? to[side] : sums[side].length - 1] ?? 0;
      return end - (sums[side][from ? from[side] + 1 : 0] ?? 0);
    };
    return Math.max(between(0), between(1));
  };
}
