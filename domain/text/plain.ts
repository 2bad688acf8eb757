import type { Draft, Part } from "./document";
import { joint, widthOf } from "./line-break";
import { hasListMark } from "./list-mark";

const endsSentence = /[.!?…:;。！？：؟۔।]["'”’)\]」』）]*\s*$/;
const startsLower = /^\s*["'“‘(]?\p{Ll}/u;

/** Lines are wrapped by hand or machine to about this width, in Latin letters; a longer line is a paragraph. */
const narrowest = 60;
const widest = 100;

/**
 * Reads plain text. Empty lines part paragraphs; without any, every line is a paragraph. Where lines were broken only
 * because they were full, the break becomes a space; where somebody meant it (verse, an address) it stays or parts
 * paragraphs, so that a sentence is never cut and two are never merged. List items are blocks, with their marks.
 */
export function readPlain(text: string): Draft {
  const chunks = toChunks(text.split("\n"));
  const parts = chunks.flatMap((lines) => toBlocks(lines, chunks.length > 1).map(toPart));
  return { title: null, byline: null, parts };
}

/** The lines between empty lines. */
function toChunks(lines: readonly string[]): string[][] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") chunks.push([]);
    else chunks.at(-1)?.push(line.trimEnd());
  }
  return chunks.filter(({ length }) => length > 0);
}

function toBlocks(lines: readonly string[], isSpaced: boolean): string[] {
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const breaks = lines.slice(1).map((after, index) => toBreak(lines[index] ?? "", after, width));
  const isProse = isSpaced ? runsOn(breaks) : wraps(breaks, width);
  if (width > widest && !isProse) return [...lines];
  const blocks = lines.slice(0, 1);
  breaks.forEach((between, index) => {
    const join = isSpaced
      ? joinInChunk(between, { width, isProse, isFirst: index === 0 })
      : isProse && between.isFull && spaceAt(between);
    if (typeof join !== "string" || hasListMark(between.after)) blocks.push(between.after);
    else blocks.push(`${blocks.pop() ?? ""}${join}${between.after.trimStart()}`);
  });
  return blocks;
}

const isWrap = (width: number) => narrowest <= width && width <= widest;

/** Up to the next place where the line could have been broken. */
const firstWord = /^(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\S*)/u;

/** The end of one line before another. */
type Break = ReturnType<typeof toBreak>;

function toBreak(before: string, after: string, width: number) {
  const [word = ""] = firstWord.exec(after.trimStart()) ?? [];
  return {
    before,
    after,
    isInside: !endsSentence.test(before),
    isLower: startsLower.test(after),
    /** Whether its script has no small letters that would tell whether the line goes on. */
    isCaseless: /^\s*\p{Lo}/u.test(after),
    /** Whether the next word had no room any more, give or take a few letters. */
    isFull: widthOf(before) + 1 + widthOf(word) > width - 4,
  };
}

type Setting = { width: number; isProse: boolean; isFirst: boolean };

/** What stands between two lines of one block; `null` between two blocks. */
function joinInChunk(between: Break, { width, isProse, isFirst }: Setting): string | null {
  const isHeading = isFirst && !between.isLower && between.isInside && widthOf(between.before) < width / 2;
  if (isHeading) return null;
  if (isProse || between.isLower) return spaceAt(between);
  if (!between.isInside) return "\n";
  return between.isFull && isWrap(width) ? spaceAt(between) : null;
}

/** A compound that was broken at its hyphen grows together again. */
const spaceAt = ({ before, after }: Break) =>
  /\p{L}-$/u.test(before.slice(-3)) ? "" : joint(before, after.trimStart());

/** Whether most line ends inside sentences go on in small letters. Verse and addresses begin lines with capitals. */
function runsOn(breaks: readonly Break[]): boolean {
  const inside = breaks.filter(({ isInside }) => isInside);
  const lower = inside.filter(({ isLower }) => isLower);
  return lower.length > 0 && lower.length * 2 >= inside.length;
}

/** Whether lines that no empty line parts are wrapped: most that end inside a sentence are full, and go on so. */
function wraps(breaks: readonly Break[], width: number): boolean {
  const inside = breaks.filter(({ isInside }) => isInside);
  const full = inside.filter(({ isFull }) => isFull);
  return (
    isWrap(width) &&
    breaks.length > 1 &&
    full.length * 2 >= inside.length &&
    (runsOn(full) || full.every(({ isCaseless }) => isCaseless))
  );
}

function toPart(text: string): Part {
  return { kind: hasListMark(text) ? "list_item" : "paragraph", inline: [{ text }] };
}
