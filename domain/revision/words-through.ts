import type { Revision } from "../article/article";
import type { Assessment } from "../claim/claim";
import { sentencesUnder } from "../claim/sheet";
import type { AnchorStatus } from "../text/anchor";
import { sameWords } from "../text/same-words";
import { type Span, wordsOf } from "../text/span";

/**
 * A claim's words as a revision has them, `null` where it has no place there; `at` is ISO 8601. `sentence` is all of the
 * sentences that the words are a part of, `null` where they are all of them.
 */
export type ClaimWords = {
  revision: number;
  words: string | null;
  sentence: string | null;
  status: AnchorStatus;
  at: string;
};

/** A revision that did something to a claim's words, or a run of revisions that did nothing to them. */
export type WordsRow =
  | {
      kind: "told";
      told: ClaimWords;
      /** How it stood last before; `null` where it was made. */
      before: ClaimWords | null;
    }
  | { kind: "same"; from: number; to: number; isPlaced: boolean };

/** A claim's words from where it was made to revision `current`. `told` is in the order of the revisions. */
export function wordsThrough(told: readonly ClaimWords[], current: number): WordsRow[] {
  let before: ClaimWords | null = null;
  return told.flatMap((each, at) => {
    const rows: WordsRow[] = [{ kind: "told", told: each, before }];
    const [from, to] = [each.revision + 1, (told[at + 1]?.revision ?? current + 1) - 1];
    if (from <= to) rows.push({ kind: "same", from, to, isPlaced: each.words !== null });
    if (each.words !== null) before = each;
    return rows;
  });
}

/** How the claim stood when `judged` was given: the newest of `told`, which is in order, that is no newer and says its words. */
export function toldWhenJudged(
  told: readonly ClaimWords[],
  judged: Pick<Assessment, "words" | "createdAt">,
): ClaimWords | null {
  const isSo = ({ words, at }: ClaimWords) =>
    words !== null && at <= judged.createdAt && sameWords(words, judged.words);
  return told.findLast(isSo) ?? null;
}

/** The sentences of a revision that `spans` are a part of, `null` where they are all of them. */
export function sentenceAround(
  { text, sentences }: Pick<Revision, "text" | "sentences">,
  spans: readonly Span[],
): string | null {
  const around = sentencesUnder(sentences, spans).flatMap((index) => sentences[index] ?? []);
  const sentence = around.map(({ start, end }) => text.slice(start, end)).join(" ");
  return sameWords(sentence, wordsOf(text, spans)) ? null : sentence;
}
