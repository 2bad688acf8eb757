import { expect, it } from "vitest";
import { toCanonicalJson } from "./canonical";

it.each([
  [{ b: 1, a: [true, null, "ä\n"] }, '{"a":[true,null,"ä\\n"],"b":1}'],
  [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
  [[undefined], "[null]"],
])("%j is %s", (value, canonical) => {
  expect(toCanonicalJson(value)).toBe(canonical);
});
