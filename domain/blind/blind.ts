import type { Policy } from "../article/article";
import type { Assessment } from "../claim/claim";
import { missingFrom } from "../claim/demands";
import type { Evidence } from "../evidence/evidence";
import { sameWords } from "../text/same-words";

type BlindPolicy = Pick<Policy, "blindReview" | "reviewersPerClaim">;
type OnWords = Pick<Assessment, "words" | "by" | "verdict" | "justification" | "reason">;
type Backing = readonly Pick<Evidence, "stance" | "quote" | "locator">[];

/** Whether second reviews are blind. With one reviewer a claim there is nobody to be blind. */
export const isBlind = ({ blindReview, reviewersPerClaim }: BlindPolicy) =>
  blindReview && reviewersPerClaim > 1;

/**
 * Whether `readerId` may see what others judged and said about a claim as long as it says `words`: once their own
 * judgement of these words is in, or as many as the policy asks for are. A draft is not in: one key must not be the
 * price of a look.
 */
export function isOpenTo(
  readerId: string,
  words: string,
  assessments: readonly OnWords[],
  evidence: Backing,
  policy: BlindPolicy,
): boolean {
  if (!isBlind(policy)) return true;
  const done = new Set<string>();
  for (const given of assessments) {
    if (sameWords(given.words, words) && missingFrom(given, evidence).length === 0) done.add(given.by.id);
  }
  return done.has(readerId) || done.size >= policy.reviewersPerClaim;
}

/** Those of a claim's assessments that `readerId` may see: their own, and those on words that are open to them. */
export function seenAssessments<A extends OnWords>(
  readerId: string,
  assessments: readonly A[],
  evidence: Backing,
  policy: BlindPolicy,
): A[] {
  return assessments.filter(
    ({ by, words }) => by.id === readerId || isOpenTo(readerId, words, assessments, evidence, policy),
  );
}
