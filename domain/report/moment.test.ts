import { expect, it } from "vitest";
import { toDay, toMinute, toPeriod } from "./moment";

it.each([
  ["2026-11-22T18:05:09.123Z", "22 November 2026"],
  ["2026-03-02", "2 March 2026"],
  ["2026-03", "March 2026"],
  ["2026", "2026"],
  ["2026-13-01", "2026-13-01"],
  ["in spring", "in spring"],
])("writes %s as the day %s", (iso, day) => {
  expect(toDay(iso)).toBe(day);
});

it("writes a moment with its time in UTC", () => {
  expect(toMinute("2026-11-22T18:05:09.123Z")).toBe("22 November 2026, 18:05 UTC");
});

it.each([
  ["2026-11-20T01:00:00.000Z", "2026-11-20T23:00:00.000Z", "20 November 2026"],
  ["2026-11-20T01:00:00.000Z", "2026-11-22T01:00:00.000Z", "20 to 22 November 2026"],
  ["2026-10-30T01:00:00.000Z", "2026-11-02T01:00:00.000Z", "30 October 2026 to 2 November 2026"],
])("writes the time from %s to %s as %s", (from, to, period) => {
  expect(toPeriod({ from, to })).toBe(period);
});
