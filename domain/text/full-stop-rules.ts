import { isEnglish, primaryLanguage } from "./language";
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
/** `t.ex. 5` */
const syllables = /(?:^|\P{L})(?:\p{Ll}{1,2}\.)+\p{Ll}{1,2}\.\s+$/u;
const letters = /(?:^|\P{L})(?:\p{L}\.\s?)*\p{L}\.\s+$/u;
/** What a name follows. */
const title = /(?:^|[\s(«“„"'’-])(?:Drs?|Mr|Mrs|Ms|Prof|Ste?|Mgr)\.\s+$/u;
/** And what else a sentence goes on after, by language. */
const titles: Record<string, RegExp> = {
  de: /(?:^|[\s(„"])(?:Fa|Fam|Hrn?|Frl|Hl|Sankt|inkl|exkl|zzgl|abzgl|bzw|vgl|evtl|ggf|sog|mind|max|insb|gem|lt|einschl|ehem|versch)\.\s+$/u,
  fr: /(?:^|[\s(«"'’])(?:MM?|Mmes?|Mlles?|Me|Pr|bd|av|pl|rte)\.\s+$/u,
  es: /(?:^|[\s(«"¿¡])(?:Dña|Dn|Gral|Avda?|Ctra|Lic|Ing|Profa?)\.\s+$/u,
  it: /(?:^|[\s(«"'’])(?:on|avv|sigg?|dott|ing|arch|geom|prof)\.\s+$/u,
  pt: /(?:^|[\s(«"])(?:[Aa]v|[Pp]rofa?|[Ee]ng|[Ss]ra?|[Dd]ra?)\.\s+$/u,
  pl: /(?:^|[\s(„"])(?:m\.\s?in|t\.\s?j|tzn|tzw|np|ul|al|ks|prof|inż|mec)\.\s+$/u,
  cs: /(?:^|[\s(„"])(?:t\.\s?j|tzv|např|ul|nám|prof|Ing|Mgr|MUDr|JUDr)\.\s+$/u,
  sk: /(?:^|[\s(„"])(?:t\.\s?j|tzv|napr|ul|nám|prof|Ing|Mgr|MUDr|JUDr)\.\s+$/u,
  nl: /(?:^|[\s(„"'])(?:o\.\s?a|m\.\s?n|bijv|dhr|mevr|drs|prof|ds)\.\s+$/u,
  ru: /(?:^|[\s(«"])(?:ул|пр|пл|пер|им|акад|проф|тов|т\.\s?[екн])\.\s+$/u,
  uk: /(?:^|[\s(«"])(?:вул|просп|пл|ім|акад|проф|т\.\s?зв)\.\s+$/u,
  hi: /(?:^|[\s(“"'])(?:डॉ|प्रो|पं|श्रीमती|स्व)\.\s+$/u,
};
/** English that no sentence ends with. */
const pointing = /(?:^|[\s(])(?:cf|viz|vs|ca|approx|ch|pp?|figs?|eds?|vols?|nos?|esp|incl)\.\s+$/u;

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation or an initial, in a sentence that goes on with
 * `next`. Holds for every language whose letters have two cases; the base knows the like for a few.
 */
export function isAbbreviating(before: string, next: string, language: string): boolean {
  if (!stop.test(before)) return false;
  if (isCloseUp(before, next)) return true;
  // `z. B.`, `т. е.`, `n. 5`, `M.Ö. 512`
  if (letter.test(before) && nextLetter.test(next)) return true;
  if (/^\d/u.test(next)) return letters.test(before) || syllables.test(before);
  // Careless writers begin sentences with small letters; the base knows better for English.
  if (lower.test(next)) return (isEnglish(language) ? pointing : short).test(before);
  if (titlesOf(language)?.test(before)) return true;
  if (!upper.test(next) || startsSentence(next, language)) return false;
  return upperLetter.test(before) || lowerLetter.test(before) || title.test(before);
}

function titlesOf(language: string): RegExp | undefined {
  const primary = primaryLanguage(language);
  return Object.hasOwn(titles, primary) ? titles[primary] : undefined;
}

/** Whether nothing parts the letters on both sides of the full stop: `B.T.`, `a.C.`, `J.-C.`, `куб.м`, but not `late.The`. */
function isCloseUp(before: string, next: string): boolean {
  if (/\s$/u.test(before)) return false;
  return letter.test(before) ? /^-?\p{L}/u.test(next) : /\p{L}\.$/u.test(before) && /^\p{Ll}/u.test(next);
}
