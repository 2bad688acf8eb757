import MarkdownIt, { type Token } from "markdown-it";
import type { BlockKind } from "./article-text";
import { type Draft, type Inline, type Part, toLine } from "./document";
import { joint } from "./line-break";

/** CommonMark and tables; markup of HTML stays text. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/**
 * Reads Markdown: headings, list items, quotations, and paragraphs, among them table cells and code. The text of a
 * picture follows as a caption. The title is that of the front matter, or the first heading of level 1.
 */
export function readMarkdown(source: string): Draft {
  const { fields, body } = withoutFrontMatter(source);
  const parts = toParts(markdown.parse(body, {}));
  return { title: fields.get("title") ?? titleOf(parts), byline: fields.get("author") ?? null, parts };
}

/** The words of the first heading of level 1 that has any. */
export function titleOf(parts: readonly Part[]): string | null {
  const texts = parts
    .filter(({ level }) => level === 1)
    .map(({ inline }) => inline.map(({ text }) => text).join(""));
  return texts.map(toLine).find((title) => title !== null && /[\p{L}\p{N}]/u.test(title)) ?? null;
}

function toParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  const around: BlockKind[] = [];
  let heading: number | null = null;
  for (const token of tokens) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    if (token.type === "heading_close") heading = null;
    if (token.type === "blockquote_open") around.push("quotation");
    if (token.type === "list_item_open") around.push("list_item");
    if (token.type === "blockquote_close" || token.type === "list_item_close") around.pop();
    const kind = around.at(-1) ?? "paragraph";
    if (token.type === "fence" || token.type === "code_block") {
      parts.push({ kind, inline: [{ text: token.content }] });
    }
    if (token.type !== "inline") continue;
    const inline = toInline(token.children ?? []);
    parts.push(heading === null ? { kind, inline } : { kind: "heading", level: heading, inline });
    for (const picture of token.children?.filter(({ type }) => type === "image") ?? []) {
      parts.push({ kind: "caption", inline: toInline(picture.children ?? []) });
    }
  }
  return parts;
}

function toInline(tokens: readonly Token[]): Inline[] {
  const inline: Inline[] = [];
  let href: string | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "link_open") href = String(token.attrGet("href") ?? "");
    if (token.type === "link_close") href = undefined;
    if (token.type === "softbreak") inline.push({ text: jointAt(tokens, index), href });
    if (token.type === "hardbreak") inline.push({ text: "\n", href });
    if (token.type === "text" || token.type === "code_inline") inline.push({ text: token.content, href });
  }
  return inline;
}

/** What a line's end in the source is for a reader. */
const jointAt = (tokens: readonly Token[], index: number) =>
  joint(tokens[index - 1]?.content ?? "", tokens[index + 1]?.content ?? "");

const frontMatter = /^---\n((?:[^\n]{0,1000}\n){0,100}?)(?:---|\.\.\.)[^\S\n]*\n/;

/** A file's front matter as far as it is simple `key: value` lines, and what follows it. */
function withoutFrontMatter(source: string): { fields: Map<string, string>; body: string } {
  const [whole, lines] = frontMatter.exec(source) ?? [];
  if (whole === undefined || lines === undefined || !/^\w+:/.test(lines))
    return { fields: new Map(), body: source };
  const fields = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const [, key = "", value = ""] = /^(\w+):(.*)$/.exec(line) ?? [];
    const words = toLine(value.trim().replace(/^(["'])(.*)\1$/, "$2"));
    if (words !== null) fields.set(key.toLowerCase(), words);
  }
  return { fields, body: source.slice(whole.length) };
}
