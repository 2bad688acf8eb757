import { expect, it } from "vitest";
import { codePointsOf } from "./code-points";
import { type Passage, placeOf } from "./place";
import { quotable } from "./quotable";

const text =
  "😀 The mayor spoke. The council voted yes. Then the mayor spoke.\n\nThe council voted yes. It rained.";
const [read, points] = [quotable(text), codePointsOf(text)];
const at = (words: string, from = 0) => text.indexOf(words, from);
const named = (passage: Partial<Passage>) =>
  placeOf({ quote: "", prefix: "", suffix: "", position: null, ...passage }, read, points);
const second = at("The council", at("The council") + 1);

it.each([
  ["words that stand once", { quote: "It rained." }, "unchanged", at("It rained.")],
  [
    "by the words around them",
    { quote: "The council voted yes.", suffix: " It rained." },
    "unchanged",
    second,
  ],
  ["across other white space", { quote: "spoke.\n The\tcouncil", prefix: "then " }, "ambiguous", null],
  [
    "by a position in code points",
    { quote: "The council voted yes.", position: here(second - 1, 22) },
    "unchanged",
    second,
  ],
  [
    "by a position in UTF-16 units",
    { quote: "The council voted yes.", position: here(second, 22, "utf16") },
    "unchanged",
    second,
  ],
  [
    "not at a position with other words",
    { quote: "The council voted yes.", position: here(second, 22) },
    "ambiguous",
    null,
  ],
  [
    "one word of context that tells",
    { quote: "The council voted yes.", prefix: "A new day. ", suffix: " It rained." },
    "moved",
    second,
  ],
  [
    "long words between others",
    { quote: "Then the mayor spoke.\n\nThe council", prefix: "Before. ", suffix: " sat." },
    "moved",
    at("Then the"),
  ],
  [
    "few words between others",
    { quote: "rained", prefix: "It never ", suffix: " here" },
    "ambiguous",
    at("rained"),
  ],
  ["words that stand twice", { quote: "The council voted yes." }, "ambiguous", null],
  [
    "the wrong one of two by position, when the words around tell",
    {
      quote: "The council voted yes.",
      suffix: " It rained.",
      position: here(at("The council"), 22, "utf16"),
    },
    "unchanged",
    second,
  ],
  ["words that are gone", { quote: "The council voted no." }, "removed", null],
  ["words of another case", { quote: "it rained." }, "removed", null],
  ["no words", { quote: "  ", position: here(3, 9) }, "removed", null],
  [
    "a position beyond the text",
    { quote: "The mayor spoke.", position: here(5000, 16) },
    "unchanged-moved",
    null,
  ],
] as const)("%s", (_, passage, status, start) => {
  const place = named(passage);
  if (status === "unchanged-moved") return expect(place.status).toBe("moved");
  expect(place).toMatchObject({ status, span: start === null ? null : { start } });
});

function here(start: number, size: number, unit: "utf16" | "code_points" = "code_points") {
  return { start, end: start + size, unit } as const;
}

it("takes the quotation's own white space for what stands around it", () => {
  expect(named({ quote: " It rained.", prefix: "yes." })).toMatchObject({ status: "unchanged" });
});

it("says how often words stand there", () => {
  expect(named({ quote: "The council voted yes." }).reason).toContain("stand 2 times");
});

it("takes no position at which other words stand around", () => {
  const thrice = "So it rained here. So it rained here. Then it rained there.";
  const quote = { quote: "it rained", prefix: "So ", suffix: " here" };
  const third = { start: 43, end: 52, unit: "utf16" } as const;
  expect(thrice.slice(43, 52)).toBe("it rained");
  const place = placeOf({ ...quote, position: third }, quotable(thrice), codePointsOf(thrice));
  expect(place).toMatchObject({ status: "ambiguous", span: null });
});
