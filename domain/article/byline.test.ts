import { expect, it } from "vitest";
import { authorsOf } from "./byline";

it.each([
  ["By Ana Reporter", "Ana Reporter"],
  ["by Ana Reporter and By Others", "Ana Reporter and By Others"],
  ["Byron Field", "Byron Field"],
  ["By", "By"],
  ["ليلى حداد", "ليلى حداد"],
])("says “By” once: %s", (byline, authors) => {
  expect(authorsOf(byline)).toBe(authors);
});
