import { invalid, ok, type Result } from "../result";
import type { Block, Sentence } from "./article-text";
import { isGraphemeBoundary, trimSpan } from "./grapheme";
import { contains, type Span } from "./span";

/**
 * `sentences` with number `index` cut in two at `at` (UTF-16 offset into `text`); white space at the cut belongs to
 * neither part. Fails when there is no such sentence, or no words on one side of the cut.
 */
export function splitSentence(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  at: number,
): Result<Sentence[]> {
  const sentence = sentences[index];
  if (!sentence) return missing(sentences);
  const first = trimSpan(text, { start: sentence.start, end: at });
  const second = trimSpan(text, { start: at, end: sentence.end });
  if (at <= sentence.start || at >= sentence.end || isEmpty(first) || isEmpty(second)) {
    return invalid("split.at", "A sentence is split between two of its words.");
  }
  if (!isGraphemeBoundary(text, first.end) || !isGraphemeBoundary(text, second.start)) {
    return invalid("split.at", "The offset lies inside a character. Offsets count UTF-16 code units.");
  }
  return ok(replaced(sentences, index, 1, [first, second]));
}

/** `sentences` with number `index` and the next one as one. Fails at the end of a block: sentences stay within theirs. */
export function mergeSentences(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  index: number,
): Result<Sentence[]> {
  const [first, second] = [sentences[index], sentences[index + 1]];
  if (!first) return missing(sentences);
  const whole = second && { start: first.start, end: second.end };
  if (!whole || !blocks.some((block) => contains(block, whole))) {
    return invalid(
      "merge.sentence",
      "This is the last sentence of its paragraph. There is none to merge it with.",
    );
  }
  return ok(replaced(sentences, index, 2, [whole]));
}

function replaced(
  sentences: readonly Sentence[],
  at: number,
  count: number,
  spans: readonly Span[],
): Sentence[] {
  return sentences
    .toSpliced(at, count, ...spans.map((span) => ({ ...span, index: 0 })))
    .map(({ start, end }, index) => ({ start, end, index }));
}

const isEmpty = ({ start, end }: Span) => start >= end;

const missing = (sentences: readonly Sentence[]) =>
  invalid("sentence", `The article has ${sentences.length} sentences, counted from 0.`);
