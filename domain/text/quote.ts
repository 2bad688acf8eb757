import { invalid, ok, type Result } from "../result";
import { normalize } from "./normalize";
import type { Span } from "./span";

/** More places than anybody counts; finding them all could take long. */
const most = 100;

/**
 * Where `quote` stands in `text`, to the letter; only white space may differ. `prefix` and `suffix` are the words
 * right before and after, and tell apart several places. Fails (`invalid`) when it stands nowhere, or in several places.
 */
export function findQuote(text: string, quote: string, prefix = "", suffix = ""): Result<Span> {
  const words = normalize(quote).trim();
  if (words === "")
    return invalid("quote", "The quotation is empty. Give the words as they stand in the article.");
  const before = normalize(prefix).trim();
  const after = normalize(suffix).trim();
  const everywhere = placesOf(text, words);
  const places = everywhere.filter((place) => isBetween(text, place, before, after));
  const [place] = places;
  if (place && places.length === 1) return ok(place);
  if (everywhere.length === 0) {
    return invalid("quote", "These words do not stand in the article. Copy them from it, to the letter.");
  }
  if (places.length === 0) {
    return invalid("quote", "The words stand in the article, but not between this prefix and this suffix.");
  }
  const count = places.length < most ? String(places.length) : `${most} or more`;
  return invalid(
    "quote",
    `These words stand ${count} times in the article. Add the words right before them as prefix, or after as suffix.`,
  );
}

function placesOf(text: string, words: string): Span[] {
  const exact = exactPlaces(text, words);
  return exact.length > 0 ? exact : loosePlaces(text, words);
}

function exactPlaces(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

/** Where `words` stand with other white space between them, as when they were copied across a line's end. */
function loosePlaces(text: string, words: string): Span[] {
  const pattern = new RegExp(words.split(/\s+/).map(literally).join("\\s+"), "g");
  const places: Span[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (places.push({ start: index, end: index + found.length }) === most) break;
  }
  return places;
}

const literally = (word: string) => word.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&");

function isBetween(text: string, { start, end }: Span, before: string, after: string): boolean {
  const room = 16;
  const left = text.slice(Math.max(0, start - before.length - room), start).trimEnd();
  const right = text.slice(end, end + after.length + room).trimStart();
  return left.endsWith(before) && right.startsWith(after);
}
