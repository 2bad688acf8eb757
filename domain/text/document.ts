import type { Block, BlockKind, Link } from "./article-text";
import { trimSpan } from "./grapheme";
import { onOneLine } from "./line-break";
import { normalize } from "./normalize";

/** A piece of running text, and where it links to. */
export type Inline = { text: string; href?: string };

/** A block as a reader of some notation finds it. */
export type Part = { kind: BlockKind; level?: number; inline: Inline[] };

/** What a reader makes of a source: parts in order, and what the source says of itself. */
export type Draft = { title: string | null; byline: string | null; parts: Part[] };

/** Text, blocks and links in UTF-16 offsets. */
export type Document = { text: string; blocks: Block[]; links: Link[] };

const between = "\n\n";
const visible = /[^\s\p{Format}]/u;

/**
 * Lays the parts of a draft out as one normalised text. Blocks are trimmed and joined by an empty line; those in which
 * there is nothing to see are left out. Links other than http and https are dropped, their words stay.
 */
export function toDocument(parts: readonly Part[]): Document {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const { kind, level, inline } of parts) {
    const run = toRun(inline);
    const { start, end } = trimSpan(run.text, { start: 0, end: run.text.length });
    const text = run.text.slice(start, end);
    if (!visible.test(text)) continue;
    blocks.push({ kind, start: offset, end: offset + text.length, ...(level !== undefined && { level }) });
    for (const link of run.links) {
      const inside = { start: Math.max(link.start, start), end: Math.min(link.end, end) };
      const words = trimSpan(run.text, inside);
      if (words.start >= words.end) continue;
      links.push({ start: offset + words.start - start, end: offset + words.end - start, href: link.href });
    }
    texts.push(text);
    offset += text.length + between.length;
  }
  return { text: texts.join(between), blocks, links };
}

/** One line of a source's own words about itself, such as its title, or `null` when it is empty. */
export function toLine(text: string): string | null {
  const line = onOneLine(normalize(text)).trim();
  return visible.test(line) ? line : null;
}

/** The pieces as one normalised text; pieces that link to the same place become one link. */
function toRun(inline: readonly Inline[]): { text: string; links: Link[] } {
  const links: Link[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const piece of withWholeCharacters(inline)) {
    const text = normalize(piece.text);
    const start = offset;
    offset += text.length;
    texts.push(text);
    const href = piece.href === undefined ? null : webAddress(piece.href);
    const last = links.at(-1);
    if (href !== null && last?.href === href && last.end === start) last.end = offset;
    else if (href !== null) links.push({ start, end: offset, href });
  }
  return { text: texts.join(""), links };
}

/** What NFC may join to the character before it: combining marks, Hangul vowels and finals, Kirat Rai vowels. */
const joining = /^[\p{Mark}\u1160-\u11FF\u{16D63}-\u{16D6A}]+/u;

/** Moves marks at the start of a piece to the piece before, so that pieces normalised singly make a normal whole. */
function withWholeCharacters(inline: readonly Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const { text, href } of inline) {
    const last = whole.at(-1);
    const marks = (last && joining.exec(text)?.[0]) ?? "";
    if (last) last.text += marks;
    if (text.length > marks.length) whole.push({ text: text.slice(marks.length), href });
  }
  return whole;
}

/** `href` when it is a whole http or https address, else `null`. */
function webAddress(href: string): string | null {
  if (href.length > 2048 || !URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
