import type { ReviewStore } from "@/components/review/store";
import { blockMarkup } from "./block-markup";
import { draw, redraw } from "./draw";
import { type Branch, branchesOf, type Leaf } from "./leaves";

/**
 * Keeps the article's text in `root` as `store` has it, by plain DOM calls: React knows of `root` only. The server's page
 * brings the text along; where the desk was opened without one, it is drawn here.
 */
export function showText(root: HTMLElement, store: ReviewStore): void {
  const { blocks } = store.revision;
  if (!root.firstChild) root.append(...branchesOf(blocks).map(drawBranch));
  store.onRedraw((changed) => {
    for (const at of changed) {
      const element = elementAt(at);
      const markup = markupAt(at);
      if (element && markup) redraw(element, markup);
    }
  });

  /** By way of its first sentence, which the browser finds at once: a look through all of a long article takes it long. */
  function elementAt(at: number): Element | null {
    const { from, to } = store.index().sentencesIn(at);
    const number = from < to ? document.getElementById(`s${from + 1}`) : null;
    return number?.closest("[data-block]") ?? root.querySelector(`[data-block="${at}"]`);
  }

  function drawBranch({ height, leaves }: Branch): HTMLElement {
    const branch = drawStretch("branch", height);
    branch.append(...leaves.map(drawLeaf));
    return branch;
  }

  function drawLeaf({ height, groups }: Leaf): HTMLElement {
    const leaf = drawStretch("leaf", height);
    for (const { isList, blocks: inside } of groups) {
      const group = isList ? leaf.appendChild(document.createElement("ul")) : leaf;
      for (const at of inside)
        group.append(...[markupAt(at)].flatMap((markup) => (markup ? draw(markup) : [])));
    }
    return leaf;
  }

  function markupAt(at: number) {
    const block = blocks[at];
    return block && blockMarkup(block, at, store.block(at));
  }
}

function drawStretch(kind: "branch" | "leaf", height: string): HTMLElement {
  const stretch = document.createElement("div");
  stretch.className = kind;
  stretch.setAttribute("style", `contain-intrinsic-block-size:auto ${height}`);
  return stretch;
}
