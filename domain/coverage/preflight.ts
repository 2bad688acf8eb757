import type { Policy, Revision } from "../article/article";
import { type Demand, demandText } from "../claim/demands";
import { type ClaimSheet, sentencesUnder } from "../claim/sheet";
import { type Verdict, verdictName } from "../claim/verdict";
import { isSoleAssessor } from "../signoff/sole-assessor";
import { isUnresolved, type Thread } from "../thread/thread";
import { contradictions } from "./contradiction";
import { type Coverage, countCoverage, type SentenceCover, sentenceVerdicts, toCover } from "./coverage";

export const obstacleCodes = [
  "coverage_below_policy",
  "unchecked_sentence",
  "unchecked_claim",
  "draft_verdict",
  "stale_verdict",
  "unplaced_claim",
  "needs_adjudication",
  "waiting_for_reviewer",
  "contradictory_verdicts",
  "open_question",
  "open_thread",
  "sole_assessor",
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** One thing that stands in the way of sign-off, and where. */
export type Obstacle = {
  code: ObstacleCode;
  message: string;
  claimId: string | null;
  /** Index of the sentence to look at. */
  sentence: number | null;
  threadId: string | null;
  missing: Demand[];
};

/** A sentence that is disputed or unverified, which sign-off does not change: the report says so. */
export type InDoubt = { sentence: number; verdict: Extract<Verdict, "disputed" | "unverified"> };

export type Preflight = {
  ready: boolean;
  coverage: Coverage;
  coverageNeeded: number;
  /** What is asked for: the desk's, with what the article has of its own. */
  policy: Policy;
  obstacles: Obstacle[];
  /** In the order of the text. */
  inDoubt: InDoubt[];
};

type CheckedClaim = Pick<
  ClaimSheet,
  "id" | "text" | "spans" | "anchor" | "sentences" | "status" | "assessments" | "adjudications"
>;

/** What sign-off is about; claims in the order of the text. */
export type Checked = {
  revision: Pick<Revision, "text" | "sentences">;
  claims: readonly CheckedClaim[];
  threads: readonly Pick<Thread, "id" | "claimId" | "spans" | "kind" | "state">[];
};

/**
 * All that stands in the way of sign-off, in the order of the text after what concerns the whole article. `signerId`
 * is the person who would sign; with `null`, what holds for everybody.
 */
export function preflight(checked: Checked, policy: Policy, signerId: string | null): Preflight {
  const { revision, claims } = checked;
  const standing = sentenceVerdicts(revision.text, revision.sentences, claims);
  const covers = standing.map(toCover);
  const coverage = countCoverage(covers);
  const onClaims = claims.flatMap(obstaclesOf);
  const obstacles = inOrderOfText([
    ...onClaims,
    ...(coverage.share < policy.coverageNeeded ? uncheckedSentences(covers, claims, onClaims) : []),
    ...contradictions(revision.text, claims).map(({ claim, other }) => contradictory(claim, other)),
    ...openThreads(checked),
    ...(policy.assessorMaySignOff || signerId === null ? [] : ownAlone(claims, policy, signerId)),
  ]);
  if (coverage.share < policy.coverageNeeded) obstacles.unshift(tooLittleCoverage(coverage, policy));
  return {
    ready: obstacles.length === 0,
    coverage,
    coverageNeeded: policy.coverageNeeded,
    policy,
    obstacles,
    inDoubt: standing.flatMap((verdict, sentence) =>
      verdict === "disputed" || verdict === "unverified" ? [{ sentence, verdict }] : [],
    ),
  };
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
      ? [obstacle("unchecked_sentence", `Sentence ${index + 1} is unchecked.`, { sentence: index })]
      : [],
  );
}

const inOrderOfText = (obstacles: readonly Obstacle[]) =>
  [...obstacles].sort((a, b) => (a.sentence ?? 0) - (b.sentence ?? 0));

/** A claim whose words the article does not have any more stands in nobody's way. */
function obstaclesOf(claim: CheckedClaim): Obstacle[] {
  const { status, anchor } = claim;
  if (anchor.status === "removed") return [];
  if (anchor.status === "ambiguous") {
    const found = "its words changed so much that a person has to say where it belongs now, or remove it.";
    return [onClaim(claim, "unplaced_claim", found)];
  }
  const found = (code: ObstacleCode, message: string, missing: Demand[] = []) =>
    onClaim(claim, code, message, missing);
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

function contradictory(claim: CheckedClaim, other: CheckedClaim): Obstacle {
  const [says, denies] = [nameOf(claim), nameOf(other)];
  const message = `it is marked ${says}, while words in it are marked ${denies}; one of the two has to change.`;
  return onClaim(claim, "contradictory_verdicts", message);
}

const nameOf = ({ status }: CheckedClaim) => verdictName[status.verdict ?? "unchecked"].toLowerCase();

function openThreads({ revision, claims, threads }: Checked): Obstacle[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return threads.filter(isUnresolved).flatMap(({ id: threadId, claimId, spans, kind, state }) => {
    const claim = claimId === null ? null : claimOf.get(claimId);
    // On a claim that was withdrawn, or whose words are gone, with all that was said about it.
    if (claim === undefined || claim?.anchor.status === "removed") return [];
    const sentence = (claim?.sentences ?? sentencesUnder(revision.sentences, spans))[0] ?? null;
    const code = kind === "question" ? "open_question" : "open_thread";
    const waits = kind === "discussion" ? "discussion" : state === "answered" ? "answered" : "question";
    return [obstacle(code, `${placeName(sentence)}: ${threadText[waits]}`, { claimId, sentence, threadId })];
  });
}

const threadText = {
  question: "a question to the author waits for an answer; resolve it when it is settled.",
  answered: "a question to the author has been answered; resolve it when that settles it.",
  discussion: "a discussion is still open; resolve it when nobody waits for anything.",
};

function ownAlone(claims: readonly CheckedClaim[], policy: Policy, signerId: string): Obstacle[] {
  return claims
    .filter((claim) => claim.spans.length > 0 && isSoleAssessor(signerId, claim, policy))
    .map((claim) =>
      onClaim(claim, "sole_assessor", "only you have judged it; on this desk somebody else has to sign off."),
    );
}

function tooLittleCoverage({ unchecked, share }: Coverage, { coverageNeeded }: Policy): Obstacle {
  const percent = (part: number) => `${Math.floor(part * 100)} %`;
  const count = unchecked === 1 ? "1 sentence is" : `${unchecked} sentences are`;
  return obstacle(
    "coverage_below_policy",
    `Coverage is ${percent(share)}; this desk asks for ${percent(coverageNeeded)}. ${count} not covered.`,
    {},
  );
}

function onClaim(
  { id: claimId, sentences }: CheckedClaim,
  code: ObstacleCode,
  message: string,
  missing: Demand[] = [],
): Obstacle {
  const sentence = sentences[0] ?? null;
  return obstacle(code, `${placeName(sentence, "A claim")}: ${message}`, { claimId, sentence, missing });
}

const placeName = (sentence: number | null, otherwise = "The article") =>
  sentence === null ? otherwise : `Sentence ${sentence + 1}`;

function obstacle(code: ObstacleCode, message: string, at: Partial<Obstacle>): Obstacle {
  const { claimId = null, sentence = null, threadId = null, missing = [] } = at;
  return { code, message, claimId, sentence, threadId, missing };
}

const list = (missing: readonly Demand[]) =>
  missing
    .map((demand) => demandText[demand].replace(/^A |^An /, "a ").replace(/^Evidence/, "evidence"))
    .join("; ");
