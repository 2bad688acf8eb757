import { createElement, Fragment, type ReactNode, use } from "react";
import type { ReviewStore } from "@/components/review/store";
import { blockMarkup } from "./block-markup";
import { type Branch, branchesOf } from "./leaves";
import type { Markup } from "./markup";

/**
 * All of the article's text for the server's page. It is drawn a branch a turn, and between turns the server sees to other
 * requests: in one go, a very long text would keep everybody waiting.
 */
export function ServerText({ store }: { store: ReviewStore }) {
  const nextTurn = turns();
  return branchesOf(store.revision.blocks).map((branch, at) => (
    <ServerBranch key={at} branch={branch} store={store} turn={at === 0 ? null : nextTurn()} />
  ));
}

type Props = { branch: Branch; store: ReviewStore; turn: Promise<void> | null };

/** Drawn when `turn` has come. */
function ServerBranch({ branch, store, turn }: Props) {
  if (turn) use(turn);
  const { blocks } = store.revision;
  const draw = (at: number) => {
    const block = blocks[at];
    return block && toReact(blockMarkup(block, at, store.block(at)), at);
  };
  return (
    <div className="branch" style={standIn(branch.height)}>
      {branch.leaves.map(({ height, groups }) => (
        <div key={groups[0]?.blocks[0]} className="leaf" style={standIn(height)}>
          {groups.map((group) => {
            const Group = group.isList ? "ul" : Fragment;
            return <Group key={group.blocks[0]}>{group.blocks.map(draw)}</Group>;
          })}
        </div>
      ))}
    </div>
  );
}

const standIn = (height: string) => ({ containIntrinsicBlockSize: `auto ${height}` });

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
