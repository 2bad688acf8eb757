import { isGraphemeBoundary } from "../text/grapheme";
import type { Span } from "../text/span";

/** Words with what stands right before and after them, in full and in the text's own letters. */
export type TextQuote = { exact: string; prefix: string; suffix: string };

/** So much stands around a quotation at least, in UTF-16 units, where there is so much. */
const leastContext = 32;

/**
 * The words under `span` with as much around them as tells them from every other place in `text`: at least 32 UTF-16
 * units on each side, twice as many until it does. No character is cut.
 */
export function textQuote(text: string, span: Span): TextQuote {
  for (let reach = leastContext; ; reach *= 2) {
    const start = boundary(text, Math.max(0, span.start - reach), -1);
    const end = boundary(text, Math.min(text.length, span.end + reach), 1);
    const isAll = start === 0 && end === text.length;
    if (isAll || isUnique(text, text.slice(start, end)))
      return {
        exact: text.slice(span.start, span.end),
        prefix: text.slice(start, span.start),
        suffix: text.slice(span.end, end),
      };
  }
}

const isUnique = (text: string, words: string) => text.indexOf(words) === text.lastIndexOf(words);

function boundary(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at += step;
  return at;
}
