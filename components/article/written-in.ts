import { directionOf } from "@/domain/text/direction";

/**
 * For an element that holds words of an article: its language, which fonts and voices go by, and its direction. A sentence
 * may begin with a name in other letters, so that `dir="auto"` would turn it around.
 */
export const writtenIn = (language: string) => ({ lang: language, dir: directionOf(language) });
