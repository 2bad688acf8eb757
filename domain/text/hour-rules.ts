import { isEnglish } from "./language";
import { startsSentence } from "./sentence-starters";

/** English hours, as newspapers write them: `5 a.m.`, `6 P.M.` */
const hour = /\d\s?[ap]\.\s?m\.(?=["'”’)]*\s+["'“‘(]*\p{Lu})/giu;
const hourBefore = /\d\s?[ap]\.\s?m\.["'”’)]*\s*$/iu;
/** What says of a day or a zone which hour is meant: `5 p.m. Monday`, `5 p.m. Eastern`, `5 p.m. GMT`. */
const goesWithHour =
  /^["'“‘(]*(?:\p{Lu}{2,5}\b|(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|Universal|Moscow|Tokyo|Beijing|London|Paris|Sydney|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\s\d|June|July|August|September|October|November|December)/u;
/** Who or what the hour is said of has yet to come: `At 5 a.m. Mr. Smith went`, `The 5 p.m. London train`. */
const opens =
  /^["'“‘(]*(?:At|By|On|In|From|Until|Till|Since|Around|About|Before|After|Between|Shortly|Just|Only|Every|Each|Late|Early|Last|Next|Yesterday|Today|Tomorrow|Tonight|When|While|As|If|Though|Although|Because|Once|\p{L}+day)\b/u;
const rightAfterArticle =
  /(?:^|\s)(?:the|a|an|this|that|his|her|its|their|our|my|your)\s+\S{1,8}\s?[ap]\.\s?m\.["'”’)]*\s*$/iu;

/** Offsets after hours that a capital follows: a sentence may end there. */
export const hourEnds = (text: string, language: string): number[] =>
  isEnglish(language) ? Array.from(text.matchAll(hour), ({ index, 0: { length } }) => index + length) : [];

export const isHour = (before: string, language: string) => isEnglish(language) && hourBefore.test(before);

/** Whether `sentence`, whose last word is an hour, ends there, before `next`. */
export function endsAtHour(sentence: string, next: string): boolean {
  if (!/^["'“‘(]*[\p{Lu}\d]/u.test(next)) return false;
  if (startsSentence(next, "en")) return true;
  if (/^["'“‘(]*\d/u.test(next)) return false;
  return !goesWithHour.test(next) && !opens.test(sentence.trimStart()) && !rightAfterArticle.test(sentence);
}
