/** A stretch of text in UTF-16 code units: `start` inclusive, `end` exclusive. */
export type Span = { start: number; end: number };

export const length = (span: Span) => span.end - span.start;

export const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The words under `spans`, joined by an ellipsis where there is a gap between them. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(" … ");
}
