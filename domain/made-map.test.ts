import fc from "fast-check";
import { expect, it } from "vitest";
import { idsIn, MadeMap } from "./made-map";
import { withEntry } from "./patched-map";

const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 20 });

it("is the map of what it makes, in the same order, also with changes on top", () => {
  fc.assert(
    fc.property(ids, ids, (keys, changed) => {
      const plain = new Map(keys.map((id, at) => [id, { at }]));
      const made = new MadeMap(idsIn(keys), (at) => ({ at }));
      const all = (map: ReadonlyMap<string, object>) => {
        const called: unknown[] = [];
        map.forEach((value, id, itself) => called.push([id, value, itself === map]));
        const asked = [...keys, ...changed].map((id) => [map.has(id), map.get(id)]);
        return [map.size, [...map], [...map.keys()], [...map.values()], [...map.entries()], called, asked];
      };
      expect(all(made)).toEqual(all(plain));
      const patched = changed.reduce<ReadonlyMap<string, object>>(
        (map, id, at) => withEntry(map, id, { changed: at }),
        new MadeMap(idsIn(keys), (at) => ({ at })),
      );
      for (const [at, id] of changed.entries()) (plain as Map<string, object>).set(id, { changed: at });
      expect(all(patched)).toEqual(all(plain));
    }),
  );
});

it("makes each value once, and none before it is asked for", () => {
  const made: number[] = [];
  const map = new MadeMap(idsIn(["a", "b", "c"]), (at) => ({ at: made.push(at) }));
  expect([map.size, map.has("b"), [...map.keys()]]).toEqual([3, true, ["a", "b", "c"]]);
  expect(made).toEqual([]);
  expect(map.get("b")).toBe(map.get("b"));
  expect([...map.values()]).toHaveLength(3);
  expect(made).toEqual([1, 0, 2]);
});
