import type { Revision } from "@/domain/article/article";
import { invalid, ok, type Result } from "@/domain/result";
import { isGraphemeBoundary, trimSpan } from "@/domain/text/grapheme";
import { findQuote } from "@/domain/text/quote";
import type { Span } from "@/domain/text/span";
import type { Place } from "./input";

/** The spans of `revision` that `place` means, in order and apart, without white space at their ends. */
export function toSpans(revision: Revision, place: Place): Result<Span[]> {
  if (place.sentence !== undefined) return ofSentence(revision, place.sentence);
  if (place.quote !== undefined) {
    const found = findQuote(revision.text, place.quote, place.prefix, place.suffix);
    return found.ok ? ok([found.value]) : found;
  }
  if (place.spans !== undefined) return inText(revision.text, place.spans, "spans");
  return inText(revision.text, [{ start: place.start ?? 0, end: place.end ?? 0 }], "start");
}

/** What tells the place of one claim from another's: its spans, as one string. */
export function placeKey(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(",");
}

function ofSentence({ sentences }: Revision, index: number): Result<Span[]> {
  const sentence = sentences[index];
  if (sentence) return ok([{ start: sentence.start, end: sentence.end }]);
  return invalid("sentence", `The article has ${sentences.length} sentences, counted from 0.`);
}

function inText(text: string, sent: readonly Span[], path: string): Result<Span[]> {
  const spans: Span[] = [];
  for (const span of sent) {
    if (span.end > text.length || span.start >= span.end) {
      return invalid(
        path,
        `A claim starts before it ends, and ends within the text's ${text.length} UTF-16 units.`,
      );
    }
    const trimmed = trimSpan(text, span);
    if (trimmed.start >= trimmed.end) return invalid(path, "There are no words between these offsets.");
    if (!isGraphemeBoundary(text, trimmed.start) || !isGraphemeBoundary(text, trimmed.end)) {
      return invalid(path, "An offset lies inside a character. Offsets count UTF-16 code units.");
    }
    if (trimmed.start < (spans.at(-1)?.end ?? 0))
      return invalid(path, "Spans are in order and do not overlap.");
    spans.push(trimmed);
  }
  return ok(spans);
}
