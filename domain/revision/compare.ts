import { alignSentences, type AlignedSentences, type SentencedText } from "../text/align";
import { type DiffPart, wordDiff } from "../text/word-diff";

/** Sentences of two revisions that belong together: their numbers, their words, and how the words differ. */
export type ComparedSentences = {
  kind: AlignedSentences["kind"];
  /** Indexes of sentences, and the words from the first's start to the last's end; `""` where there are none. */
  before: { sentences: number[]; text: string };
  after: { sentences: number[]; text: string };
  parts: DiffPart[];
};

/** Two revisions side by side, in the order of the later; what it removed stands where it was. */
export function comparedSentences(before: SentencedText, after: SentencedText): ComparedSentences[] {
  return inOrderOfLater(alignSentences(before, after)).map((aligned) => {
    const [was, is] = [wordsUnder(before, aligned.before), wordsUnder(after, aligned.after)];
    return {
      kind: aligned.kind,
      before: { sentences: aligned.before, text: was },
      after: { sentences: aligned.after, text: is },
      parts: was === is ? (was === "" ? [] : [{ kind: "same", text: is }]) : wordDiff(was, is),
    };
  });
}

/** What differs between two revisions, and how many sentences do not. */
export function changedSentences(before: SentencedText, after: SentencedText) {
  const compared = comparedSentences(before, after);
  const changes = compared.filter(({ kind }) => kind !== "equal");
  return { equal: compared.length - changes.length, changes };
}

/** `alignment` comes in the order of the earlier text, what was inserted last. */
function inOrderOfLater(alignment: readonly AlignedSentences[]): AlignedSentences[] {
  let reached = -1;
  const placed = alignment.map((aligned) => {
    const { kind, after } = aligned;
    const [first, last] = [after[0], after.at(-1)];
    if (kind !== "moved" && kind !== "inserted" && last !== undefined) reached = last;
    return { aligned, at: first ?? reached + 0.5 };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ aligned }) => aligned);
}

function wordsUnder({ text, sentences }: SentencedText, indexes: readonly number[]): string {
  const [first, last] = [sentences[indexes[0] ?? -1], sentences[indexes.at(-1) ?? -1]];
  return first && last ? text.slice(first.start, last.end) : "";
}
