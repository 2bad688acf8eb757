import type { Policy } from "../article/article";
import { sameWords } from "../text/same-words";
import type { Assessment, Claim } from "./claim";
import { missingFrom } from "./demands";
import { claimStatus, decidingOf, type OnClaim } from "./status";

type ReviewPolicy = Pick<Policy, "reviewersPerClaim">;

/** Why an editor cannot decide on a claim now. */
export type NotAdjudicable = "too_few" | "stale" | "draft" | "agreed";

/** The judgements that an editor's decision settles: of the last people to judge, two where one is enough. */
export function settledBy(assessments: readonly Assessment[], { reviewersPerClaim }: ReviewPolicy) {
  return decidingOf(assessments, { reviewersPerClaim: Math.max(2, reviewersPerClaim) });
}

/**
 * What keeps an editor from deciding on a claim, or `null`: only two people's judgements of the very words, each with
 * what its verdict demands, are something to decide between.
 */
export function notAdjudicable(
  claim: Pick<Claim, "text">,
  on: OnClaim,
  policy: ReviewPolicy,
): NotAdjudicable | null {
  const given = settledBy(on.assessments, policy);
  if (given.length < Math.max(2, policy.reviewersPerClaim)) return "too_few";
  if (given.some(({ words }) => !sameWords(words, claim.text))) return "stale";
  if (given.some((assessment) => missingFrom(assessment, on.evidence).length > 0)) return "draft";
  const differ = given.some(({ verdict }) => verdict !== given[0]?.verdict);
  const isWaiting = claimStatus(claim, on, policy).state === "needs_adjudication";
  return differ || isWaiting ? null : "agreed";
}
