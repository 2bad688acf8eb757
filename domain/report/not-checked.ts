import type { Revision } from "../article/article";
import type { NoCheckReason, VerdictOrUnchecked } from "../claim/verdict";
import { noCheckReasons } from "../claim/verdict";
import type { NotChecked, ReportClaim, UncheckedReason } from "./schema";

/** The sentences that nobody vouches for, in order: unchecked, and those said to need no check. */
export function notCheckedOf(
  { text, sentences }: Pick<Revision, "text" | "sentences">,
  standing: readonly VerdictOrUnchecked[],
  claims: readonly ReportClaim[],
): NotChecked[] {
  const claimsOn = new Map<number, ReportClaim[]>(sentences.map(({ index }) => [index, []]));
  for (const claim of claims) for (const index of claim.sentences) claimsOn.get(index)?.push(claim);
  return sentences.flatMap(({ index, start, end }, at) => {
    const verdict = standing[at];
    if (verdict !== "unchecked" && verdict !== "no_check_needed") return [];
    const touching = claimsOn.get(index) ?? [];
    return {
      sentence: index,
      text: text.slice(start, end),
      verdict,
      why: verdict === "unchecked" ? whyUnchecked(touching) : null,
      reason: verdict === "no_check_needed" ? noCheckReason(touching) : null,
      claims: touching.map((claim) => claim.label),
    };
  });
}

/** What is in the way, the most telling first. */
function whyUnchecked(claims: readonly ReportClaim[]): UncheckedReason {
  if (claims.length === 0) return "not_marked";
  if (claims.some((claim) => claim.stale)) return "stale";
  if (claims.some((claim) => claim.state === "needs_adjudication")) return "needs_adjudication";
  if (claims.some((claim) => claim.draft)) return "draft";
  if (claims.some((claim) => claim.state === "in_review")) return "waiting_for_reviewer";
  return claims.some((claim) => claim.state === "open") ? "not_judged" : "part_only";
}

function noCheckReason(claims: readonly ReportClaim[]): NoCheckReason | null {
  const given = claims.find((claim) => claim.verdict === "no_check_needed" && claim.state === "settled");
  return noCheckReasons.find((reason) => reason === given?.reason) ?? null;
}
