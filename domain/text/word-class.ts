import type { Span } from "./span";
import { dates, germanArticles, modalities, negations, numerals, plainStarters, units } from "./vocabulary";

/** What a word can be besides being a word. */
export type WordClass = "number" | "unit" | "date" | "name" | "negation" | "modality";

const digits = /\p{Nd}/u;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;
const year = /^(?:1[5-9]|20)\d\d(?:s|er|[-–/]\d{2,4})?$/;
const capital = /^\p{Lu}/u;
const small = /\p{Ll}/u;
const signs = /^(?:[%‰$€£¥₹₽°]|\p{Sc})$/u;
const contracted = /n['’]t$|^n['’]/iu;
const marksStart = /^[.!?:…"“”„«»‹›‘(¿¡–—-]$/;

/** What the token number `at` of `text` is, by itself and by its neighbours. */
export function classOf(
  text: string,
  tokens: readonly Span[],
  at: number,
  language = "en",
): WordClass | null {
  const word = wordAt(text, tokens, at);
  const lower = word.toLowerCase().replace(/\u00AD/g, "");
  if (digits.test(word)) return isDate(text, tokens, at, word) ? "date" : "number";
  if (signs.test(word)) return "unit";
  if (contracted.test(lower) || negations.has(lower)) return "negation";
  if (isNamedDay(text, tokens, at, word, lower)) return "date";
  if (modalities.has(lower)) return "modality";
  if (isNumeral(lower)) return "number";
  if (units.has(lower) && !isUpperName(word)) return "unit";
  return isName(text, tokens, at, word, lower, language) ? "name" : null;
}

const wordAt = (text: string, tokens: readonly Span[], at: number) =>
  text.slice(tokens[at]?.start, at in tokens ? tokens[at]?.end : 0);

function isDate(text: string, tokens: readonly Span[], at: number, word: string): boolean {
  if (isoDate.test(word)) return true;
  const [last, next] = [wordAt(text, tokens, at - 1), wordAt(text, tokens, at + 1)];
  const beside = [
    last,
    next,
    ...(/^[.,]$|^(?:of|de|den|the)$/.test(last) ? [wordAt(text, tokens, at - 2)] : []),
    ...(/^[.,]$|^(?:of|de)$/.test(next) ? [wordAt(text, tokens, at + 2)] : []),
  ];
  if (/^\d{1,4}(?:\p{Ll}{2})?$/u.test(word) && beside.some((each) => isMonth(each))) return true;
  return (
    year.test(word) &&
    !signs.test(last) &&
    !signs.test(next) &&
    !units.has(next.toLowerCase()) &&
    !numerals.has(next.toLowerCase())
  );
}

/** Capitals tell `May` from `may`; in languages that write months small they are other words. */
const isMonth = (word: string) =>
  dates.has(word.toLowerCase()) &&
  (capital.test(word) || !["may", "sun", "mar", "sat", "wed", "dec", "march", "mars"].includes(word));

function isNamedDay(text: string, tokens: readonly Span[], at: number, word: string, lower: string): boolean {
  if (!dates.has(lower) || !isMonth(word)) return false;
  if (lower !== "may" && lower !== "march" && lower !== "mars") return true;
  const beside = [wordAt(text, tokens, at - 1), wordAt(text, tokens, at + 1)];
  return !isStart(text, tokens, at) || beside.some((each) => digits.test(each));
}

function isNumeral(lower: string): boolean {
  if (numerals.has(lower)) return true;
  const parts = lower.split(/[-‐‑]/);
  return parts.length > 1 && numerals.has(parts[0] ?? "");
}

const isUpperName = (word: string) =>
  word.length > 3 && word === word.toUpperCase() && small.test(word.toLowerCase());

function isName(
  text: string,
  tokens: readonly Span[],
  at: number,
  word: string,
  lower: string,
  language: string,
) {
  if (!capital.test(word) || plainStarters.has(lower)) return false;
  if (/^de\b/i.test(language)) return !germanArticles.has(wordAt(text, tokens, at - 1).toLowerCase());
  return true;
}

function isStart(text: string, tokens: readonly Span[], at: number): boolean {
  return at === 0 || marksStart.test(wordAt(text, tokens, at - 1));
}
