import type { VerdictOrUnchecked } from "../claim/verdict";
import type { Coverage } from "../coverage/coverage";
import type { ReportClaim, ReportModel } from "./schema";

type Summary = ReportModel["summary"];

/** `standing` is how each sentence stands; `sources` is how many distinct ones there are. */
export function summarise(
  coverage: Coverage,
  standing: readonly VerdictOrUnchecked[],
  claims: readonly ReportClaim[],
  sources: number,
): Summary {
  const evidence = claims.flatMap((claim) => claim.evidence);
  const stances = (stance: string) => evidence.filter((item) => item.stance === stance).length;
  return {
    sentences: coverage.sentences,
    coverage,
    verdicts: tally(standing),
    claims: { total: claims.length, verdicts: tally(claims.map((claim) => claim.verdict ?? "unchecked")) },
    drafts: claims.filter((claim) => claim.draft).length,
    stale: claims.filter((claim) => claim.stale).length,
    evidence: {
      total: evidence.length,
      supports: stances("supports"),
      refutes: stances("refutes"),
      context: stances("context"),
    },
    sources,
  };
}

function tally(given: readonly VerdictOrUnchecked[]): Summary["verdicts"] {
  const counts = { sourced: 0, unverified: 0, disputed: 0, no_check_needed: 0, unchecked: 0 };
  for (const verdict of given) counts[verdict]++;
  return counts;
}
