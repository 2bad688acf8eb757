import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "@/domain/text/article-text";
import { type Branch, branchesOf } from "./leaves";

const kind = fc.constantFrom<Block["kind"]>("paragraph", "heading", "list_item", "quotation");
const article = fc
  .array(fc.record({ kind, length: fc.nat({ max: 900 }) }), { maxLength: 400 })
  .map((drawn): Block[] => {
    let end = 0;
    return drawn.map(({ kind, length }) => ({ kind, start: end, end: (end += length) }));
  });

const groupsIn = (branch: Branch) => branch.leaves.flatMap(({ groups }) => groups);
const lengthOf = (height: string) => Number(height.replace("em", ""));

it("holds every block once, in the order of the text", () => {
  fc.assert(
    fc.property(article, (blocks) => {
      const held = branchesOf(blocks).flatMap((branch) => groupsIn(branch).flatMap((group) => group.blocks));
      expect(held).toEqual([...blocks.keys()]);
    }),
  );
});

it("parts no list: an item follows another one in the same group", () => {
  fc.assert(
    fc.property(article, (blocks) => {
      for (const { isList, blocks: inside } of branchesOf(blocks).flatMap(groupsIn)) {
        expect(inside.every((at) => (blocks[at]?.kind === "list_item") === isList)).toBe(true);
        const next = blocks[(inside.at(-1) ?? 0) + 1];
        if (isList) expect(next?.kind).not.toBe("list_item");
        else expect(inside).toHaveLength(1);
      }
    }),
  );
});

it("expects of a branch the height of its leaves", () => {
  fc.assert(
    fc.property(article, (blocks) => {
      for (const { height, leaves } of branchesOf(blocks)) {
        const sum = leaves.reduce((all, leaf) => all + lengthOf(leaf.height), 0);
        expect(lengthOf(height)).toBeCloseTo(sum, 0);
      }
    }),
  );
});
