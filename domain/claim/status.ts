import type { Policy } from "../article/article";
import type { Evidence } from "../evidence/evidence";
import { type Adjudication, decides } from "./adjudication";
import { sameWords } from "../text/same-words";
import type { Assessment, Claim } from "./claim";
import { type Demand, missingFrom } from "./demands";
import type { Verdict, VerdictOrUnchecked } from "./verdict";

export const claimStates = ["open", "in_review", "needs_adjudication", "settled"] as const;
export type ClaimState = (typeof claimStates)[number];

/** What a claim's assessments and evidence come to. */
export type ClaimStatus = {
  verdict: Verdict | null;
  /** There is a verdict, but what it demands is not all there. */
  draft: boolean;
  missing: Demand[];
  /** The words have changed since they were judged. */
  stale: boolean;
  state: ClaimState;
};

/** What belongs to a claim; assessments and adjudications in the order they were given. */
export type OnClaim = {
  assessments: readonly Assessment[];
  evidence: readonly Evidence[];
  adjudications: readonly Adjudication[];
  /** How many others have judged it without the reader seeing how. */
  unseen?: number;
};

/** Where a claim stands under `policy`. */
export function claimStatus(
  claim: Pick<Claim, "text">,
  { assessments, evidence, adjudications, unseen = 0 }: OnClaim,
  policy: Pick<Policy, "reviewersPerClaim">,
): ClaimStatus {
  const deciding = decidingOf(assessments, policy);
  const newest = deciding.at(-1);
  if (!newest) {
    const state = unseen > 0 ? "in_review" : "open";
    return { verdict: null, draft: false, missing: [], stale: false, state };
  }
  const adjudication = standing(claim, deciding, adjudications);
  if (adjudication && decides(adjudication, deciding)) return decided(claim, adjudication, evidence);

  const missing = [...new Set(deciding.flatMap((assessment) => missingFrom(assessment, evidence)))];
  const stale = deciding.some(({ words }) => !sameWords(words, claim.text));
  const agreed = !adjudication && deciding.every(({ verdict }) => verdict === newest.verdict);
  const verdict = agreed && deciding.length >= policy.reviewersPerClaim ? newest.verdict : null;
  const draft = missing.length > 0;
  // What lacks something, or was said of other words, is no disagreement yet.
  if (!agreed && !draft && !stale) return { verdict, draft, missing, stale, state: "needs_adjudication" };
  return { verdict, draft, missing, stale, state: verdict && !draft && !stale ? "settled" : "in_review" };
}

/** The decision that counts: the newest, until somebody judges words that it was not made on. */
function standing(
  { text }: Pick<Claim, "text">,
  deciding: readonly Assessment[],
  adjudications: readonly Adjudication[],
): Adjudication | null {
  const newest = adjudications.at(-1) ?? null;
  const isOn = ({ words }: { words: string }) => sameWords(words, text);
  const isOutdated = newest !== null && !isOn(newest) && deciding.some(isOn);
  return isOutdated ? null : newest;
}

/** Where a claim stands by one decision alone. */
function decided(
  claim: Pick<Claim, "text">,
  { verdict, words, ...judged }: Adjudication,
  evidence: readonly Evidence[],
): ClaimStatus {
  const missing = missingFrom({ verdict, ...judged }, evidence);
  const [draft, stale] = [missing.length > 0, !sameWords(words, claim.text)];
  return { verdict, draft, missing, stale, state: draft || stale ? "in_review" : "settled" };
}

/** The assessments that make the verdict: the newest of each of the last people to judge, oldest first. */
export function decidingOf(
  assessments: readonly Assessment[],
  { reviewersPerClaim }: Pick<Policy, "reviewersPerClaim">,
): Assessment[] {
  return newestOfEach(assessments).slice(-Math.max(1, reviewersPerClaim));
}

/** The newest assessment of each person, oldest first. */
function newestOfEach(assessments: readonly Assessment[]): readonly Assessment[] {
  if (assessments.length < 2) return assessments;
  const byPerson = new Map<string, Assessment>();
  for (const assessment of assessments) {
    byPerson.delete(assessment.by.id);
    byPerson.set(assessment.by.id, assessment);
  }
  return [...byPerson.values()];
}

/** Whether the verdict counts: given, neither draft nor stale. */
export function isWhole(status: ClaimStatus): status is ClaimStatus & { verdict: Verdict } {
  return status.verdict !== null && !status.draft && !status.stale;
}

/** The verdict a reader is shown, for which no verdict is "unchecked". */
export const shownVerdict = (status: ClaimStatus): VerdictOrUnchecked => status.verdict ?? "unchecked";
