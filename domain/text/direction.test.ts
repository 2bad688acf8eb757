import { expect, it } from "vitest";
import { directionOf } from "./direction";

it.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["fa_IR", "rtl"],
  ["az-Arab", "rtl"],
  ["ur-Latn-PK", "ltr"],
  ["are", "ltr"],
  ["", "ltr"],
])("writes %j %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
