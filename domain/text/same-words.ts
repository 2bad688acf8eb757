/** Whether `a` and `b` are the same words: they differ at most in typography (see `plainWords`). In doubt they are not. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [plainWords(a), plainWords(b)];
  return left === right || (unsettled.test(left + right) && isReadAlike(left, right));
}

/** Characters that no normalised text holds; they stand for what typography writes in several ways. */
const dash = "\uFDD0";
const broken = "\uFDD1";
const either = "\uFDD2";
const apostrophe = "\uFDD3";
const unsettled = /[\uFDD1\uFDD2]/;

const notPlain = /[^\x20-\x7E]|(?<![a-z])'|'(?![a-z])|\B-|-\B|--|\.\.\.| {2}| [.,?!;:%]|^ | $/i;

type Rule = readonly [pattern: RegExp, written: string];

/** Rules by what must stand in a text for them to matter. In this order: each counts on those before it. */
const rules: readonly (readonly [where: RegExp, rules: readonly Rule[]])[] = [
  [
    /[\n\u00AD\u200B\u2060\uFEFF]/,
    [
      // A line's end broke the word. After one or two letters the hyphen may matter: “re-sign”, “un-ionised”, “co-op”.
      [/(?<=\p{Ll}{3})[-\u2010\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, broken],
      [/(?<=\p{L})[-\u2010][ \t]*\r?\n[ \t]*(?=\p{L})/gu, "-"],
      [/\u00AD[ \t]*\r?\n[ \t]*(?=\p{L})|[\u00AD\u200B\u2060\uFEFF]/gu, ""],
    ],
  ],
  // From here on no two spaces stand together, which keeps the rules below linear.
  [/\s{2}|[^\S ]/, [[/\s+/g, " "]]],
  [/\.\.\./, [[/\.{3}/g, "…"]]],
  [
    // White space inside guillemets and before marks, as French sets it.
    /[«‹]\s|\s[»›.,?!;:%…]/,
    [
      [/(?<=(?:^|[\s([])[«‹])\s+|\s+(?=[»›](?:[\s)\].,;:?!…]|$))/g, ""],
      [/\s+(?=[.,?!;:%…]+(?:["'”’»)\]\s]|$))/g, ""],
    ],
  ],
  [
    // White space parts no words in these scripts. One range, which holds them all, is quicker to look for than scripts.
    /[\u2E80-\uFFFF]/,
    [[/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。、！？])\s+|\s+(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, ""]],
  ],
  // A dash between phrases, however long and spaced; a minus sign is none, nor is what stands between figures.
  [/\s[-‐‑‒–—―]/, [[/(?<=\S)\s+(?:[-‐‑‒–—―]|-{2,3})\s+/g, dash]]],
  [/[—―]|--/, [[/(?<!\p{N})\s*[—―]\s*|\s*[—―]\s*(?!\p{N})|(?<=\p{L})-{2,3}(?=\p{L})/gu, dash]]],
  [/–/, [[/(?<=\p{L})–(?=\p{L})/gu, either]]],
  [/[‐‑‒–—―−﹣－]/, [[/[‐‑‒–—―−﹣－]/g, "-"]]],
  [
    // After a figure single and double marks stay apart: they may be feet and inches. The mark comes first and looks back
    // from there: a pattern that begins with looking back is tried at every character.
    /["“”„‟«»〝〞＂'‘’‚‛‹›ʼ＇]/,
    [
      [/['‘’‛ʼ＇](?<=\p{L}.)(?=\p{L})|['‘’‚‛ʼ＇](?<=\p{N}.)/gu, apostrophe],
      [/["“”„‟«»〝〞＂'‘’‚‛‹›ʼ＇]/g, '"'],
      [/\uFDD3/g, "'"],
    ],
  ],
];

/**
 * `text` with its typography made plain: white space, quotation marks and apostrophes, hyphens and dashes, soft hyphens,
 * ellipses, NFC. Equal results are the same words. Case, letters, figures, signs and all other marks stay.
 */
export function plainWords(text: string): string {
  if (!notPlain.test(text)) return text;
  let plain = text.normalize("NFC");
  for (const [where, those] of rules) {
    if (!where.test(plain)) continue;
    for (const [pattern, written] of those) plain = plain.replace(pattern, written);
  }
  return plain.trim();
}

/** One reading of `plainWords`: texts of which it is equal are the same words, and nearly all of the same words have it equal. */
export function wordsKey(text: string): string {
  const plain = plainWords(text);
  return unsettled.test(plain) ? plain.replace(/\uFDD1/g, "").replace(/\uFDD2/g, "-") : plain;
}

/** Compares where a broken word may have had a hyphen or none, and an unspaced dash between letters may be one. */
function isReadAlike(a: string, b: string): boolean {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a.charAt(i), b.charAt(j)];
    if (left === right || isReadAs(left, right) || isReadAs(right, left)) {
      i += 1;
      j += 1;
    } else if (left === broken) i += 1;
    else if (right === broken) j += 1;
    else return false;
  }
  return true;
}

function isReadAs(written: string, other: string): boolean {
  if (other === "-") return written === broken || written === either;
  return other === dash && written === either;
}
