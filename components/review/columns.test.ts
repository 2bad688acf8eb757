import fc from "fast-check";
import { expect, it } from "vitest";
import { toColumns, toRows } from "./columns";

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

it("gives back the rows, whatever is in them", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
      const sent: unknown = JSON.parse(JSON.stringify(toColumns(rows)));
      expect(toRows(sent as ReturnType<typeof toColumns<(typeof rows)[number]>>, rows.length)).toEqual(rows);
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
