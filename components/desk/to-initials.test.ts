import { expect, it } from "vitest";
import { toInitials } from "./to-initials";

it.each([
  ["Ana Novak", "AN"],
  ["Clara von der Lindt", "CL"],
  ["Cher", "CH"],
  ["  émile  zola ", "ÉZ"],
  ["王小明", "王小"],
  ["𝒜 𝒵", "𝒜𝒵"],
  ["", ""],
])("shortens %j to %j", (name, initials) => {
  expect(toInitials(name)).toBe(initials);
});
