import { isGraphemeBoundary } from "../text/grapheme";
import { normalize } from "../text/normalize";
import type { Span } from "../text/span";

/** The words right before and after a passage. */
export type Surroundings = { prefix: string; suffix: string };

/** A text in which passages are looked up by their words, whatever white space stands between these. */
export type Quotable = {
  text: string;
  /** Where `words` stand, at most `most` places; `inner` is the part of them that is meant, all when left out. */
  find: (words: string, most: number, inner?: Span) => Span[];
  /** The first `most` places where `words` stand, as far as `prefix` stands right before them or `suffix` after. */
  findBeside: (words: string, most: number, around: Surroundings) => Span[];
  /** As much of what stands around `span` as tells it from all other places, and some words in any case. */
  around: (span: Span) => Surroundings;
};

/** What is quoted around a passage at least and at most, in UTF-16 units on each side. */
const [least, longest] = [32, 4096];

/**
 * `around` gives what `find` tells apart: both look at the text with every run of white space as one space. A text that
 * says the same again over more than 4,096 units on both sides is the exception; there the position has to tell.
 */
export function quotable(text: string): Quotable {
  const { words: spaced, at } = withSingleSpaces(text);

  /** Where in the spaced text `words` stand, and the part of them that is meant does not cut a character. */
  function search(words: string, most: number, inner: Span): number[] {
    const places: number[] = [];
    if (words === "") return places;
    for (let found = spaced.indexOf(words); found >= 0; found = spaced.indexOf(words, found + 1)) {
      const { start, end } = inText(found + inner.start, found + inner.end);
      if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) continue;
      if (places.push(found) === most) break;
    }
    return places;
  }

  const inText = (start: number, end: number): Span => ({
    start: at[start] ?? 0,
    end: (at[end - 1] ?? 0) + 1,
  });

  function find(words: string, most: number, inner = { start: 0, end: words.length }): Span[] {
    return search(words, most, inner).map((found) => inText(found + inner.start, found + inner.end));
  }

  function findBeside(words: string, most: number, { prefix, suffix }: Surroundings): Span[] {
    const [before, after] = [prefix.trim(), suffix.trim()];
    const isAfter = (end: number) => spaced.startsWith(after, end) || spaced.startsWith(` ${after}`, end);
    const isBefore = (start: number) =>
      spaced.endsWith(before, start) || spaced.endsWith(`${before} `, start);
    return search(words, most, { start: 0, end: words.length })
      .filter(
        (found) => (before !== "" && isBefore(found)) || (after !== "" && isAfter(found + words.length)),
      )
      .map((found) => inText(found, found + words.length));
  }

  const isOnce = (words: string) => {
    const first = spaced.indexOf(words);
    return first >= 0 && !spaced.includes(words, first + 1);
  };

  function around({ start, end }: Span): Surroundings {
    for (let reach = least; ; reach *= 2) {
      const [from, to] = [boundaryBefore(text, start - reach), boundaryAfter(text, end + reach)];
      const isAll = from === 0 && to === text.length;
      if (isAll || reach >= longest || isOnce(toSpaced(text.slice(from, to)))) {
        return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
      }
    }
  }

  return { text, find, findBeside, around };
}

/** Words as `find` wants them: normalised like an article's text, each run of white space one space. */
export const toSpaced = (words: string) => normalize(words).replace(/\s+/g, " ");

/** The text with every run of white space as one space, and where in `text` each of its units stands. */
function withSingleSpaces(text: string): { words: string; at: Uint32Array } {
  const at = new Uint32Array(text.length);
  let size = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (offset > 0 && isSpace(text, offset) && isSpace(text, offset - 1)) continue;
    at[size++] = offset;
  }
  return { words: text.replace(/\s+/g, " "), at: at.subarray(0, size) };
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));

function boundaryBefore(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}

function boundaryAfter(text: string, offset: number): number {
  let at = Math.min(text.length, offset);
  while (!isGraphemeBoundary(text, at)) at++;
  return at;
}
