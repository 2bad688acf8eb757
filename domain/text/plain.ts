import type { Draft, Part } from "./document";

const listItem = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/;
const endsSentence = /[.!?…:;]["'”’)\]]*\s*$/;
const startsLower = /^\s*["'“‘(]?\p{Ll}/u;

/** Text that was wrapped by hand or machine is this wide, in UTF-16 units; a longer line is a paragraph. */
const narrowest = 40;
const widest = 100;

/**
 * Reads plain text. Empty lines part paragraphs; without any, every line is a paragraph. Where lines were broken only
 * because they were full, the break becomes a space; where somebody meant it (verse, an address) it stays or parts
 * paragraphs, so that a sentence is never cut and two are never merged. List items are blocks, with their marks.
 */
export function readPlain(text: string): Draft {
  const chunks = toChunks(text.split("\n"));
  const width = chunks.flat().reduce((most, line) => Math.max(most, /\S\s/.test(line) ? line.length : 0), 0);
  const isSpaced = chunks.length > 1;
  const parts = chunks.flatMap((lines) => {
    const isWrapped = wraps(lines, width, isSpaced);
    const blocks: string[] = [];
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      const join = before === undefined ? null : joinBetween(before, line, { width, isWrapped, isSpaced });
      if (join === null) blocks.push(line);
      else blocks.push(`${blocks.pop() ?? ""}${join}${join === "\n" ? line : line.trimStart()}`);
    });
    return blocks.map(toPart);
  });
  return { title: null, byline: null, parts };
}

function toChunks(lines: readonly string[]): string[][] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") chunks.push([]);
    else chunks.at(-1)?.push(line.trimEnd());
  }
  return chunks.filter(({ length }) => length > 0);
}

type Setting = { width: number; isWrapped: boolean; isSpaced: boolean };

/** What stands between two lines of one block; `null` between two blocks. */
function joinBetween(before: string, line: string, { width, isWrapped, isSpaced }: Setting): string | null {
  const wrapped = /\p{L}-$/u.test(before.slice(-3)) ? "" : " ";
  if (listItem.test(line) || width > widest) return null;
  if (isWrapped && isFull(before, line, width)) return wrapped;
  if (!isSpaced) return null;
  if (endsSentence.test(before)) return "\n";
  return startsLower.test(line) ? wrapped : null;
}

/** Whether lines are broken because they are full. Verse is as even, but begins its lines with capitals. */
function wraps(lines: readonly string[], width: number, isSpaced: boolean): boolean {
  if (width < narrowest || width > widest || lines.length < (isSpaced ? 2 : 3)) return false;
  const breaks = lines.slice(0, -1).map((line, index) => ({ line, next: lines[index + 1] ?? "" }));
  const inside = breaks.filter(({ line }) => !endsSentence.test(line));
  const full = inside.filter(({ line, next }) => isFull(line, next, width));
  const lower = full.filter(({ next }) => startsLower.test(next));
  return full.length > 0 && full.length * 2 >= inside.length && lower.length * 2 >= full.length;
}

/** Whether the first word of the next line had no room in this one, give or take a few letters. */
function isFull(line: string, next: string, width: number): boolean {
  const [word = ""] = next.trimStart().split(/\s/, 1);
  return line.length + 1 + word.length > width - 4;
}

function toPart(text: string): Part {
  return { kind: listItem.test(text) ? "list_item" : "paragraph", inline: [{ text }] };
}
