import { expect, it } from "vitest";
import { timeAgo, timeLeft } from "./time-left";

const now = Date.parse("2026-11-23T12:00:00Z");

it.each([
  ["2026-11-23T12:00:20Z", "now", false],
  ["2026-11-23T12:01:00Z", "in 1 minute", false],
  ["2026-11-23T13:59:00Z", "in 1 hour", false],
  ["2026-11-25T11:00:00Z", "in 47 hours", false],
  ["2026-11-26T11:00:00Z", "in 2 days", false],
  ["2027-02-23T12:00:00Z", "in 3 months", false],
  ["2026-11-23T11:59:30Z", "just now", true],
  ["2026-11-23T09:00:00Z", "3 hours late", true],
  ["2026-11-20T12:00:00Z", "3 days late", true],
])("says of a deadline at %s: %s", (deadline, words, isLate) => {
  expect(timeLeft(Date.parse(deadline), now)).toEqual({ words, isLate });
});

it.each([
  ["2026-11-23T11:59:30Z", "just now"],
  ["2026-11-23T12:00:30Z", "just now"],
  ["2026-11-22T11:00:00Z", "25 hours ago"],
  ["2026-11-20T12:00:00Z", "3 days ago"],
])("says of a change at %s: %s", (then, words) => {
  expect(timeAgo(Date.parse(then), now)).toBe(words);
});
