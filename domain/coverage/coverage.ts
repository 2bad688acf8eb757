import type { ClaimStatus } from "../claim/status";
import { isWhole } from "../claim/status";
import type { Verdict, VerdictOrUnchecked } from "../claim/verdict";
import type { Sentence } from "../text/article-text";
import { overlaps, type Span } from "../text/span";

/** A claim as far as coverage is concerned: where it lies, and where it stands. */
export type Placed = { spans: readonly Span[]; status: ClaimStatus };

export type SentenceCover = "judged" | "noCheckNeeded" | "unchecked";

export type Coverage = {
  sentences: number;
  judged: number;
  noCheckNeeded: number;
  unchecked: number;
  /** (judged + noCheckNeeded) / sentences, 0 to 1; 1 when there is no sentence. */
  share: number;
};

/** Most serious first: what a sentence is called when the claims that cover it differ. */
const seriousness: readonly Verdict[] = ["disputed", "unverified", "sourced", "no_check_needed"];

/**
 * How each sentence stands, in their order: `unchecked` unless all its words lie inside claims with a whole verdict,
 * else the most serious of these verdicts.
 */
export function sentenceVerdicts(
  text: string,
  sentences: readonly Sentence[],
  claims: readonly Placed[],
): VerdictOrUnchecked[] {
  const pieces = claims
    .filter((claim) => isWhole(claim.status))
    .flatMap((claim) => claim.spans.map((span) => ({ ...span, verdict: claim.status.verdict })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof pieces = [];
  return sentences.map((sentence) => {
    for (let piece = pieces[next]; piece && piece.start < sentence.end; piece = pieces[++next])
      open.push(piece);
    open = open.filter((piece) => piece.end > sentence.start);
    const inside = open.filter((piece) => overlaps(piece, sentence));
    if (!coversWords(text, sentence, inside)) return "unchecked";
    return seriousness.find((verdict) => inside.some((piece) => piece.verdict === verdict)) ?? "unchecked";
  });
}

/** What each sentence is covered by, in their order. */
export function coverSentences(
  text: string,
  sentences: readonly Sentence[],
  claims: readonly Placed[],
): SentenceCover[] {
  return sentenceVerdicts(text, sentences, claims).map(toCover);
}

/** `judged` when a claim over the sentence says sourced, unverified or disputed. */
export function toCover(verdict: VerdictOrUnchecked): SentenceCover {
  if (verdict === "unchecked") return "unchecked";
  return verdict === "no_check_needed" ? "noCheckNeeded" : "judged";
}

/** Counts of `covers`, as coverage is reported. */
export function countCoverage(covers: readonly SentenceCover[]): Coverage {
  const count = (kind: SentenceCover) => covers.filter((cover) => cover === kind).length;
  const [judged, noCheckNeeded, unchecked] = [count("judged"), count("noCheckNeeded"), count("unchecked")];
  const sentences = covers.length;
  return {
    sentences,
    judged,
    noCheckNeeded,
    unchecked,
    share: sentences === 0 ? 1 : (judged + noCheckNeeded) / sentences,
  };
}

/** What makes a word of signs. */
export const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether no letter or digit of `sentence` (no visible character, where it has neither) is left outside `pieces`. */
function coversWords(text: string, sentence: Span, pieces: readonly Span[]): boolean {
  if (pieces.length === 0) return false;
  const counts = wordCharacter.test(text.slice(sentence.start, sentence.end)) ? wordCharacter : /\S/u;
  let reached = sentence.start;
  for (const piece of pieces) {
    if (piece.start > reached && counts.test(text.slice(reached, piece.start))) return false;
    reached = Math.max(reached, piece.end);
  }
  return reached >= sentence.end || !counts.test(text.slice(reached, sentence.end));
}
