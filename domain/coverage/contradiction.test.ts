import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdicts, type Verdict } from "../claim/verdict";
import { contradictions } from "./contradiction";

const text = "It rained for 40 days, and nobody sang.";

const on = (words: string, verdict: Verdict | null, more: { draft?: boolean; stale?: boolean } = {}) => {
  const spans = words.split(" … ").map((part) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length };
  });
  const { draft = false, stale = false } = more;
  return { id: words, spans, status: { verdict, draft, stale, missing: [], state: "settled" as const } };
};

describe("two verdicts contradict each other", () => {
  const whole = text;
  it.each([
    ["a dispute inside what is sourced", on(whole, "sourced"), on("40", "disputed"), true],
    ["the same with nothing found", on(whole, "sourced"), on("40", "unverified"), true],
    ["an opinion inside what is sourced", on(whole, "sourced"), on("nobody sang", "no_check_needed"), false],
    ["a sourced part of what is disputed", on(whole, "disputed"), on("40", "sourced"), false],
    ["a sourced part of what is unverified", on(whole, "unverified"), on("40", "sourced"), false],
    ["a disputed part of what is unverified", on(whole, "unverified"), on("40", "disputed"), false],
    ["a sourced part of an opinion", on(whole, "no_check_needed"), on("40", "sourced"), false],
    ["some words shared", on("It rained for 40 days", "sourced"), on("days, and nobody", "disputed"), true],
    ["only a comma shared", on("days,", "sourced"), on(", and", "disputed"), false],
    ["words side by side", on("40 days", "sourced"), on("nobody sang", "disputed"), false],
    [
      "the same words but for a sign",
      on("It rained for 40 days,", "disputed"),
      on("It rained for 40 days", "unverified"),
      true,
    ],
    [
      "the same words, no check needed",
      on("nobody sang.", "no_check_needed"),
      on("nobody sang", "sourced"),
      true,
    ],
    ["the same words alike", on("nobody sang.", "sourced"), on("nobody sang", "sourced"), false],
    ["in one of several spans", on("It rained … nobody sang", "sourced"), on("sang", "disputed"), true],
    ["between several spans", on("It rained … nobody sang", "sourced"), on("40 days", "disputed"), false],
  ])("%s", (_, one, other, expected) => {
    expect(contradictions(text, [one, other])).toHaveLength(expected ? 1 : 0);
    expect(contradictions(text, [other, one])).toHaveLength(expected ? 1 : 0);
  });

  it.each([
    ["a draft", { draft: true }],
    ["a stale verdict", { stale: true }],
  ])("but not with %s", (_, more) => {
    expect(contradictions(text, [on(text, "sourced"), on("40", "disputed", more)])).toEqual([]);
  });
});

it("names the claim that says too much, once, with the first that denies it", () => {
  const claims = [on(text, "sourced"), on("40", "disputed"), on("sang", "unverified")];
  expect(contradictions(text, claims).map(({ claim, other }) => [claim.id, other.id])).toEqual([
    [text, "40"],
  ]);
});

it("finds in any claims what a reading letter by letter finds", () => {
  const claim = fc.record({
    start: fc.nat({ max: text.length - 1 }),
    length: fc.integer({ min: 1, max: text.length }),
    verdict: fc.constantFrom(...verdicts),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 6 }), (made) => {
      const claims = made.map(({ start, length, verdict }, at) => ({
        ...on(text, verdict),
        id: `${at}`,
        spans: [{ start, end: Math.min(text.length, start + length) }],
      }));
      const letters = (at: number) => {
        const { start = 0, end = 0 } = claims[at]?.spans[0] ?? {};
        return new Set(
          Array.from(text).flatMap((sign, place) =>
            place >= start && place < end && /[a-z0-9]/i.test(sign) ? place : [],
          ),
        );
      };
      const expected = new Set<string>();
      for (const [a, one] of claims.entries()) {
        for (const [b, other] of claims.entries()) {
          const [mine, theirs] = [letters(a), letters(b)];
          const says = [one.status.verdict, other.status.verdict];
          if (says[0] === says[1] || ![...mine].some((place) => theirs.has(place))) continue;
          const isInside = [...mine].every((place) => theirs.has(place));
          const isSame = isInside && mine.size === theirs.size;
          const isDoubted = says[1] === "disputed" || says[1] === "unverified";
          if (
            says[0] === "sourced"
              ? isSame || (isDoubted && !isInside)
              : isSame && says[1] !== "sourced" && a < b
          )
            expected.add(one.id);
        }
      }
      expect(new Set(contradictions(text, claims).map(({ claim }) => claim.id))).toEqual(expected);
    }),
  );
});
