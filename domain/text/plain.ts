import type { Draft, Part } from "./document";

const listItem = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/;
/** Lines are wrapped to about this width at most; a longer line is a paragraph of its own. */
const widest = 100;

/**
 * Reads plain text. An empty line ends a paragraph. Inside one, lines of much the same width are taken for a
 * wrapped paragraph and stay together; other lines are paragraphs of their own, and list items always are.
 */
export function readPlain(text: string): Draft {
  const chunks = text.split(/\n[^\S\n]*\n\s*/);
  return { title: null, byline: null, parts: chunks.flatMap(partsOf) };
}

function partsOf(chunk: string): Part[] {
  const lines = chunk.split("\n").filter((line) => line.trim() !== "");
  const paragraph = (text: string): Part => ({
    kind: listItem.test(text) ? "list_item" : "paragraph",
    inline: [{ text }],
  });
  return isWrapped(lines) ? [paragraph(lines.join("\n"))] : lines.map(paragraph);
}

function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const fillTheLine = lengths.slice(0, -1).every((length) => length > longest * 0.6);
  return longest > 40 && longest <= widest && fillTheLine && !lines.some((line) => listItem.test(line));
}
