import type { Revealed } from "@/domain/blind/revealed";
import type { ArticleEvent, ArticleState } from "@/domain/event";

/** The ids of the claims that look different after `event`; `before` knows what is gone by it. */
export function touchedClaims(event: ArticleEvent | Revealed, before: ArticleState): string[] {
  switch (event.type) {
    case "claims.marked":
      return [...idsOf(event.claims), ...claimsOf(event.assessments)];
    case "annotations.imported":
      return [...idsOf(event.claims), ...claimsOf(event.evidence)];
    case "change.undone": {
      const { claims, assessments, evidence, gone } = event.change;
      return [
        ...idsOf(claims),
        ...claimsOf(assessments),
        ...claimsOf(evidence),
        ...gone.claims,
        ...claimsOf(gone.assessments.flatMap((id) => before.assessments.get(id)?.record ?? [])),
        ...claimsOf(gone.evidence.flatMap((id) => before.evidence.get(id)?.record ?? [])),
      ];
    }
    case "claim.created":
    case "claim.changed":
      return [event.claim.id];
    case "claim.withdrawn":
      return [event.id];
    case "assessment.given":
      return [event.assessment.claimId];
    case "evidence.added":
    case "evidence.changed":
      return [event.evidence.claimId];
    case "evidence.removed":
      return [event.claimId];
    case "adjudication.made":
      return [event.adjudication.claimId];
    case "claim.revealed":
      return claimsOf(event.unseen);
    default:
      return [];
  }
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const claimsOf = (records: readonly { claimId: string }[]) => records.map(({ claimId }) => claimId);
