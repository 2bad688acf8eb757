export const verdicts = ["sourced", "unverified", "disputed", "no_check_needed"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a mark can look like: a verdict, or that none was given yet. */
export type VerdictOrUnchecked = Verdict | "unchecked";

export const disputedReasons = [
  "contradicted",
  "conflicting_evidence",
  "missing_context",
  "misattributed",
  "wrong_figure",
  "not_in_source",
] as const;

export const noCheckReasons = [
  "opinion",
  "question",
  "prediction",
  "transition",
  "common_knowledge",
] as const;

export type DisputedReason = (typeof disputedReasons)[number];
export type NoCheckReason = (typeof noCheckReasons)[number];
export type Reason = DisputedReason | NoCheckReason;

/** The reason codes that go with a verdict; the other verdicts take none. */
export const reasonsFor: Record<Verdict, readonly Reason[]> = {
  sourced: [],
  unverified: [],
  disputed: disputedReasons,
  no_check_needed: noCheckReasons,
};

export const verdictName: Record<VerdictOrUnchecked, string> = {
  sourced: "Sourced",
  unverified: "Unverified",
  disputed: "Disputed",
  no_check_needed: "No check needed",
  unchecked: "Unchecked",
};

export const reasonName: Record<Reason, string> = {
  contradicted: "contradicted",
  conflicting_evidence: "conflicting evidence",
  missing_context: "missing context",
  misattributed: "misattributed",
  wrong_figure: "wrong figure",
  not_in_source: "not in the source",
  opinion: "opinion",
  question: "question",
  prediction: "prediction",
  transition: "transition",
  common_knowledge: "common knowledge",
};
