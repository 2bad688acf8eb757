import type { Evidence } from "../evidence/evidence";
import type { Assessment } from "./claim";
import type { Reason, Verdict } from "./verdict";
import { reasonsFor } from "./verdict";

/** What an assessment can still lack of what its verdict demands. */
export const demands = [
  "supporting_evidence",
  "resolved_refutation",
  "justification",
  "reason",
  "refuting_evidence_or_justification",
] as const;
export type Demand = (typeof demands)[number];

export const demandText: Record<Demand, string> = {
  supporting_evidence: "Evidence that supports it, with a quotation or a place in the source",
  resolved_refutation: "Evidence here refutes it: remove that evidence, or choose another verdict",
  justification: "A justification: what was sought, and where",
  reason: "A reason",
  refuting_evidence_or_justification: "Evidence that refutes it, or a justification",
};

type Judged = Pick<Assessment, "verdict" | "justification" | "reason">;
type Backing = Pick<Evidence, "stance" | "quote" | "locator">;

const isGiven = (words: string | null) => words !== null && words.trim() !== "";

/** What `assessment` lacks, given the evidence on its claim; empty when it is whole. */
export function missingFrom(assessment: Judged, evidence: readonly Backing[]): Demand[] {
  return lacks[assessment.verdict](assessment, evidence);
}

const lacks: Record<Verdict, (assessment: Judged, evidence: readonly Backing[]) => Demand[]> = {
  sourced: (_, evidence) => [
    ...unless(evidence.some(backsFully), "supporting_evidence"),
    ...unless(!evidence.some((item) => item.stance === "refutes"), "resolved_refutation"),
  ],
  unverified: ({ justification }) => unless(isGiven(justification), "justification"),
  disputed: ({ justification, reason }, evidence) => [
    ...unless(reason !== null, "reason"),
    ...unless(
      isGiven(justification) || evidence.some((item) => item.stance === "refutes"),
      "refuting_evidence_or_justification",
    ),
  ],
  no_check_needed: ({ reason }) => unless(reason !== null, "reason"),
};

const backsFully = (item: Backing) =>
  item.stance === "supports" && (isGiven(item.quote) || isGiven(item.locator));

const unless = (met: boolean, demand: Demand): Demand[] => (met ? [] : [demand]);

/** Whether there is a reason where `verdict` asks for one. */
export const reasonIsGiven = (verdict: Verdict, reason: Reason | null) =>
  reason !== null || reasonsFor[verdict].length === 0;

/** Whether `reason` is one of those that go with `verdict`; no reason goes with any. */
export function reasonFits(verdict: Verdict, reason: Reason | null): boolean {
  return reason === null || reasonsFor[verdict].includes(reason);
}
