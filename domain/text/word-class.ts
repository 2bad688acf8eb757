import { isDateWord, isNamedDate } from "./date-words";
import { isGerman } from "./language";
import type { Span } from "./span";
import { germanArticles, isOneOf, modalities, negations, numerals, plainStarters, units } from "./vocabulary";

/** What a word can be besides being a word. */
export type WordClass = "number" | "unit" | "date" | "name" | "negation" | "modality";

const digit = /\p{Nd}/u;
const capital = /^\p{Lu}/u;
const unitSign = /^[%‰°\p{Sc}]$/u;
/** `isn’t`, `n’est` */
const contractedNegation = /n['’]t$|^n['’]/iu;
/** `l’Élysée`, `d’Artagnan` */
const elision = /^(?:[dl]|qu)['’](?=\p{L})/iu;

/** What each token of `text` is, by itself and by its neighbours, in `language` (BCP 47; `und` if it is not known). */
export function wordClasses(text: string, tokens: readonly Span[], language: string): (WordClass | null)[] {
  const words = tokens.map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/\u00AD/g, "")
      .replace(elision, ""),
  );
  return words.map((word, at) => classOf(words, word, at, language));
}

function classOf(words: readonly string[], word: string, at: number, language: string): WordClass | null {
  const lower = word.toLowerCase();
  if (digit.test(word)) return isDateWord(words, at, language) ? "date" : "number";
  if (unitSign.test(word)) return "unit";
  if (contractedNegation.test(lower) || isOneOf(negations, lower, language)) return "negation";
  if (isNamedDate(words, at, language)) return "date";
  if (isOneOf(modalities, lower, language)) return "modality";
  if (isNumeral(lower, language)) return "number";
  if (isOneOf(units, lower, language)) return "unit";
  return isName(words, word, at, language) ? "name" : null;
}

/** Also `twenty-one`. */
const isNumeral = (lower: string, language: string) =>
  isOneOf(numerals, lower.split(/[-‐‑]/, 1).join(""), language);

/** Whatever has a capital, but for words that only begin a sentence; a name may begin one too. German nouns are looked at closer. */
function isName(words: readonly string[], word: string, at: number, language: string): boolean {
  if (!capital.test(word) || isOneOf(plainStarters, word.toLowerCase(), language)) return false;
  return !isGerman(language) || !germanArticles.has((words[at - 1] ?? "").toLowerCase());
}
