import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultPreferences, faces, readPreferences, sizes, toCookie, widths } from "./preferences";

const some = fc.record({
  size: fc.constantFrom(...sizes),
  width: fc.constantFrom(...widths),
  face: fc.constantFrom(...faces),
  goesOn: fc.boolean(),
  hasKeys: fc.boolean(),
  keys: fc.dictionary(
    fc.stringMatching(/^[a-z-]{1,12}$/),
    fc.array(fc.string({ minLength: 1, maxLength: 8 })),
  ),
});

it("come back from the cookie as they were", () => {
  fc.assert(
    fc.property(some, (preferences) => {
      const [, value = ""] = toCookie(preferences).split(/[=;]/, 2);
      expect(readPreferences(value)).toEqual(preferences);
    }),
  );
});

it.each([
  ["nothing", undefined],
  ["what is no JSON", "%7B"],
  ["what is not encoded rightly", "%"],
  ["a list", "[]"],
  [
    "values that are not known",
    encodeURIComponent('{"size":"huge","face":1,"hasKeys":"no","keys":{"next":"J"}}'),
  ],
])("are the usual ones for %s", (_, cookie) => {
  expect(readPreferences(cookie)).toEqual(defaultPreferences);
});
