import { expect, it } from "vitest";
import { countKinds, previewBlocks } from "./preview-blocks";

const text = "Vote\n\nIt passed. It was late.\n\nThe end.";
const article = {
  text,
  blocks: [
    { kind: "heading", level: 2, start: 0, end: 4 },
    { kind: "paragraph", start: 6, end: 29 },
    { kind: "paragraph", start: 31, end: 39 },
  ],
  sentences: [
    { index: 0, start: 0, end: 4 },
    { index: 1, start: 6, end: 16 },
    { index: 2, start: 17, end: 29 },
    { index: 3, start: 31, end: 39 },
  ],
  links: [],
} satisfies Parameters<typeof previewBlocks>[0];

const wordsOf = (most: number) =>
  previewBlocks(article, most).map(({ sentences }) =>
    sentences.map(({ number, words }) => `${number} ${words}`),
  );

it("puts every sentence into its block, numbered from 1", () => {
  expect(wordsOf(500)).toEqual([["1 Vote"], ["2 It passed.", "3 It was late."], ["4 The end."]]);
});

it("stops after as many sentences as asked, within a block too", () => {
  expect(wordsOf(2)).toEqual([["1 Vote"], ["2 It passed."]]);
});

it("counts the kinds of blocks, the most frequent first", () => {
  expect(countKinds(article.blocks)).toBe("2 paragraphs, 1 heading");
});
