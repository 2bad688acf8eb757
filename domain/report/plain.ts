import { withoutBreaks } from "../text/line-break";

/** Line ends, and control characters other than tab and line feed. */
const lineEnd = /\r\n?/g;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates, which turn what follows them around; and invisible tag characters. */
const turning = /[\u202a-\u202e\u2066-\u2069\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** What a person wrote, without control characters. Keeps line ends and the direction of the text. */
export function toPlain(text: string): string {
  return text.replace(lineEnd, "\n").replace(controls, "");
}

/** What a person wrote, as one line that cannot change the direction or the look of what stands around it. */
export function toLine(text: string): string {
  return toPiece(text).trim();
}

/** How many characters of `text` turn its direction around or hide in it. */
export function countTurning(text: string): number {
  return text.match(turning)?.length ?? 0;
}

/** As `toLine`, for a piece of a line: it may begin or end with a space. */
export function toPiece(text: string): string {
  return withoutBreaks(toPlain(text).replace(turning, "")).replace(/[\t\n \u2028\u2029]+/g, " ");
}

/** The address as WHATWG URL writes it when it is http or https; `null` for every other scheme. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
