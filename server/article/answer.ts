import type { ClaimSheet } from "@/domain/claim/sheet";
import { countCoverage, coverSentences, type Coverage } from "@/domain/coverage/coverage";
import { missingFrom } from "@/domain/claim/demands";
import type { Assessment } from "@/domain/claim/claim";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Review } from "./review";
import { sheetsOf } from "./review";

/** The answers of the API, each from the domain's records; `server/api/answers` describes them. */
export function reviewAnswer(review: Review) {
  const { article, revision } = review.snapshot;
  return { ...article, coverage: coverageOf(review), revision };
}

export function coverageOf(review: Review): Coverage {
  const { text, sentences } = review.snapshot.revision;
  return countCoverage(coverSentences(text, sentences, sheetsOf(review)));
}

export function claimAnswer({ status, assessments, ...claim }: ClaimSheet) {
  return {
    ...claim,
    ...status,
    assessments: assessments.map((assessment) => assessmentAnswer(assessment, claim.evidence)),
  };
}

export function assessmentAnswer(
  assessment: Assessment,
  evidence: readonly Pick<Evidence, "stance" | "quote" | "locator">[],
) {
  const missing = missingFrom(assessment, evidence);
  return { ...assessment, draft: missing.length > 0, missing };
}
