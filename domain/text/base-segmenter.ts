import { segment } from "sentencex";
import { primaryLanguage } from "./language";

/** Quotation marks and round brackets, but no apostrophe inside a word. */
const enclosing = /["“”„«»‹›()]|['‘’‚](?:(?<!\p{L}.)|(?!\p{L}))/gu;
/** Marks of direction beside the end of a sentence, which would keep the base from seeing it. */
const turnedEnd = /\p{Bidi_C}{0,3}([.!?…؟۔])\p{Bidi_C}{0,3}/gu;
/** Dots that lead to a page number, or fill a gap, end nothing. */
const leaders = /\.(?:[ .]{0,2}\.){5,}/gu;

/** The base takes time in the square of what it is given, so it is given this many UTF-16 units at a time. */
const window = 1024;

/**
 * Offsets (UTF-16) where the base, sentencex (Wikimedia), sees sentences end. By itself it keeps whatever is quoted or
 * bracketed whole, however many sentences that has; with those marks hidden it shows the ends inside as well.
 */
export function baseEnds(text: string, language: string): number[] {
  const blank = (marks: string) => " ".repeat(marks.length);
  const shown = text
    .replace(enclosing, " ")
    .replace(turnedEnd, (marks, end: string) => end.padEnd(marks.length))
    .replace(leaders, blank);
  const primary = primaryLanguage(language);
  const ends: number[] = [];
  for (let from = 0; from < shown.length;) {
    const to = windowEnd(shown, from);
    // The base counts code points; the pieces' own lengths are UTF-16.
    const pieces = segment(primary, shown.slice(from, to));
    // A sentence that the window cuts is found whole by the next one, unless it fills this one.
    if (to < shown.length && pieces.length === 1) {
      from = to;
      continue;
    }
    if (to < shown.length) pieces.pop();
    for (const piece of pieces) ends.push((from += piece.length));
  }
  return ends;
}

/** Where the window from `from` ends: after white space, if there is some. */
function windowEnd(text: string, from: number): number {
  if (from + window >= text.length) return text.length;
  const lastSpace = text.slice(from, from + window).lastIndexOf(" ");
  return from + (lastSpace > 0 ? lastSpace + 1 : window);
}
