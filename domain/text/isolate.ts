/** Letters that run from right to left, and characters that turn what follows them around. */
const turning =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u202A-\u202E\u2066-\u2069]/u;
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * `text` as a part of an English line that it cannot reorder: where it runs from right to left, between the characters
 * that isolate (U+2068, U+2069), for a plain line has no element around it; else as it is.
 */
export function isolated(text: string): string {
  return turning.test(text) ? `\u2068${text.replace(controls, "")}\u2069` : text;
}
