import fc from "fast-check";
import { expect, it } from "vitest";
import { readersOf, toColumns } from "./columns";

const anyRow = fc.record({
  id: fc.uuid(),
  words: fc.oneof(fc.constantFrom("", "a|b", "|"), fc.string()),
  note: fc.option(fc.string()),
  at: fc.integer(),
  moment: fc.integer({ min: 0, max: 8.64e15 }),
  score: fc.double({ noNaN: true, noDefaultInfinity: true }).map((score) => score + 0),
  place: fc.oneof(fc.nat(), fc.array(fc.nat())),
  reason: fc.constantFrom(null, "opinion", "", 4, true),
  version: fc.integer({ min: 0, max: 40 }),
});

type Row = typeof anyRow extends fc.Arbitrary<infer Each> ? Each : never;

it("gives back the rows, whatever is in them", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
      const sent: unknown = JSON.parse(JSON.stringify(toColumns(rows)));
      const readers = readersOf((sent ?? {}) as NonNullable<ReturnType<typeof toColumns<Row>>>);
      const fields = Object.entries(readers);
      const read = rows.map((_, at) => Object.fromEntries(fields.map(([field, say]) => [field, say(at)])));
      expect(read).toEqual(rows);
    }),
  );
});

it("says the values once where there are few", () => {
  const reasons = ["opinion", null, null, "opinion", null, null, null, "opinion"];
  const columns = toColumns(reasons.map((reason) => ({ reason })));
  expect(columns).toEqual({ reason: { few: ["opinion", null], at: "01101110" } });
});

it("says what is the same in all rows once", () => {
  const columns = toColumns([
    { verdict: "sourced", n: 1 },
    { verdict: "sourced", n: 2 },
  ]);
  expect(columns).toEqual({ verdict: { same: "sourced" }, n: { steps: [1, 1] } });
});
