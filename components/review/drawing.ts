import { blockPieces } from "./block-view";
import type { BlockView, Focus } from "./desk-view";
import type { ReviewIndex } from "./review-index";

type Draw = (blocks: ReadonlySet<number>) => void;

type Setting = { index: () => ReviewIndex; focus: () => Focus | null };

/** The article's blocks as they look: each made once, until it looks different. */
export function createDrawing({ index, focus }: Setting) {
  const blocks: (BlockView | undefined)[] = [];
  const drawers = new Set<Draw>();

  function block(at: number): BlockView {
    const here = focus();
    const isHere = here !== null && index().blockOf(here.sentence) === at;
    return (blocks[at] ??= { pieces: blockPieces(index(), at), focus: isHere ? here : null });
  }

  function redraw(changed: ReadonlySet<number>) {
    for (const at of changed) blocks[at] = undefined;
    for (const draw of drawers) draw(changed);
  }

  /** Has `draw` called with the blocks that look different from now on, until the returned call. */
  function onRedraw(draw: Draw) {
    drawers.add(draw);
    return () => void drawers.delete(draw);
  }

  return { block, redraw, onRedraw };
}
