import type { Block } from "@/domain/text/article-text";

/** What is laid out together, or, while it is out of view, not at all; until then the browser goes by its height. */
export type Leaf = {
  /** A CSS length. */
  height: string;
  /** The numbers of its blocks; successive list items make a list. */
  groups: { isList: boolean; blocks: number[] }[];
};

const charactersPerLine = 64;
const groupsPerLeaf = 12;

/**
 * A browser watches every leaf while it scrolls: a hundred cost nothing, a thousand paragraphs would. At a mark it draws
 * the whole leaf anew, so that larger ones cost more there.
 */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  const groups = grouped(blocks);
  const leaves: Leaf[] = [];
  for (let at = 0; at < groups.length; at += groupsPerLeaf) {
    const inside = groups.slice(at, at + groupsPerLeaf);
    const lines = inside
      .flatMap((group) => group.blocks)
      .reduce((sum, each) => sum + linesOf(blocks[each]), 0);
    leaves.push({ height: `${(lines * 1.6).toFixed(1)}em`, groups: inside });
  }
  return leaves;
}

/** About how many lines a block takes, with the space after it. */
const linesOf = (block: Block | undefined) =>
  block ? Math.ceil((block.end - block.start) / charactersPerLine) + 0.7 : 0;

function grouped(blocks: readonly Block[]): Leaf["groups"] {
  const groups: Leaf["groups"] = [];
  blocks.forEach(({ kind }, at) => {
    const last = groups.at(-1);
    const isList = kind === "list_item";
    if (isList && last?.isList) last.blocks.push(at);
    else groups.push({ isList, blocks: [at] });
  });
  return groups;
}
