import type { Claim } from "@/domain/claim/claim";
import type { Following, Standing } from "@/domain/revision/follow-article";
import type { FollowedClaim, Origin } from "@/domain/revision/follow-claims";
import type { Result } from "@/domain/result";
import type { ArticleText } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import type { Review } from "@/server/article/review";
import { toRevision } from "@/server/article/rows";
import type { Transaction } from "@/server/command/once";
import { type Bounds, runInWorker } from "@/server/worker/pool";
import { sentencedOf, tooDifferent } from "./compare";

/** Follows claims, threads and corrections from the current revision into `after`, in a worker. Stores nothing. */
export function followInWorker(
  standing: Standing,
  after: ArticleText,
  bounds: Bounds,
): Promise<Result<Following>> {
  return runInWorker("follow", { standing, after }, bounds, tooDifferent);
}

/** What following needs of a review, and no more: all of it is copied into the worker. */
export async function loadStanding(tx: Transaction, { snapshot, policy }: Review): Promise<Standing> {
  const { article, revision, claims, assessments, evidence, adjudications, threads, corrections, unseen } =
    snapshot;
  const rows = await tx.$queryRaw<{ id: string; origins: Origin[] }[]>`
    SELECT id, origins FROM "Claim" WHERE "articleId" = ${article.id} AND "deletedAt" IS NULL AND origins IS NOT NULL`;
  const named = new Set(rows.flatMap(({ origins }) => origins.map((each) => each.revision)));
  const revisions = await tx.revision.findMany({
    where: { articleId: article.id, number: { in: [...named] } },
  });
  return {
    snapshot: {
      article,
      revision,
      claims,
      assessments,
      evidence,
      adjudications,
      threads,
      corrections,
      unseen,
    },
    policy,
    origins: new Map(rows.map(({ id, origins }) => [id, origins])),
    earlier: revisions.map((row) => ({ number: row.number, ...sentencedOf(toRevision(row)) })),
  };
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
