import { toLine, toPiece, toPlain, webAddress } from "./plain";

/** Signs that CommonMark or its common extensions read as markup anywhere in a line. */
const anywhere = /[\\`*_[\]<>&#|~!^${}]/g;
/** What makes a list, a rule or an underlined heading at the start of a line. */
const atStart = /^(\d*)(?=[.)])|^(?=[-+=:])/;
/** What some renderers turn into a link by themselves. */
const bareLink = /:(?=\/\/)|(?<=\bwww)\.|@/gi;

/** What a person wrote, as Markdown that shows just these words on one line. */
export function inline(text: string): string {
  return escape(toLine(text));
}

/** A piece of a line, with the spaces around it. */
export function piece(text: string): string {
  return escape(toPiece(text));
}

/** What a person wrote, line by line; each is safe at the start of a line. */
export function lines(text: string): string[] {
  return toPlain(text)
    .split("\n")
    .map((line) => escape(toLine(line)))
    .filter((line) => line !== "");
}

/** A link when the address is http or https, else the address as words. */
export function address(url: string): string {
  const href = webAddress(url);
  return href === null || /[<>\s]/.test(href) ? inline(url) : `<${href}>`;
}

export const quoted = (text: string) =>
  lines(text)
    .map((line) => `> ${line}`)
    .join("\\\n");

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

function escape(line: string): string {
  return line.replace(anywhere, "\\$&").replace(bareLink, "\\$&").replace(atStart, "$1\\");
}
