/** What ends a line: also vertical tab and form feed, so that no two words grow together. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const brokenSurrogate = /\p{Surrogate}/gu;
/** Control characters but line feed and tab, byte order marks, and code points that are no characters. */
const notText = /[\p{Noncharacter_Code_Point}\uFEFF]|(?![\n\t])\p{Control}/gu;

/**
 * Text as Stet keeps it: line ends as "\n", control characters, byte order marks and noncharacters gone, broken
 * surrogates replaced by U+FFFD, Unicode NFC. Nothing else of what a person typed changes: curly quotes, no-break
 * spaces, joiners and bidi marks stay. Idempotent.
 */
export function normalize(text: string): string {
  return text
    .replace(brokenSurrogate, "\uFFFD")
    .replace(lineEnds, "\n")
    .replace(notText, "")
    .normalize("NFC");
}
