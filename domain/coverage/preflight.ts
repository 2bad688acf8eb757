import type { Policy } from "../article/article";
import { type Demand, demandText } from "../claim/demands";
import type { ClaimStatus } from "../claim/status";
import type { Sentence } from "../text/article-text";
import { type Coverage, countCoverage, coverSentences, type SentenceCover } from "./coverage";
import type { Span } from "../text/span";

export const obstacleCodes = [
  "coverage_below_policy",
  "unchecked_sentence",
  "unchecked_claim",
  "draft_verdict",
  "stale_verdict",
  "needs_adjudication",
  "waiting_for_reviewer",
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** One thing that stands in the way of sign-off, and where. */
export type Obstacle = {
  code: ObstacleCode;
  message: string;
  claimId: string | null;
  /** Index of the sentence to look at. */
  sentence: number | null;
  missing: Demand[];
};

export type Preflight = { ready: boolean; coverage: Coverage; coverageNeeded: number; obstacles: Obstacle[] };

type CheckedClaim = { id: string; spans: readonly Span[]; sentences: readonly number[]; status: ClaimStatus };

/** All that stands in the way of sign-off, in the order of the text after what concerns the whole article. */
export function preflight(
  text: string,
  sentences: readonly Sentence[],
  claims: readonly CheckedClaim[],
  policy: Pick<Policy, "coverageNeeded">,
): Preflight {
  const covers = coverSentences(text, sentences, claims);
  const coverage = countCoverage(covers);
  const onClaims = claims.flatMap(obstaclesOf);
  const obstacles =
    coverage.share < policy.coverageNeeded
      ? [
          tooLittleCoverage(coverage, policy.coverageNeeded),
          ...inOrderOfText([...onClaims, ...uncheckedSentences(covers, claims, onClaims)]),
        ]
      : inOrderOfText(onClaims);
  return { ready: obstacles.length === 0, coverage, coverageNeeded: policy.coverageNeeded, obstacles };
}

/** The unchecked sentences that no obstacle on a claim already points to. */
function uncheckedSentences(
  covers: readonly SentenceCover[],
  claims: readonly CheckedClaim[],
  onClaims: readonly Obstacle[],
): Obstacle[] {
  const inTheWay = new Set(onClaims.map((found) => found.claimId));
  const explained = new Set(
    claims.filter(({ id }) => inTheWay.has(id)).flatMap(({ sentences }) => sentences),
  );
  return covers.flatMap((cover, index) =>
    cover === "unchecked" && !explained.has(index)
      ? [obstacle("unchecked_sentence", `Sentence ${index + 1} is unchecked.`, null, index)]
      : [],
  );
}

const inOrderOfText = (obstacles: readonly Obstacle[]) =>
  [...obstacles].sort((a, b) => (a.sentence ?? 0) - (b.sentence ?? 0));

function obstaclesOf({ id, sentences, status }: CheckedClaim): Obstacle[] {
  const at = sentences[0] ?? null;
  const where = at === null ? "A claim" : `Sentence ${at + 1}`;
  const found = (code: ObstacleCode, message: string, missing: Demand[] = []) =>
    obstacle(code, `${where}: ${message}`, id, at, missing);
  if (status.state === "open") return [found("unchecked_claim", "the claim has no verdict yet.")];
  return [
    ...(status.stale ? [found("stale_verdict", "the words have changed since they were judged.")] : []),
    ...(status.state === "needs_adjudication"
      ? [found("needs_adjudication", "the reviewers disagree; an editor must decide.")]
      : []),
    ...(status.draft
      ? [found("draft_verdict", `the verdict still lacks: ${list(status.missing)}.`, status.missing)]
      : []),
    ...(status.state === "in_review" && status.verdict === null
      ? [found("waiting_for_reviewer", "it waits for another reviewer's judgement.")]
      : []),
  ];
}

function tooLittleCoverage({ unchecked, share }: Coverage, needed: number): Obstacle {
  const percent = (part: number) => `${Math.floor(part * 100)} %`;
  const count = unchecked === 1 ? "1 sentence is" : `${unchecked} sentences are`;
  return obstacle(
    "coverage_below_policy",
    `Coverage is ${percent(share)}; this desk asks for ${percent(needed)}. ${count} not covered.`,
    null,
    null,
  );
}

function obstacle(
  code: ObstacleCode,
  message: string,
  claimId: string | null,
  sentence: number | null,
  missing: Demand[] = [],
): Obstacle {
  return { code, message, claimId, sentence, missing };
}

const list = (missing: readonly Demand[]) =>
  missing
    .map((demand) => demandText[demand].replace(/^A |^An /, "a ").replace(/^Evidence/, "evidence"))
    .join("; ");
