import type { Policy } from "../article/article";
import type { Evidence } from "../evidence/evidence";
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

/** Where a claim stands under `policy`. `assessments` are in the order they were given. */
export function claimStatus(
  claim: Pick<Claim, "text">,
  assessments: readonly Assessment[],
  evidence: readonly Evidence[],
  policy: Pick<Policy, "reviewersPerClaim">,
): ClaimStatus {
  const deciding = newestOfEach(assessments).slice(-Math.max(1, policy.reviewersPerClaim));
  const newest = deciding.at(-1);
  if (!newest) return { verdict: null, draft: false, missing: [], stale: false, state: "open" };

  const missing = [...new Set(deciding.flatMap((assessment) => missingFrom(assessment, evidence)))];
  const stale = deciding.some((assessment) => assessment.words !== claim.text);
  const agreed = deciding.every((assessment) => assessment.verdict === newest.verdict);
  const verdict = agreed && deciding.length >= policy.reviewersPerClaim ? newest.verdict : null;
  const draft = missing.length > 0;
  if (!agreed) return { verdict, draft, missing, stale, state: "needs_adjudication" };
  return { verdict, draft, missing, stale, state: verdict && !draft && !stale ? "settled" : "in_review" };
}

/** The newest assessment of each person, oldest first. */
function newestOfEach(assessments: readonly Assessment[]): Assessment[] {
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
