import type { Span } from "./span";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Far more than any grapheme has; looking this far back finds a boundary to count from. */
const reach = 64;

/** Whether `offset` (UTF-16) does not lie inside a character as a reader sees it. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  const from = Math.max(0, offset - reach);
  const containing = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from);
  return containing === undefined || containing.index === offset - from;
}

/** `span` without the white space at its ends; empty when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
