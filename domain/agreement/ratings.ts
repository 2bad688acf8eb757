import type { Assessment, Person } from "../claim/claim";
import { missingFrom } from "../claim/demands";
import type { Verdict } from "../claim/verdict";
import type { Evidence } from "../evidence/evidence";

/** What one person said of one item before they could know what others said. */
export type Rating = { by: Person; verdict: Verdict };

/** One item that several people judged: the same words of the same claim, in the order in which they judged. */
export type Item = { articleId: string; ratings: Rating[] };

type Judged = {
  articleId: string;
  /** In the order they were given. */
  assessments: readonly Assessment[];
  evidence: readonly Pick<Evidence, "stance" | "quote" | "locator">[];
};

/**
 * The items that at least two people judged, in `claims`. Of each person counts the first whole judgement of the words:
 * what they change it to later may be an answer to the other's, and says nothing about agreement.
 */
export function itemsOf(claims: readonly Judged[]): Item[] {
  return claims.flatMap(({ articleId, assessments, evidence }) => {
    const whole = assessments.filter((given) => missingFrom(given, evidence).length === 0);
    return [...new Set(whole.map(({ words }) => words))]
      .map((words) => ({ articleId, ratings: firstOfEach(whole.filter((given) => given.words === words)) }))
      .filter(({ ratings }) => ratings.length > 1);
  });
}

function firstOfEach(assessments: readonly Assessment[]): Rating[] {
  const first = new Map<string, Rating>();
  for (const { by, verdict } of assessments) if (!first.has(by.id)) first.set(by.id, { by, verdict });
  return [...first.values()];
}

/** Two people and the items that both judged, each with its two ratings in the order of `people`. */
export type Pair = { people: [Person, Person]; items: Item[] };

/** All pairs of people who judged an item both; those with most items first. */
export function pairsOf(items: readonly Item[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { articleId, ratings } of items) {
    const inOrder = ratings.toSorted((a, b) => (a.by.id < b.by.id ? -1 : 1));
    for (const [at, first] of inOrder.entries()) {
      for (const second of inOrder.slice(at + 1)) {
        const key = `${first.by.id} ${second.by.id}`;
        const pair = pairs.get(key) ?? { people: [first.by, second.by], items: [] };
        pair.items.push({ articleId, ratings: [first, second] });
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.items.length - a.items.length);
}
