import { describe, expect, it } from "vitest";
import { emptyForm, formOf, parseForm, toSource } from "./source-form";

const now = "2026-11-23T10:00:00.000Z";
const typed = { ...emptyForm, url: "example.org/page" };

describe("a source", () => {
  it("was read now when nothing else is said", () => {
    expect(toSource(typed, null, now)).toMatchObject({ ok: true, value: { accessedAt: now } });
  });

  it("keeps the second at which it was read when only other fields change", () => {
    const made = toSource(typed, null, "2026-11-23T10:00:42.000Z");
    if (!made.ok) throw new Error("It should be right.");
    const changed = toSource({ ...formOf(made.value), title: "Return" }, made.value, now);
    expect(changed).toMatchObject({
      ok: true,
      value: { accessedAt: "2026-11-23T10:00:42.000Z", title: "Return" },
    });
  });

  it("has nothing where a field was left empty or blank", () => {
    expect(toSource({ ...typed, title: "  ", quote: "\n" }, null, now)).toMatchObject({
      value: { title: null, quote: null, sourceType: null },
    });
  });

  it("comes back from the form that it was put into", () => {
    const whole = {
      ...typed,
      title: "Return",
      publishedAt: "2026-11",
      sourceType: "primary",
      stance: "refutes",
    };
    const made = toSource(whole, null, now);
    if (!made.ok) throw new Error("It should be right.");
    expect(toSource(formOf(made.value), made.value, "2030-01-01T00:00:00.000Z")).toEqual(made);
  });
});

it.each([
  ["no address", { url: "" }, "url"],
  ["an address that is none", { url: "the return" }, "url"],
  ["another scheme", { url: "javascript:alert(1)" }, "url"],
  ["a day that the calendar has not", { publishedAt: "2026-02-30" }, "publishedAt"],
  ["a date written another way", { publishedAt: "21 Nov" }, "publishedAt"],
])("says where the form is wrong: %s", (_, wrong, path) => {
  const made = toSource({ ...typed, ...wrong }, null, now);
  expect(made.ok ? [] : made.failure.errors?.map((error) => error.path)).toEqual([path]);
});

it("forgets a kept form that cannot be read", () => {
  expect(parseForm("{")).toBeNull();
});
