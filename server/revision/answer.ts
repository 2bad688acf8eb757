import type { Claim } from "@/domain/claim/claim";
import type { Following } from "@/domain/revision/follow-article";

/** What a revision does to the claims, in numbers and one by one, in the order they were made. */
export function anchoringAnswer({
  claims,
  anchoring,
  stale,
}: Pick<Following, "claims" | "anchoring" | "stale">) {
  return {
    ...anchoring,
    claims: claims.map(({ claim, before, changes }) => ({
      id: claim.id,
      number: claim.number,
      ...claim.anchor,
      spans: claim.spans,
      before,
      after: isPlaced(claim) ? claim.text : null,
      changes,
      stale: stale.has(claim.id),
    })),
  };
}

const isPlaced = ({ spans }: Claim) => spans.length > 0;
