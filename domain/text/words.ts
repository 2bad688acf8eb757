const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** How many words stand in `text`; numbers count, signs do not. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
