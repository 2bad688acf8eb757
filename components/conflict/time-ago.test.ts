import { expect, it } from "vitest";
import { timeAgo } from "./time-ago";

it.each([
  ["10:00:20", "just now"],
  ["09:59:00", "just now"],
  ["10:01:00", "1 minute ago"],
  ["10:59:59", "59 minutes ago"],
  ["12:30:00", "2 hours ago"],
])("at %s it was %s", (now, said) =>
  expect(timeAgo("2026-11-26T10:00:00.000Z", `2026-11-26T${now}.000Z`)).toBe(said),
);

it("counts days", () => {
  expect(timeAgo("2026-11-24T10:00:00.000Z", "2026-11-26T10:00:00.000Z")).toBe("2 days ago");
});
