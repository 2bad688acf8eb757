import type { Shown } from "@/components/claim/verdict-class";
import { shownName } from "@/components/claim/verdict-class";
import type { Assessment } from "@/domain/claim/claim";
import { type ClaimSheet, reviewersOf } from "@/domain/claim/sheet";
import { type ClaimStatus, isWhole, shownVerdict } from "@/domain/claim/status";
import type { VerdictOrUnchecked } from "@/domain/claim/verdict";
import { sentenceVerdicts } from "@/domain/coverage/coverage";
import type { Sentence } from "@/domain/text/article-text";
import { contains, length } from "@/domain/text/span";
import { sameWords } from "@/domain/text/same-words";

/** How a sentence looks in the gutter and on the map. */
export type SentenceMark = {
  shown: Shown;
  draft: boolean;
  /** Pieces of evidence on the claims that touch it. */
  evidence: number;
  /** What its words are covered by, as coverage counts it. */
  cover: VerdictOrUnchecked;
  /** Any claim that touches it is stale, is a draft, is disputed, or was judged without evidence. */
  hasStale: boolean;
  hasDraft: boolean;
  hasDispute: boolean;
  lacksEvidence: boolean;
  /** Who has judged the claim that speaks for all of it, as far as one may know. */
  judgedBy: readonly string[];
  /** For each claim that one person judged and that waits for another: who that was, as far as one may know. */
  waiting: readonly (readonly string[])[];
  /** The reviewers of a claim that touches it disagree. */
  needsEditor: boolean;
  /** Threads on its words, or on the claims that touch it, that still wait for somebody. */
  threads: number;
  /** To whom the claims that touch it were given. */
  assignees: readonly string[];
};

/** How `sentence` stands, given the claims that touch it. */
export function sentenceMark(
  text: string,
  sentence: Sentence,
  claims: readonly ClaimSheet[],
  threads = 0,
): SentenceMark {
  if (claims.length === 0) return threads === 0 ? unchecked : { ...unchecked, threads };
  const cover = coverOf(text, sentence, claims);
  let speaking: ClaimSheet | undefined;
  let evidence = 0;
  let [hasStale, hasDraft, hasDispute, lacksEvidence, needsEditor] = [false, false, false, false, false];
  const waiting: string[][] = [];
  const assignees: string[] = [];
  // In one pass, because a desk begins with thousands of these.
  for (const claim of claims) {
    const { status } = claim;
    if (reachesOver(claim, sentence) && (!speaking || bySpeaking(claim, speaking) < 0)) speaking = claim;
    evidence += claim.evidence.length;
    hasStale ||= status.stale;
    hasDraft ||= status.draft;
    hasDispute ||= status.verdict === "disputed";
    lacksEvidence ||= isJudgedWithoutEvidence(claim);
    needsEditor ||= status.state === "needs_adjudication";
    if (isWaiting(claim)) waiting.push(claim.assessments.map(({ by }) => by.id));
    if (claim.assigneeId !== null) assignees.push(claim.assigneeId);
  }
  const status = speaking?.status;
  return {
    shown: status && (status.verdict || cover === "unchecked") ? shownOf(status) : cover,
    draft: status?.draft === true && !status.stale,
    evidence,
    cover,
    hasStale,
    hasDraft,
    hasDispute,
    lacksEvidence,
    judgedBy: speaking ? speaking.assessments.filter(isOn(speaking)).map(({ by }) => by.id) : [],
    waiting,
    needsEditor,
    threads,
    assignees,
  };
}

const unchecked: SentenceMark = {
  shown: "unchecked",
  draft: false,
  evidence: 0,
  cover: "unchecked",
  hasStale: false,
  hasDraft: false,
  hasDispute: false,
  lacksEvidence: false,
  judgedBy: [],
  waiting: [],
  needsEditor: false,
  threads: 0,
  assignees: [],
};

/** As coverage has it; nearly always there is one claim on all of the sentence, for which no letter need be looked at. */
function coverOf(text: string, sentence: Sentence, claims: readonly ClaimSheet[]): VerdictOrUnchecked {
  const [claim] = claims;
  if (claim && claims.length === 1 && reachesOver(claim, sentence))
    return isWhole(claim.status) ? claim.status.verdict : "unchecked";
  return sentenceVerdicts(text, [sentence], claims)[0] ?? "unchecked";
}

export const shownOf = (status: ClaimStatus): Shown => (status.stale ? "stale" : shownVerdict(status));

/** "disputed, draft, 2 evidence, 1 open thread": what a mark says of itself after its name. */
export function spokenMark(shown: Shown, draft: boolean, evidence: number, threads = 0): string {
  return [
    shownName[shown],
    ...(draft ? ["draft"] : []),
    ...(evidence > 0 ? [`${evidence} evidence`] : []),
    ...(threads > 0 ? [`${threads} open ${threads === 1 ? "thread" : "threads"}`] : []),
  ].join(", ");
}

/** A judged claim speaks for the sentence before one that is not, and a closer one before a wider one. */
function bySpeaking(a: ClaimSheet, b: ClaimSheet): number {
  const judged = Number(b.status.verdict !== null) - Number(a.status.verdict !== null);
  return judged || reach(a) - reach(b);
}

const isOn =
  ({ text }: ClaimSheet) =>
  ({ words }: Assessment) =>
    sameWords(words, text);

/** Whether one person has judged the claim, who cannot settle it alone. */
function isWaiting(claim: ClaimSheet): boolean {
  const { state, verdict } = claim.status;
  return state === "in_review" && verdict === null && reviewersOf(claim) === 1;
}

const reachesOver = ({ spans }: ClaimSheet, sentence: Sentence) =>
  spans.some((span) => contains(span, sentence));

const reach = (claim: ClaimSheet) => claim.spans.reduce((sum, span) => sum + length(span), 0);

function isJudgedWithoutEvidence({ status, evidence }: ClaimSheet): boolean {
  return status.verdict !== null && status.verdict !== "no_check_needed" && evidence.length === 0;
}
