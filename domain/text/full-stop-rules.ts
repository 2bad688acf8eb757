import { startsSentence } from "./sentence-starters";

const upper = /^["“‘„«(]?[\p{Lu}\p{sc=Arab}\p{sc=Hebr}]/u;
const lower = /^["“‘„«(]?\p{Ll}/u;
const stop = /\.["'”’»)\]]*\s*$/u;
const letter = /(?:^|[^\p{L}\p{N}])\p{L}\.\s*$/u;
const nextLetter = /^-?\p{L}\./u;
const upperLetter = /(?:^|[\s(«“„"'’.-])\p{Lu}\.\s+$|(?:^|\s)[\p{sc=Arab}\p{sc=Hebr}]\.\s+$/u;
/** Not one that measures what is counted before it: `5 m.`, `1832 г.` */
const lowerLetter = /(?:^|[^\p{L}\p{N}\s.'’-]|(?<![\d.'’-])\s)\p{Ll}\.\s+$/u;
const short = /(?:(?:^|\P{L})\p{L}{0,5}\.|["'”’»)\]])\s*$/u;
const letters = /(?:^|\P{L})(?:\p{L}\.\s?)*\p{L}\.\s+$/u;
const title = /(?:^|[\s(«“„"'’-])(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|Ste|Mgr)\.\s+$/u;

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation or an initial, in a sentence that goes on with
 * `next`. Holds for every language whose letters have two cases; the base knows the like for a few.
 */
export function isAbbreviating(before: string, next: string, language: string): boolean {
  if (!stop.test(before)) return false;
  if (isCloseUp(before, next)) return true;
  // `z. B.`, `т. е.`, `n. 5`, `M.Ö. 512`
  if (letter.test(before) && nextLetter.test(next)) return true;
  if (/^\d/u.test(next)) return letters.test(before);
  // Careless writers begin sentences with small letters; the base knows better for English.
  if (lower.test(next)) return short.test(before) && !/^en\b/i.test(language);
  if (!upper.test(next) || startsSentence(next, language)) return false;
  return upperLetter.test(before) || lowerLetter.test(before) || title.test(before);
}

/** Whether nothing parts the letters on both sides of the full stop: `B.T.`, `a.C.`, `J.-C.`, `куб.м`, but not `late.The`. */
function isCloseUp(before: string, next: string): boolean {
  if (/\s$/u.test(before)) return false;
  return letter.test(before) ? /^-?\p{L}/u.test(next) : /\p{L}\.$/u.test(before) && /^\p{Ll}/u.test(next);
}
