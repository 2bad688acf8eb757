import type { Block } from "@/domain/text/article-text";

/**
 * A stretch of the article. What is out of view is not laid out, and the browser goes by its height: a whole branch far
 * away, in a branch close by each leaf.
 */
export type Branch = {
  /** A CSS length. */
  height: string;
  leaves: Leaf[];
};

/** What is laid out together, and drawn anew as a whole when a mark in it changes. */
export type Leaf = {
  height: string;
  /** The numbers of its blocks; successive list items make a list. */
  groups: { isList: boolean; blocks: number[] }[];
};

const charactersPerLine = 64;
const groupsPerLeaf = 6;
const leavesPerBranch = 8;

/**
 * A browser looks at every frame at all the stretches that it knows of, and those within a branch that is not laid out
 * it does not know: so leaves can be small, without there being hundreds to look at.
 */
export function branchesOf(blocks: readonly Block[]): Branch[] {
  const heightOf = (groups: Leaf["groups"]) => {
    const inside = groups.flatMap((group) => group.blocks);
    const lines = inside.reduce((sum, each) => sum + linesOf(blocks[each]), 0);
    return `${(lines * 1.6).toFixed(1)}em`;
  };
  return inParts(grouped(blocks), groupsPerLeaf * leavesPerBranch).map((groups) => ({
    height: heightOf(groups),
    leaves: inParts(groups, groupsPerLeaf).map((inside) => ({ height: heightOf(inside), groups: inside })),
  }));
}

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

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
