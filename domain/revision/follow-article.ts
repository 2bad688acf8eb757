import { claimSheets } from "../claim/sheet";
import type { Claim } from "../claim/claim";
import type { Policy, Revision } from "../article/article";
import type { ArticleEvent, Snapshot } from "../event";
import { alignSentences, type SentencedText } from "../text/align";
import { follow } from "../text/anchor";
import type { ArticleText } from "../text/article-text";
import { type FollowedClaim, followClaims, type Origin } from "./follow-claims";
import type { Anchoring } from "./made";

/** What stands on the current revision, and where it stood in earlier ones. */
export type Standing = {
  snapshot: Pick<
    Snapshot,
    | "article"
    | "revision"
    | "claims"
    | "assessments"
    | "evidence"
    | "adjudications"
    | "threads"
    | "corrections"
    | "unseen"
  >;
  policy: Policy;
  /** By the claim's id; only of claims that have any. */
  origins: ReadonlyMap<string, Origin[]>;
  /** The revisions that origins name. */
  earlier: readonly (SentencedText & Pick<Revision, "number">)[];
};

type Revised = Extract<ArticleEvent, { type: "article.revised" }>;

/** What a new text does to all that stands on the present one. */
export type Following = Pick<Revised, "threads" | "corrections"> & {
  /** Every live claim, in the order they were made. */
  claims: FollowedClaim[];
  anchoring: Anchoring;
  /** Ids of the claims whose verdict counted and is stale now. */
  stale: ReadonlySet<string>;
};

/** Follows claims, threads and corrections from the current revision into `after`. */
export function followArticle(standing: Standing, after: ArticleText): Following {
  const { article, revision, claims, threads, corrections } = standing.snapshot;
  const alignment = alignSentences(revision, after);
  const earlier = new Map(standing.earlier.map((each) => [each.number, each]));
  const followed = followClaims(
    {
      before: revision,
      after,
      alignment,
      earlier: (number) => earlier.get(number),
      language: article.language,
    },
    claims.map((claim) => ({ claim, origins: standing.origins.get(claim.id) ?? [] })),
  );
  const anchored = follow(revision, after, alignment);
  const stale = becomingStale(standing, followed, after);
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

function countStatuses(followed: readonly FollowedClaim[]): Record<Claim["anchor"]["status"], number> {
  const counts = { unchanged: 0, moved: 0, edited: 0, ambiguous: 0, removed: 0 };
  for (const { claim } of followed) counts[claim.anchor.status]++;
  return counts;
}

function becomingStale(
  { snapshot, policy }: Standing,
  followed: readonly FollowedClaim[],
  after: ArticleText,
): Set<string> {
  const revision = { ...snapshot.revision, ...after };
  const claims = followed.map(({ claim }) => claim);
  const was = new Map(claimSheets(snapshot, policy).map(({ id, status }) => [id, status.stale]));
  const is = claimSheets({ ...snapshot, revision, claims }, policy);
  return new Set(is.flatMap(({ id, status }) => (status.stale && was.get(id) === false ? [id] : [])));
}
