import { segment } from "sentencex";
import type { Block, Sentence } from "./article-text";
import type { Span } from "./span";
import { breaksIn, joinsNext } from "./sentence-rules";

/**
 * Splits `text` into sentences that leave no gap, so that every UTF-16 offset lies in exactly one; white space
 * belongs to the sentence before it. `language` is BCP 47. The base is sentencex (Wikimedia); what it misses is
 * mended by the rules of `sentence-rules`.
 */
export function splitSentences(text: string, language: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  const pieces = segment(language.split("-", 1).join(""), text);
  pieces.forEach((piece, index) => {
    // sentencex counts code points; the pieces' own lengths are UTF-16.
    end += piece.length;
    const next = pieces[index + 1];
    if (next !== undefined && joinsNext(text.slice(start, end), next)) return;
    for (const at of breaksIn(text.slice(start, end), language)) {
      spans.push({ start, end: start + at.offset });
      start += at.offset;
    }
    // A list's second mark, broken off just now, waits for its words.
    if (next !== undefined && joinsNext(text.slice(start, end), next)) return;
    spans.push({ start, end });
    start = end;
  });
  if (end !== text.length) throw new Error("The segmenter lost a part of the text.");
  return spans;
}

/** The sentences of an article: never across blocks, without the white space around them, numbered from 0. */
export function sentencesOf(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    for (const span of splitSentences(text.slice(block.start, block.end), language)) {
      const words = text.slice(block.start + span.start, block.start + span.end);
      const start = block.start + span.start + (words.length - words.trimStart().length);
      const end = start + words.trim().length;
      if (start < end) sentences.push({ index: sentences.length, start, end });
    }
  }
  return sentences;
}
