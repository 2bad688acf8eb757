/** The categories given to one unit, by as many raters as rated it. */
export type Unit = readonly string[];

/**
 * A statistic that depends only on a sum over units: `tally` is what one unit adds, `value` reads the sum. `null` where
 * it is not defined: nothing to compare, or no variation that chance could explain.
 */
export type Statistic = {
  tally: (unit: Unit) => number[];
  value: (sum: readonly number[]) => number | null;
};

/** The value of `statistic` over `units`. */
export function measure({ tally, value }: Statistic, units: readonly Unit[]): number | null {
  return value(units.map(tally).reduce(plus, []));
}

const plus = (a: readonly number[], b: readonly number[]) => b.map((each, at) => each + (a[at] ?? 0));

/** The share of pairs of ratings of the same unit that agree, 0 to 1. */
export const percentAgreement: Statistic = {
  tally: (unit) => [agreeingPairs(unit), (unit.length * (unit.length - 1)) / 2],
  value: ([agreeing = 0, pairs = 0]) => (pairs === 0 ? null : agreeing / pairs),
};

/** Cohen's kappa of two raters who both rated all units (Cohen 1960, formula 1). */
export function cohensKappa(categories: readonly string[]): Statistic {
  const size = categories.length;
  const marks = (rating: string | undefined) => categories.map((category) => Number(category === rating));
  return {
    tally: ([first, second]) => [1, Number(first === second), ...marks(first), ...marks(second)],
    value([units = 0, agreeing = 0, ...margins]) {
      const expected = categories.reduce(
        (sum, _, at) => sum + (margins[at] ?? 0) * (margins[size + at] ?? 0),
        0,
      );
      const byChance = expected / units ** 2;
      return units === 0 || byChance === 1 ? null : (agreeing / units - byChance) / (1 - byChance);
    },
  };
}

/**
 * Krippendorff's alpha for nominal data, any number of raters, ratings may be missing (Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011, section C). Units with one rating count for nothing.
 */
export function krippendorffsAlpha(categories: readonly string[]): Statistic {
  return {
    tally(unit) {
      const counts = categories.map((category) => unit.filter((rating) => rating === category).length);
      if (unit.length < 2) return [0, ...counts.map(() => 0)];
      const differing = counts.reduce((sum, count) => sum + count * (unit.length - count), 0);
      return [differing / (unit.length - 1), ...counts];
    },
    value([observed = 0, ...counts]) {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const expected = counts.reduce((sum, count) => sum + count * (total - count), 0) / (total - 1);
      return total < 2 || expected === 0 ? null : 1 - observed / expected;
    },
  };
}

function agreeingPairs(unit: Unit): number {
  let agreeing = 0;
  for (const [at, rating] of unit.entries())
    agreeing += unit.slice(at + 1).filter((other) => other === rating).length;
  return agreeing;
}
