import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "./runs";

describe("runs", () => {
  it.each([
    ["a block without layers", [], [{ start: 10, end: 20, ids: [] }]],
    ["a layer over all of it", [{ id: "a", start: 0, end: 30 }], [{ start: 10, end: 20, ids: ["a"] }]],
    [
      "layers outside",
      [
        { id: "a", start: 0, end: 10 },
        { id: "b", start: 20, end: 25 },
      ],
      [{ start: 10, end: 20, ids: [] }],
    ],
    ["an empty layer", [{ id: "a", start: 12, end: 12 }], [{ start: 10, end: 20, ids: [] }]],
    [
      "a layer in a layer",
      [
        { id: "in", start: 12, end: 14 },
        { id: "out", start: 10, end: 18 },
      ],
      [
        { start: 10, end: 12, ids: ["out"] },
        { start: 12, end: 14, ids: ["out", "in"] },
        { start: 14, end: 18, ids: ["out"] },
        { start: 18, end: 20, ids: [] },
      ],
    ],
    [
      "layers that overlap",
      [
        { id: "a", start: 8, end: 15 },
        { id: "b", start: 13, end: 16 },
      ],
      [
        { start: 10, end: 13, ids: ["a"] },
        { start: 13, end: 15, ids: ["a", "b"] },
        { start: 15, end: 16, ids: ["b"] },
        { start: 16, end: 20, ids: [] },
      ],
    ],
  ])("cuts %s", (_, layers, expected) => expect(runs({ start: 10, end: 20 }, layers)).toEqual(expected));

  it("gives an empty block no runs", () => expect(runs({ start: 5, end: 5 }, [])).toEqual([]));

  const anyLayers = fc
    .array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 })
    .map((pairs) =>
      pairs.map(([a, b], index) => ({ id: String(index), start: Math.min(a, b), end: Math.max(a, b) })),
    );

  it("covers the block exactly, and knows at every offset which layers lie there, longest first", () =>
    fc.assert(
      fc.property(anyLayers, (layers) => {
        const block = { start: 10, end: 30 };
        const found = runs(block, layers);
        let at = block.start;
        for (const { start, end, ids } of found) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
          for (let offset = start; offset < end; offset += 1) {
            const there = layers
              .filter((layer) => layer.start <= offset && offset < layer.end)
              .map(({ id }) => id);
            expect([...ids].sort()).toEqual(there.sort());
          }
          const lengths = ids
            .map((id) => layers[Number(id)])
            .map((layer) => (layer ? layer.end - layer.start : 0));
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
        expect(at).toBe(block.end);
      }),
    ));

  it("cuts only where a layer begins or ends", () =>
    fc.assert(
      fc.property(anyLayers, (layers) => {
        const edges = new Set([10, 30, ...layers.flatMap(({ start, end }) => [start, end])]);
        expect(
          runs({ start: 10, end: 30 }, layers).every(({ start, end }) => edges.has(start) && edges.has(end)),
        ).toBe(true);
      }),
    ));
});
