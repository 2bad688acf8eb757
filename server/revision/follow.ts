import type { ArticleEvent } from "@/domain/event";
import { claimSheets } from "@/domain/claim/sheet";
import type { Claim } from "@/domain/claim/claim";
import { type FollowedClaim, followClaims, type Origin } from "@/domain/revision/follow-claims";
import type { Anchoring } from "@/domain/revision/made";
import { follow } from "@/domain/text/anchor";
import { alignSentences } from "@/domain/text/align";
import type { ArticleText } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import type { Review } from "@/server/article/review";
import { toRevision } from "@/server/article/rows";
import type { Transaction } from "@/server/command/once";

type Revised = Extract<ArticleEvent, { type: "article.revised" }>;

/** What a new text does to all that stands on the present one. */
export type Following = Pick<Revised, "threads" | "corrections"> & {
  /** Every live claim, in the order they were made. */
  claims: FollowedClaim[];
  anchoring: Anchoring;
  /** Ids of the claims whose verdict counted and is stale now. */
  stale: ReadonlySet<string>;
};

/** Follows claims, threads and corrections from the review's revision into `after`. Stores nothing. */
export async function followInto(tx: Transaction, review: Review, after: ArticleText): Promise<Following> {
  const { article, revision, claims, threads, corrections } = review.snapshot;
  const alignment = alignSentences(revision, after);
  const originals = await withOrigins(tx, article.id, claims);
  const named = new Set(originals.flatMap(({ origins }) => origins.map((each) => each.revision)));
  const rows = await tx.revision.findMany({ where: { articleId: article.id, number: { in: [...named] } } });
  const earlier = new Map(rows.map((row) => [row.number, toRevision(row)]));
  const followed = followClaims(
    {
      before: revision,
      after,
      alignment,
      earlier: (number) => earlier.get(number),
      language: article.language,
    },
    originals,
  );
  const anchored = follow(revision, after, alignment);
  const stale = becomingStale(review, followed, after);
  return {
    claims: followed,
    stale,
    anchoring: { ...countStatuses(followed), stale: stale.size },
    threads: threads
      .filter(({ claimId, spans }) => claimId === null && spans.length > 0)
      .map(({ id, spans }) => ({ id, spans: anchored(spans).spans })),
    corrections: corrections
      .filter(({ state }) => state === "proposed")
      .map(({ id, spans }) => {
        const { status, spans: now } = anchored(spans);
        const isThere = status === "unchanged" || status === "moved";
        return isThere ? { id, spans: now, state: "proposed" } : { id, spans: [], state: "outdated" };
      }),
  };
}

async function withOrigins(tx: Transaction, articleId: string, claims: readonly Claim[]) {
  const rows = await tx.$queryRaw<{ id: string; origins: Origin[] }[]>`
    SELECT id, origins FROM "Claim" WHERE "articleId" = ${articleId} AND "deletedAt" IS NULL AND origins IS NOT NULL`;
  const origins = new Map(rows.map((row) => [row.id, row.origins]));
  return claims.map((claim) => ({ claim, origins: origins.get(claim.id) ?? [] }));
}

function countStatuses(followed: readonly FollowedClaim[]): Record<Claim["anchor"]["status"], number> {
  const counts = { unchanged: 0, moved: 0, edited: 0, ambiguous: 0, removed: 0 };
  for (const { claim } of followed) counts[claim.anchor.status]++;
  return counts;
}

function becomingStale(
  { snapshot, policy }: Review,
  followed: readonly FollowedClaim[],
  after: ArticleText,
): Set<string> {
  const revision = { ...snapshot.revision, ...after };
  const claims = followed.map(({ claim }) => claim);
  const was = new Map(claimSheets(snapshot, policy).map(({ id, status }) => [id, status.stale]));
  const is = claimSheets({ ...snapshot, revision, claims }, policy);
  return new Set(is.flatMap(({ id, status }) => (status.stale && was.get(id) === false ? [id] : [])));
}

/** Whether a revision left a claim as it was, to the offset. */
export function isAsBefore({ claim }: FollowedClaim, before: Claim): boolean {
  return (
    claim.text === before.text &&
    claim.anchor.status === before.anchor.status &&
    claim.anchor.score === before.anchor.score &&
    sameSpans(claim.spans, before.spans)
  );
}

export const sameSpans = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at].end);
