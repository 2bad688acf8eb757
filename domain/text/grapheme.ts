import type { Span } from "./span";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** How far, in UTF-16 units, to look for a place from which graphemes can be counted. */
const reach = 1024;
/** Characters that join none: ASCII, letters that are written one after the other, signs that end sentences. */
const single =
  /[\t\n\x20-\x7E“”‘’…–—。、！？]|(?=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}])\p{L}/u;

/**
 * Whether `offset` (UTF-16) does not lie inside a character as a reader sees it (extended grapheme cluster, UAX 29).
 * Looks only at the text around the offset.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  if (isBetweenSingles(text, offset)) return true;
  let from = offset - 1;
  while (from > 0 && from > offset - reach && !isBetweenSingles(text, from)) from -= 1;
  const containing = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from);
  return containing === undefined || containing.index === offset - from;
}

/** Between two such characters there is always a boundary, whatever stands around them. */
function isBetweenSingles(text: string, offset: number): boolean {
  return single.test(text.charAt(offset - 1)) && single.test(text.charAt(offset));
}

/** `span` without the white space at its ends; empty when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
