/** Scripts without spaces, of which each character counts as a word, as word processors count. */
const character = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}](?<=\p{L})/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’״.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** How many words stand in `text`; numbers count, signs do not. */
export function countWords(text: string): number {
  const count = (pattern: RegExp, within: string) => within.match(pattern)?.length ?? 0;
  return count(character, text) + count(word, text.replace(character, " "));
}
