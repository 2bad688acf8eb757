import type { Case } from "./case";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { others } from "./others";

/** All cases by language (BCP 47). */
export const corpus: Record<string, readonly Case[]> = { en, de, fr, es, ...others };

const unspaced = new Set(["ja", "zh", "th"]);

/** The text that a case's sentences make. */
export function textOf(language: string, [, , ...sentences]: Case): string {
  return sentences.join(unspaced.has(language) ? "" : " ");
}

/** Whether `split` finds just the sentences of the case; white space around them does not matter. */
export function isFound(language: string, each: Case, split: (text: string) => string[]): boolean {
  const found = split(textOf(language, each)).map((sentence) => sentence.trim());
  const [, , ...sentences] = each;
  return found.length === sentences.length && found.every((words, index) => words === sentences[index]);
}
