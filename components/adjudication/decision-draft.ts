import type { Decision } from "@/components/review/server-act";
import { settledBy } from "@/domain/claim/adjudicable";
import { reasonFits, reasonIsGiven } from "@/domain/claim/demands";
import type { ClaimSheet } from "@/domain/claim/sheet";
import type { Reason, Verdict } from "@/domain/claim/verdict";

/** A decision as far as it is written. */
export type DecisionDraft = {
  verdict: Verdict | null;
  reason: Reason | null;
  justification: string;
  /** The judgements, and the newest decision, that it was begun on. */
  expects: Decision["expects"];
};

export const decisionKey = (claimId: string) => `decision ${claimId}`;

/** The draft kept under a claim's key; an empty one on the claim as it stands where there is none. */
export function draftOf(kept: string | null, expects: Decision["expects"]): DecisionDraft {
  const empty = { verdict: null, reason: null, justification: "", expects };
  return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<DecisionDraft>) };
}

/** What a decision on `claim` would be made on. */
export function expectedOf(claim: ClaimSheet, reviewersPerClaim: number): Decision["expects"] {
  const assessments = settledBy(claim.assessments, { reviewersPerClaim }).map(({ id }) => id);
  return { assessments, adjudicationId: claim.adjudications.at(-1)?.id ?? null };
}

export const isSameBasis = (a: Decision["expects"], b: Decision["expects"]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** What the draft still lacks, to be told beside the button; `null` when it can be sent. */
export function lackOf({ verdict, reason, justification }: DecisionDraft): string | null {
  if (verdict === null) return "Choose a verdict.";
  if (!reasonIsGiven(verdict, fittingReason(verdict, reason))) return "Choose a reason code.";
  if (justification.trim() === "") return "Say why: both reviewers will read it.";
  return null;
}

export const fittingReason = (verdict: Verdict, reason: Reason | null) =>
  reasonFits(verdict, reason) ? reason : null;
