const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;
/** C0 and C1 controls but tab and line feed, byte order marks, and code points that are no characters. */
const notText =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Text as Stet keeps it: line ends as "\n", control characters gone, broken surrogates replaced by U+FFFD, Unicode
 * NFC. Nothing else of what a person typed changes. Idempotent.
 */
export function normalize(text: string): string {
  return text.replace(lineEnds, "\n").replace(notText, "").replace(loneSurrogate, "\uFFFD").normalize("NFC");
}
