import fc from "fast-check";
import { expect, it } from "vitest";
import { withEntry } from "./patched-map";

const key = fc.integer({ min: 0, max: 150 });
const changes = fc.array(fc.tuple(key, fc.record({ value: fc.integer() })), { maxLength: 200 });

/** All that can be asked of a map. */
function all(map: ReadonlyMap<number, object>) {
  const called: unknown[] = [];
  map.forEach((value, key, itself) => called.push([key, value, itself === map]));
  const asked = Array.from({ length: 151 }, (_, key) => [map.has(key), map.get(key)]);
  return [map.size, [...map], [...map.entries()], [...map.keys()], [...map.values()], called, asked];
}

it("is the map that setting each entry makes, in the same order", () => {
  fc.assert(
    fc.property(changes, changes, (first, later) => {
      const wanted = new Map([...first, ...later]);
      const patched = later.reduce<ReadonlyMap<number, object>>(
        (map, [key, value]) => withEntry(map, key, value),
        new Map(first),
      );
      expect(all(patched)).toEqual(all(wanted));
    }),
  );
});

it("leaves every map before it as it was", () => {
  fc.assert(
    fc.property(changes, (entries) => {
      const maps: ReadonlyMap<number, object>[] = [new Map()];
      for (const [key, value] of entries)
        maps.push(withEntry(maps.at(-1) ?? new Map<number, object>(), key, value));
      maps.forEach((map, at) => expect([...map]).toEqual([...new Map(entries.slice(0, at))]));
    }),
  );
});
