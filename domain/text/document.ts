import type { Block, BlockKind, Link } from "./article-text";
import { normalize } from "./normalize";

/** A piece of running text, and where it links to. */
export type Inline = { text: string; href?: string };

/** A block as a reader of some notation finds it. */
export type Part = { kind: BlockKind; level?: number; inline: Inline[] };

/** What a reader makes of a source: parts in order, and what the source says of itself. */
export type Draft = { title: string | null; byline: string | null; parts: Part[] };

/** Text, blocks and links in UTF-16 offsets; blocks are trimmed, joined by an empty line, and never empty. */
export type Document = { text: string; blocks: Block[]; links: Link[] };

const between = "\n\n";

/** Lays the parts of a draft out as one normalised text. */
export function toDocument(parts: readonly Part[]): Document {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const { kind, level, inline } of parts) {
    const whole = normalize(inline.map(({ text }) => text).join(""));
    const text = whole.trim();
    if (text === "") continue;
    const indent = whole.length - whole.trimStart().length;
    const end = offset + text.length;
    blocks.push({ kind, start: offset, end, ...(level !== undefined && { level }) });
    let before = "";
    for (const piece of inline) {
      const from = offset + normalize(before).length - indent;
      before += piece.text;
      const to = offset + normalize(before).length - indent;
      const href = piece.href === undefined ? null : webAddress(piece.href);
      const span = { start: Math.max(from, offset), end: Math.min(to, end) };
      if (href !== null && span.start < span.end) links.push({ ...span, href });
    }
    texts.push(text);
    offset = end + between.length;
  }
  return { text: texts.join(between), blocks, links };
}

/** `href` when it is a whole http or https address, else `null`. */
function webAddress(href: string): string | null {
  if (href.length > 2048 || !URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
