import type { Block, Sentence } from "./article-text";
import { baseEnds } from "./base-segmenter";
import { isGraphemeBoundary, trimSpan } from "./grapheme";
import { extraEnds, isNoEnd, listEnds, settle } from "./sentence-rules";
import type { Span } from "./span";

const word = /[\p{L}\p{N}]/u;

/**
 * Splits `text` into sentences that leave no gap, so that every UTF-16 offset lies in exactly one; white space
 * belongs to the sentence before it. `language` is BCP 47. The base is sentencex (Wikimedia); what it misses is
 * mended by the rules of `sentence-rules`. Takes time in proportion to the text, whatever the text.
 */
export function splitSentences(text: string, language: string): Span[] {
  const candidates = [...baseEnds(text, language), ...extraEnds(text, language)].sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  let looked = 0;
  for (const candidate of candidates) {
    if (candidate <= looked) continue;
    const end = settle(text, candidate);
    looked = Math.max(candidate, end);
    if (end <= start || end >= text.length) continue;
    if (isNoEnd(text, start, end, language) || !isGraphemeBoundary(text, end)) continue;
    add(spans, text, { start, end });
    start = end;
  }
  if (start < text.length) add(spans, text, { start, end: text.length });
  return spans.flatMap((span) => cutAt(span, listEnds(text, span)));
}

/** The sentences of an article: never across blocks, without the white space around them, numbered from 0. */
export function sentencesOf(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    for (const split of splitSentences(text.slice(block.start, block.end), language)) {
      const span = trimSpan(text, { start: block.start + split.start, end: block.start + split.end });
      if (span.start < span.end) sentences.push({ index: sentences.length, ...span });
    }
  }
  return sentences;
}

/** Adds a sentence, or to the last one when it is only signs. */
function add(spans: Span[], text: string, span: Span) {
  const last = spans.at(-1);
  if (last && !word.test(text.slice(span.start, span.end))) last.end = span.end;
  else spans.push(span);
}

function cutAt({ start, end }: Span, cuts: readonly number[]): Span[] {
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
}
