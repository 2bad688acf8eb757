import { isGraphemeBoundary } from "./grapheme";
import type { Span } from "./span";
import { wordsKey } from "./same-words";

/** Scripts that put no space between words: there each character counts for itself. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;
const inWord = String.raw`(?:(?![${unspaced}])[\u200D\u200C\u00AD_\p{L}\p{N}\p{M}])`;

/** In turn: most words, at a glance; figures in groups of three; words and figures, with what joins their parts; one sign. */
const token = new RegExp(
  [
    String.raw`[A-Za-z]+(?=[ \n,.;?!)])`,
    String.raw`(?:(?<![\p{L}\p{N}])[-−–+])?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\p{L}\p{N}])(?:[.,]\d+)?`,
    String.raw`(?:(?<![\p{L}\p{N}])[-−–+](?=\p{N}))?${inWord}+(?:(?:['’‘]|[-‐‑]\n?|(?<=\p{N})[.,:/–](?=\p{N}))${inWord}+)*`,
    String.raw`\.{3}|-{2,3}|\S\p{M}*`,
  ].join("|"),
  "gu",
);

/** Words, figures and single signs of `text` within `span`, in order; each ends where a character ends. UTF-16 offsets. */
export function tokensOf(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const tokens: Span[] = [];
  const within = text.slice(span.start, span.end);
  let last: Span | undefined;
  // Not `matchAll`, which makes the pattern anew for each sentence.
  token.lastIndex = 0;
  for (let found = token.exec(within); found; found = token.exec(within)) {
    const start = span.start + found.index;
    const end = start + found[0].length;
    // What looks like two signs may be one character, such as a flag or a family.
    if (last?.end === start && !isGraphemeBoundary(text, start)) last.end = end;
    else tokens.push((last = { start, end }));
  }
  return tokens;
}

const simple = /^\w+$/;
const loneDash = /^(?:[-‐‑‒–—―]|-{2,3})$/;

/** What a token is compared by where typography is to be overlooked, and nothing else. */
export function strictKey(token: string): string {
  if (simple.test(token)) return token;
  return loneDash.test(token) ? "—" : wordsKey(token);
}

/** What a token is found again by: case and hyphens are overlooked as well. It says which, not that nothing changed. */
export function looseKey(token: string): string {
  const key = strictKey(token).toLowerCase();
  return key.includes("-") ? key.replace(/(?<=\p{L})-(?=\p{L})/gu, "") : key;
}

const wordLike = /[\p{L}\p{N}]/u;

/** Whether a token is more than a sign. */
export const isWord = (token: string) => wordLike.test(token);

/** Some of a text's tokens: from number `from` up to, not including, `to`. */
export type Range = { from: number; to: number };

/** The first number from which on all of `sorted` are so; their count if none is. */
export function firstWhere<Item>(sorted: readonly Item[], isSo: (item: Item) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && isSo(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
