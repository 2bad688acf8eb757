import { segment } from "sentencex";

/** Quotation marks and round brackets, but no apostrophe inside a word. */
const enclosing = /["“”„«»‹›()]|(?<!\p{L})['‘’‚]|['‘’‚](?!\p{L})/gu;

/** The base takes time in the square of what it is given, so it is given this many UTF-16 units at a time. */
const window = 1024;
/** What of a window's last word is in it; of a window that is one word, nothing. */
const cutWord = /(?<=\s)\S{1,64}$/u;

/**
 * Offsets (UTF-16) where the base thinks that sentences end. It keeps whatever is quoted or bracketed whole, however
 * many sentences that has; with those marks hidden it shows the ends inside as well.
 */
export function baseEnds(text: string, language: string): number[] {
  const shown = text.replace(enclosing, " ");
  const [primary = "en"] = language.toLowerCase().split("-", 1);
  const ends: number[] = [];
  for (let from = 0; from < shown.length;) {
    const part = shown.slice(from, from + window).replace(cutWord, "");
    // The base counts code points; the pieces' own lengths are UTF-16.
    const pieces = segment(primary, part);
    const isCut = from + part.length < shown.length;
    // A sentence that the window cuts is found whole by the next one, unless it fills this one.
    if (isCut && pieces.length > 1) pieces.pop();
    for (const piece of pieces) {
      from += piece.length;
      if (!isCut || pieces.length > 1) ends.push(from);
    }
  }
  return ends;
}
