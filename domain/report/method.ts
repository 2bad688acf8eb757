import type { Policy } from "../article/article";
import { verdictName, type VerdictOrUnchecked } from "../claim/verdict";
import type { ReportModel } from "./schema";

/** What a verdict means, and what must be there before it counts. */
const definitions: Record<VerdictOrUnchecked, { definition: string; demanded: string }> = {
  sourced: {
    definition: "The evidence backs the words, all of them.",
    demanded:
      "Evidence that supports them, with a quotation or a place in the source, and none that refutes them.",
  },
  unverified: {
    definition: "Somebody looked, and what was found neither backs nor refutes all of it.",
    demanded: "A justification: what was sought, and where.",
  },
  disputed: {
    definition: "Evidence contradicts it, or the cited source does not say it.",
    demanded: "A reason, and evidence that refutes it or a justification.",
  },
  no_check_needed: {
    definition: "Nothing here can or need be checked.",
    demanded: "A reason, such as opinion or question.",
  },
  unchecked: {
    definition: "Nobody has given it a verdict that counts.",
    demanded: "Nothing: it is not a verdict.",
  },
};

const sentenceRule =
  "A sentence has a verdict when all its words lie inside claims whose verdict is complete and was given on these " +
  "exact words. Where such claims differ, the most serious counts: disputed, then unverified, then sourced, then " +
  "no check needed. Drafts and stale verdicts do not count.";

export function methodOf(policy: Policy): ReportModel["method"] {
  const { reviewersPerClaim, blindReview, coverageNeeded, assessorMaySignOff } = policy;
  const order = ["sourced", "unverified", "disputed", "no_check_needed", "unchecked"] as const;
  return {
    verdicts: order.map((verdict) => ({ verdict, name: verdictName[verdict], ...definitions[verdict] })),
    sentences: sentenceRule,
    policy: { reviewersPerClaim, blindReview, coverageNeeded, assessorMaySignOff },
  };
}
