import type { Sentence } from "../text/article-text";
import type { ClaimSheet } from "./sheet";

/**
 * What a claim is called beside the text: the number of its sentence ("6"), that and a letter for a part of one
 * ("6a"), the range for several ("4–5"); two on the same sentences are told apart by letters in their order.
 */
export function claimLabels(
  claims: readonly Pick<ClaimSheet, "id" | "spans" | "sentences">[],
  sentences: readonly Sentence[],
): Map<string, string> {
  const labels = new Map<string, string>();
  const parts = new Map<string, number>();
  for (const claim of claims) {
    const range = rangeOf(claim.sentences);
    if (isWholeSentence(claim, sentences)) {
      labels.set(claim.id, range);
      continue;
    }
    const count = parts.get(range) ?? 0;
    parts.set(range, count + 1);
    labels.set(claim.id, `${range}${claim.sentences.length > 1 && count === 0 ? "" : letter(count)}`);
  }
  return labels;
}

/** Whether the claim is just one sentence, all of it. */
export function isWholeSentence(
  claim: Pick<ClaimSheet, "spans" | "sentences">,
  sentences: readonly Sentence[],
): boolean {
  const [span] = claim.spans;
  const sentence = sentences[claim.sentences[0] ?? -1];
  if (!span || !sentence || claim.spans.length > 1) return false;
  return span.start === sentence.start && span.end === sentence.end;
}

function rangeOf(sentences: readonly number[]): string {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return "?";
  return first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
}

/** a … z, aa, ab … */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
