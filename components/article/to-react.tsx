import { createElement, Fragment, type ReactNode } from "react";
import type { ReviewStore } from "@/components/review/store";
import { blockMarkup } from "./block-markup";
import { leavesOf } from "./leaves";
import type { Markup } from "./markup";

/** All of the article's text for the server's page. */
export function ServerText({ store }: { store: ReviewStore }) {
  const { blocks } = store.revision;
  const draw = (at: number) => {
    const block = blocks[at];
    return block && toReact(blockMarkup(block, at, store.block(at)), at);
  };
  return leavesOf(blocks).map(({ height, groups }, key) => (
    <div key={key} className="leaf" style={{ containIntrinsicBlockSize: `auto ${height}` }}>
      {groups.map((group) => {
        const Group = group.isList ? "ul" : Fragment;
        return <Group key={group.blocks[0]}>{group.blocks.map(draw)}</Group>;
      })}
    </div>
  ));
}

function toReact(markup: Markup, key: number): ReactNode {
  if (typeof markup === "string") return markup;
  const properties: Record<string, string | number> = { key };
  for (const name in markup.attributes) properties[nameInReact[name] ?? name] = markup.attributes[name] ?? "";
  return createElement(markup.tag, properties, ...markup.children.map(toReact));
}

const nameInReact: Partial<Record<string, string>> = { class: "className", tabindex: "tabIndex" };
