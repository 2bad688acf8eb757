"use client";

import { Fragment, memo } from "react";
import { useReview } from "@/components/review/use-review";
import type { Block } from "@/domain/text/article-text";
import { countWords } from "@/domain/text/words";
import { BlockText } from "./block-text";

type Props = { title: string; byline: string | null; deadline: string | null; language: string };

/** The reading column: the article as it stands, all of it in the page, with its marks. */
export const ArticleText = memo(function ArticleText({ title, byline, deadline, language }: Props) {
  const { revision } = useReview();
  const { text, blocks } = revision;
  const [first] = blocks;
  const isTitleInText =
    first?.kind === "heading" && text.slice(first.start, first.end).trim() === title.trim();
  return (
    <>
      <header className="article-head">
        <h1 className={isTitleInText ? "sr-only" : undefined} lang={language}>
          {title}
        </h1>
        <p className="article-by">
          {[
            ...(byline ? [/^by\s/i.test(byline) ? byline : `By ${byline}`] : []),
            ...(deadline ? [`for ${dayOf(deadline)}`] : []),
            `${countWords(text).toLocaleString("en")} words`,
          ].join(" · ")}
        </p>
      </header>
      {revision.sentences.length === 0 && (
        <p className="article-empty">This article has no sentences, so there is nothing to check.</p>
      )}
      <div className="article-body" lang={language} dir="auto">
        {leaves(blocks).map((groups) => (
          <Leaf key={groups[0]?.[0]} groups={groups} blocks={blocks} />
        ))}
      </div>
    </>
  );
});

/** What is laid out together, or, while it is out of view, not at all; until then the browser goes by its height. */
function Leaf({ groups, blocks }: { groups: number[][]; blocks: readonly Block[] }) {
  const lines = groups.flat().reduce((sum, at) => sum + linesOf(blocks[at]), 0);
  return (
    <div className="leaf" style={{ containIntrinsicBlockSize: `auto ${lines * 1.6}em` }}>
      {groups.map((group) => {
        const items = group.map((at) => <BlockText key={at} at={at} />);
        const at = group[0] ?? 0;
        return blocks[at]?.kind === "list_item" ? (
          <ul key={at}>{items}</ul>
        ) : (
          <Fragment key={at}>{items}</Fragment>
        );
      })}
    </div>
  );
}

const charactersPerLine = 64;
const blocksPerLeaf = 24;

/** About how many lines a block takes, with the space after it. */
const linesOf = (block: Block | undefined) =>
  block ? Math.ceil((block.end - block.start) / charactersPerLine) + 0.7 : 0;

/** A browser watches every leaf while it scrolls: a few dozen cost nothing, a thousand paragraphs would. */
function leaves(blocks: readonly Block[]): number[][][] {
  const groups = grouped(blocks);
  const made: number[][][] = [];
  for (let at = 0; at < groups.length; at += blocksPerLeaf) made.push(groups.slice(at, at + blocksPerLeaf));
  return made;
}

/** The numbers of the blocks, successive list items together. */
function grouped(blocks: readonly Block[]): number[][] {
  const groups: number[][] = [];
  blocks.forEach(({ kind }, at) => {
    const group = groups.at(-1);
    const joins = kind === "list_item" && at > 0 && blocks[at - 1]?.kind === "list_item";
    if (joins && group) group.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** In UTC, so that the server's page and the browser's agree. */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}
