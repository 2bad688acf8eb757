import type { ArticleText, Block, Sentence } from "../text/article-text";

type Sentenced = Pick<ArticleText, "text" | "blocks" | "sentences">;

/**
 * The sentences of `after`, where a block that says the same as one of `before` keeps that one's: what a person
 * corrected by hand stays corrected. Of several blocks that say the same, the first keeps the first's, and so on.
 */
export function carriedSentences(before: Sentenced, after: Sentenced): Sentence[] {
  const known = new Map<string, Sentence[][]>();
  for (const [block, sentences] of sentencesByBlock(before)) {
    const text = before.text.slice(block.start, block.end);
    known.set(text, [...(known.get(text) ?? []), sentences.map((each) => shifted(each, -block.start))]);
  }
  const carried = sentencesByBlock(after).flatMap(([block, sentences]) => {
    const same = known.get(after.text.slice(block.start, block.end))?.shift();
    return same ? same.map((each) => shifted(each, block.start)) : sentences;
  });
  return carried.map(({ start, end }, index) => ({ index, start, end }));
}

function sentencesByBlock({ blocks, sentences }: Sentenced): [Block, Sentence[]][] {
  let next = 0;
  return blocks.map((block) => {
    const within: Sentence[] = [];
    for (let each = sentences[next]; each && each.start < block.end; each = sentences[++next])
      within.push(each);
    return [block, within];
  });
}

const shifted = ({ index, start, end }: Sentence, by: number) => ({
  index,
  start: start + by,
  end: end + by,
});
