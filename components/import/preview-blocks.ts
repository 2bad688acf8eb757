import { digits } from "@/domain/digits";
import type { ArticleText, BlockKind } from "@/domain/text/article-text";

/** The text as it would be checked, as the API previews it. */
export type Preview = ArticleText & {
  title: string | null;
  byline: string | null;
  /** As it was chosen, or found from the text. */
  language: string;
  sha256: string;
  words: number;
};

export type PreviewBlock = {
  kind: BlockKind;
  level?: number;
  start: number;
  /** `number` counts from 1. */
  sentences: { number: number; words: string }[];
};

/** The blocks with their sentences, as far as the first `most` sentences go. */
export function previewBlocks({ text, blocks, sentences }: ArticleText, most: number): PreviewBlock[] {
  const shown: PreviewBlock[] = [];
  const last = Math.min(sentences.length, most);
  let next = 0;
  for (const { kind, level, start, end } of blocks) {
    if (next >= last) return shown;
    const inside = [];
    for (; next < last; next++) {
      const sentence = sentences[next];
      if (!sentence || sentence.start >= end) break;
      inside.push({ number: next + 1, words: text.slice(sentence.start, sentence.end) });
    }
    if (inside.length > 0) shown.push({ kind, level, start, sentences: inside });
  }
  return shown;
}

export const kindName: Record<BlockKind, string> = {
  heading: "heading",
  paragraph: "paragraph",
  list_item: "list item",
  quotation: "quotation",
  caption: "caption",
};

/** How many blocks there are of each kind that occurs: "12 paragraphs, 1 heading". */
export function countKinds(blocks: readonly { kind: BlockKind }[]): string {
  const counts = new Map<BlockKind, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${digits(count)} ${kindName[kind]}${count === 1 ? "" : "s"}`)
    .join(", ");
}
