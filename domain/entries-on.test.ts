import fc from "fast-check";
import { expect, it } from "vitest";
import { entriesOn } from "./entries-on";
import { idsIn, MadeMap } from "./made-map";
import { withEntry } from "./patched-map";

const claimId = fc.constantFrom("a", "b", "c");
const entry = fc.record({
  seq: fc.nat(9),
  record: fc.option(claimId.map((id) => ({ claimId: id }))),
});
type Entry = { seq: number; record: { claimId: string } | null };
const entries = fc.array(fc.tuple(fc.nat(99).map(String), entry), { maxLength: 150 });

it("finds what a look through all of them finds", () => {
  fc.assert(
    fc.property(entries, entries, claimId, fc.boolean(), (first, later, wanted, isMade) => {
      const known = new Map<string, Entry>(first);
      const ids = [...known.keys()];
      const start: ReadonlyMap<string, Entry> = isMade
        ? new MadeMap(
            idsIn(ids),
            (at) => known.get(ids[at] ?? "") ?? { seq: 0, record: null },
            (claim) => ids.filter((id) => known.get(id)?.record?.claimId === claim),
          )
        : known;
      const find = (records: ReadonlyMap<string, Entry>) => entriesOn(records, wanted);
      const look = (records: ReadonlyMap<string, Entry>) =>
        [...records.values()].filter(({ record }) => record?.claimId === wanted);
      expect(find(start)).toEqual(look(start));
      const sorted = (found: Entry[]) => found.map((each) => JSON.stringify(each)).sort();
      later.reduce((records, [id, changed]) => {
        const next = withEntry(records, id, changed);
        expect(sorted(find(next))).toEqual(sorted(look(next)));
        return next;
      }, start);
    }),
  );
});
