import type { Statistic, Unit } from "./coefficients";

export type Interval = { low: number; high: number };

const resamples = 1000;

/**
 * The 95 % percentile bootstrap interval of `statistic` over `units` (Efron 1979), from 1,000 resamples by a generator
 * with a fixed seed: the same units always give the same interval. `null` for fewer than two units, and where half of
 * the resamples leave the statistic undefined.
 */
export function confidenceInterval(statistic: Statistic, units: readonly Unit[]): Interval | null {
  if (units.length < 2) return null;
  const { kinds, kindOf } = grouped(units);
  const tallies = kinds.map(statistic.tally);
  const random = createRandom(units.length);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const drawn = new Uint32Array(kinds.length);
    for (let draw = 0; draw < units.length; draw++) {
      const kind = kindOf[Math.floor(random() * units.length)] ?? 0;
      drawn[kind] = (drawn[kind] ?? 0) + 1;
    }
    const value = statistic.value(weighted(tallies, drawn));
    if (value !== null) values.push(value);
  }
  if (values.length < resamples / 2) return null;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Units that are alike add alike: thousands of units are a handful of kinds. */
function grouped(units: readonly Unit[]): { kinds: Unit[]; kindOf: Uint32Array } {
  const known = new Map<string, number>();
  const kinds: Unit[] = [];
  const kindOf = Uint32Array.from(units, (unit) => {
    const key = JSON.stringify(unit);
    const kind = known.get(key) ?? kinds.push(unit) - 1;
    known.set(key, kind);
    return kind;
  });
  return { kinds, kindOf };
}

function weighted(tallies: readonly number[][], drawn: Uint32Array): number[] {
  const sum: number[] = [];
  for (const [kind, tally] of tallies.entries()) {
    for (const [at, each] of tally.entries()) sum[at] = (sum[at] ?? 0) + each * (drawn[kind] ?? 0);
  }
  return sum;
}

/** Numbers from 0 to 1 by a 32-bit linear congruential step and a mix of its bits; good enough to draw with. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
