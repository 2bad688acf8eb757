import MarkdownIt, { type Token } from "markdown-it";
import type { BlockKind } from "./article-text";
import type { Draft, Inline, Part } from "./document";

/** CommonMark and tables; markup of HTML stays text. */
const markdown = new MarkdownIt({ html: false, linkify: false }).enable("table");

/** Reads Markdown. The title is the first heading of level 1 where it opens the text. */
export function readMarkdown(source: string): Draft {
  const parts: Part[] = [];
  const around: BlockKind[] = [];
  let heading: number | null = null;
  for (const token of markdown.parse(source, {})) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    if (token.type === "heading_close") heading = null;
    if (token.type === "blockquote_open") around.push("quotation");
    if (token.type === "list_item_open") around.push("list_item");
    if (token.type === "blockquote_close" || token.type === "list_item_close") around.pop();
    const kind = around.at(-1) ?? "paragraph";
    if (token.type === "fence" || token.type === "code_block")
      parts.push({ kind, inline: [{ text: token.content }] });
    if (token.type !== "inline") continue;
    const inline = toInline(token.children ?? []);
    parts.push(heading === null ? { kind, inline } : { kind: "heading", level: heading, inline });
  }
  return { ...withoutTitle(parts), byline: null };
}

/** Takes a leading heading of level 1 for the title; it is then not part of the text to be checked. */
export function withoutTitle(parts: Part[]): { title: string | null; parts: Part[] } {
  const [first, ...rest] = parts;
  if (first?.kind !== "heading" || first.level !== 1 || rest.length === 0) return { title: null, parts };
  return {
    title: first.inline
      .map(({ text }) => text)
      .join("")
      .replace(/\s+/g, " ")
      .trim(),
    parts: rest,
  };
}

function toInline(tokens: readonly Token[]): Inline[] {
  const inline: Inline[] = [];
  let href: string | undefined;
  for (const token of tokens) {
    if (token.type === "link_open") href = String(token.attrGet("href") ?? "");
    if (token.type === "link_close") href = undefined;
    if (token.type === "softbreak" || token.type === "hardbreak") inline.push({ text: "\n", href });
    if (token.type === "text" || token.type === "code_inline" || token.type === "image") {
      inline.push({ text: token.content, href });
    }
  }
  return inline;
}
