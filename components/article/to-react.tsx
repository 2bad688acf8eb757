import { createElement, Fragment, type ReactNode, use } from "react";
import type { ReviewStore } from "@/components/review/store";
import { blockMarkup } from "./block-markup";
import { type Leaf, leavesOf } from "./leaves";
import type { Markup } from "./markup";

/** A few thousand words: some milliseconds of drawing. */
const leavesPerTurn = 4;

/**
 * All of the article's text for the server's page. It is drawn in turns, between which the server sees to other requests:
 * in one go, a very long text would keep everybody waiting.
 */
export function ServerText({ store }: { store: ReviewStore }) {
  const leaves = leavesOf(store.revision.blocks);
  const nextTurn = turns();
  const starts = Array.from(
    { length: Math.ceil(leaves.length / leavesPerTurn) },
    (_, at) => at * leavesPerTurn,
  );
  return starts.map((at) => (
    <ServerLeaves
      key={at}
      leaves={leaves.slice(at, at + leavesPerTurn)}
      store={store}
      turn={at === 0 ? null : nextTurn()}
    />
  ));
}

type Props = { leaves: readonly Leaf[]; store: ReviewStore; turn: Promise<void> | null };

/** Drawn when `turn` has come. */
function ServerLeaves({ leaves, store, turn }: Props) {
  if (turn) use(turn);
  const { blocks } = store.revision;
  const draw = (at: number) => {
    const block = blocks[at];
    return block && toReact(blockMarkup(block, at, store.block(at)), at);
  };
  return leaves.map(({ height, groups }) => (
    <div key={groups[0]?.blocks[0]} className="leaf" style={{ containIntrinsicBlockSize: `auto ${height}` }}>
      {groups.map((group) => {
        const Group = group.isList ? "ul" : Fragment;
        return <Group key={group.blocks[0]}>{group.blocks.map(draw)}</Group>;
      })}
    </div>
  ));
}

/** Each promise that the returned function gives is kept one turn of the event loop after the one before. */
function turns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((come) => setImmediate(come))));
}

function toReact(markup: Markup, key: number): ReactNode {
  if (typeof markup === "string") return markup;
  const properties: Record<string, string | number> = { key };
  for (const name in markup.attributes) properties[nameInReact[name] ?? name] = markup.attributes[name] ?? "";
  return createElement(markup.tag, properties, ...markup.children.map(toReact));
}

const nameInReact: Partial<Record<string, string>> = { class: "className", tabindex: "tabIndex" };
