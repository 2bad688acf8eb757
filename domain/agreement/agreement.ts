import type { Person } from "../claim/claim";
import { type Verdict, verdicts } from "../claim/verdict";
import {
  cohensKappa,
  krippendorffsAlpha,
  measure,
  percentAgreement,
  type Statistic,
  type Unit,
} from "./coefficients";
import { confidenceInterval, type Interval } from "./interval";
import { type Item, type Pair, pairsOf } from "./ratings";

/** A coefficient, `null` where it is not defined, with its 95 % interval where there is enough to draw from. */
export type Coefficient = { value: number | null; interval: Interval | null };

/** How far people agree who judged the same words independently. */
export type Agreement = {
  items: number;
  /** Share of pairs of judgements that agree, 0 to 1. */
  percent: number | null;
  /** Cohen's; over several pairs their mean, each weighted by its items. */
  kappa: number | null;
  /** Krippendorff's, nominal. */
  alpha: Coefficient;
  /** How often the first to judge said the row's verdict and the next the column's. */
  confusion: Record<Verdict, Record<Verdict, number>>;
};

export type PairAgreement = Agreement & { people: [Person, Person] };
export type ArticleAgreement = Agreement & { articleId: string };

export type DeskAgreement = Agreement & { pairs: PairAgreement[]; articles: ArticleAgreement[] };

const [kappa, alpha] = [cohensKappa(verdicts), krippendorffsAlpha(verdicts)];

/** Agreement over `items`, of each two people and on each article, those with most items first. */
export function agreementOn(items: readonly Item[]): DeskAgreement {
  const pairs = pairsOf(items);
  return {
    ...agreement(items, pairs),
    pairs: pairs.map((pair) => ({ people: pair.people, ...agreement(pair.items, [pair]) })),
    articles: byArticle(items).map(([articleId, own]) => ({ articleId, ...agreement(own, pairsOf(own)) })),
  };
}

function agreement(items: readonly Item[], pairs: readonly Pair[]): Agreement {
  const units = items.map(toUnit);
  return {
    items: items.length,
    percent: measure(percentAgreement, units),
    kappa: meanKappa(pairs),
    alpha: withInterval(alpha, units),
    confusion: confusionOf(items),
  };
}

const toUnit = ({ ratings }: Item): Unit => ratings.map(({ verdict }) => verdict);

const withInterval = (statistic: Statistic, units: readonly Unit[]): Coefficient => ({
  value: measure(statistic, units),
  interval: confidenceInterval(statistic, units),
});

/** Over those pairs for which it is defined. */
function meanKappa(pairs: readonly Pair[]): number | null {
  const known = pairs.flatMap(({ items }) => {
    const value = measure(kappa, items.map(toUnit));
    return value === null ? [] : [{ value, weight: items.length }];
  });
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : known.reduce((sum, each) => sum + each.value * each.weight, 0) / weights;
}

function confusionOf(items: readonly Item[]): Agreement["confusion"] {
  const row = () => Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, row()])) as Agreement["confusion"];
  for (const { ratings } of items) {
    for (const [at, first] of ratings.entries())
      for (const second of ratings.slice(at + 1)) counts[first.verdict][second.verdict]++;
  }
  return counts;
}

function byArticle(items: readonly Item[]): [string, Item[]][] {
  const articles = new Map<string, Item[]>();
  for (const item of items) {
    const own = articles.get(item.articleId);
    if (own) own.push(item);
    else articles.set(item.articleId, [item]);
  }
  return [...articles].sort(([, a], [, b]) => b.length - a.length);
}
