import type { Span } from "./span";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** How far, in UTF-16 units, to look for a place from which graphemes can be counted. */
const reach = 1024;
const plain = /[\t\n\x20-\x7E]/;

/**
 * Whether `offset` (UTF-16) does not lie inside a character as a reader sees it (extended grapheme cluster, UAX 29).
 * Looks only at the text around the offset.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  if (isBetweenPlain(text, offset)) return true;
  let from = offset - 1;
  while (from > 0 && from > offset - reach && !isBetweenPlain(text, from)) from -= 1;
  const containing = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from);
  return containing === undefined || containing.index === offset - from;
}

/** Between two ASCII characters there is always a boundary, whatever stands around them. */
function isBetweenPlain(text: string, offset: number): boolean {
  return plain.test(text.charAt(offset - 1)) && plain.test(text.charAt(offset));
}

/** `span` without the white space at its ends; empty when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
