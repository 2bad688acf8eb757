import { dates, isOneOf, numerals, units } from "./vocabulary";

const wholeDate = /^\d{4}-\d{2}(?:-\d{2})?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;
const year = /^(?:1[5-9]|20)\d\d(?:s|er|[-–/]\d{2,4})?$/;
const dayOrYear = /^\d{1,4}(?:st|nd|rd|th|er|e)?$/;
const currency = /^\p{Sc}$/u;
const between = /^(?:[.,]|of|the|de|del)$/;
/** Months and days that are other words when they are written small. */
const capitalOnly = /^(?:may|march|mars|mar|sun|sat|wed|dec|jan)$/;

/** Whether the figure `at` is part of a date: a whole one, a day or year beside a month, or what looks like a year by itself. */
export function isDateWord(words: readonly string[], at: number, language: string): boolean {
  const [word = "", last = "", next = ""] = [words[at], words[at - 1], words[at + 1]];
  if (wholeDate.test(word)) return true;
  const beside = [
    at - 1,
    at + 1,
    ...(between.test(last) ? [at - 2] : []),
    ...(between.test(next) ? [at + 2] : []),
  ];
  if (dayOrYear.test(word) && beside.some((place) => isNamedDate(words, place, language))) return true;
  const isCounted = [units, numerals].some((each) => isOneOf(each, next.toLowerCase(), language));
  return year.test(word) && !currency.test(last) && !/^[%‰°\p{Sc}]$/u.test(next) && !isCounted;
}

/** Whether the word `at` names a month or a day. */
export function isNamedDate(words: readonly string[], at: number, language: string): boolean {
  const word = words[at] ?? "";
  const lower = word.toLowerCase();
  if (!isOneOf(dates, lower, language)) return false;
  return !capitalOnly.test(lower) || /^\p{Lu}/u.test(word);
}
