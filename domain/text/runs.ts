import type { Span } from "./span";

/** A stretch of a block under always the same layers, the outermost (longest) first. */
export type Run = Span & { ids: string[] };

type Layer = Span & { id: string };

/** Cuts `block` at the edge of every layer into runs that cover it exactly. Layers outside it are ignored. */
export function runs(block: Span, layers: readonly Layer[]): Run[] {
  const inside = layers
    .map(({ id, start, end }) => ({
      id,
      start: Math.max(start, block.start),
      end: Math.min(end, block.end),
      whole: end - start,
    }))
    .filter(({ start, end }) => start < end);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const cuts = new Set([block.start, block.end, ...inside.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  let open: typeof inside = [];
  let next = 0;
  return edges.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start);
    for (let layer = byStart[next]; layer && layer.start <= start; layer = byStart[++next]) open.push(layer);
    const ids = [...open].sort((a, b) => b.whole - a.whole).map(({ id }) => id);
    return { start, end: edges[index + 1] ?? block.end, ids };
  });
}
