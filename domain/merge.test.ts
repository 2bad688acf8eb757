import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields } from "./merge";

type Fields = Partial<Record<"a" | "b" | "c", number | null>>;

describe("two changes of one record", () => {
  it.each<[string, Fields, Fields, Fields, ReturnType<typeof mergeFields<Fields>>]>([
    ["of different fields go together", { a: 1 }, { a: 2 }, { a: 1, b: 5 }, { mine: ["a"], clashes: [] }],
    ["of one field clash", { a: 1 }, { a: 2 }, { a: 3 }, { mine: [], clashes: ["a"] }],
    ["to the same value agree", { a: 1 }, { a: 2 }, { a: 2 }, { mine: [], clashes: [] }],
    ["clash when nobody knows what stood there", {}, { a: 2 }, { a: 3 }, { mine: [], clashes: ["a"] }],
    ["know nothing and null as the same", { a: null }, { a: 2 }, {}, { mine: ["a"], clashes: [] }],
  ])("%s", (_, base, mine, theirs, merged) => expect(mergeFields(base, mine, theirs)).toEqual(merged));

  const names = ["a", "b", "c"] as const;
  const record = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });

  it("never let a field go that only one side changed, and ask about each that both did", () => {
    fc.assert(
      fc.property(record, record, record, fc.subarray([...names]), (base, wanted, theirs, changed) => {
        const mine: Fields = Object.fromEntries(changed.map((name) => [name, wanted[name]]));
        const merged = mergeFields<Fields>(base, mine, theirs);
        for (const name of names) {
          const byMe = changed.includes(name) && wanted[name] !== base[name];
          const byThem = theirs[name] !== base[name];
          const differ = changed.includes(name) && wanted[name] !== theirs[name];
          expect([name, merged.mine.includes(name)]).toEqual([name, byMe && !byThem]);
          expect([name, merged.clashes.includes(name)]).toEqual([name, byThem && differ]);
        }
      }),
    );
  });
});
