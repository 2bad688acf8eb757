/** Letters and signs of scripts that set no space between words: Chinese and Japanese. */
const wide = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3001-\u303F\uFF01-\uFF60]/u;
const breakBetweenWide = new RegExp(`(?<=${wide.source})[^\\S\\n]*\\n\\s*(?=${wide.source})`, "gu");
const everyWide = new RegExp(wide.source, "gu");

/** `text` on one line: white space becomes one space, or nothing where it broke a line of Chinese or Japanese. */
export function onOneLine(text: string): string {
  return withoutBreaks(text).replace(/\s+/g, " ");
}

/** `text` without the line breaks inside Chinese and Japanese, where a space would be one too many. */
export function withoutBreaks(text: string): string {
  return text.replace(breakBetweenWide, "");
}

/** What takes the place of a line's end between `before` and `after` when it was only broken because it was full. */
export function joint(before: string, after: string): "" | " " {
  return wide.test(before.slice(-1)) && wide.test(after.slice(0, 1)) ? "" : " ";
}

/** How wide `line` is, in letters of the Latin alphabet; Chinese and Japanese ones are twice as wide. */
export function widthOf(line: string): number {
  return line.length + (line.match(everyWide)?.length ?? 0);
}
