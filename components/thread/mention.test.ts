import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionAt, mentionsIn, peopleFor, withName } from "./mention";
import { saidPieces } from "./said-pieces";

const [ana, anaMaria, zoe, other] = [
  { id: "1", name: "Ana" },
  { id: "2", name: "Ana María Ruiz" },
  { id: "3", name: "Zoë O’Neill" },
  { id: "4", name: "Ana" },
];
const people = [ana, anaMaria, zoe];

describe("what is being typed after an at sign", () => {
  it.each([
    ["@", 1, { from: 0, query: "" }],
    ["So, @an", 7, { from: 4, query: "an" }],
    ["(@Ana Ma", 8, { from: 1, query: "Ana Ma" }],
    ["@ana and @z", 11, { from: 9, query: "z" }],
    ["write to ana@example.org", 24, null],
    ["@ ana", 5, null],
    ["@ana\nSo", 7, null],
    ["@ana", 0, null],
    ["nothing", 7, null],
  ])("%j at %i is %j", (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected);
  });
});

it.each([
  ["an", [ana, anaMaria]],
  ["ANA M", [anaMaria]],
  ["ruiz", [anaMaria]],
  ["zoe", [zoe]],
  ["maria", [anaMaria]],
  ["x", []],
  ["", people],
])("%j offers whose names it begins", (query, expected) => {
  expect(peopleFor(query, people)).toEqual(expected);
});

it.each([
  ["So @an", 6, "So @Ana ", 8],
  ["@an, so", 3, "@Ana , so", 5],
  ["@an so", 3, "@Ana so", 5],
])("a name takes the place of what was typed in %j", (text, caret, expected, next) => {
  const from = text.lastIndexOf("@", caret);
  expect(withName(text, { from, caret, name: "Ana" })).toEqual({ text: expected, caret: next });
});

describe("whom a text names", () => {
  const ids = (text: string, chosen: string[] = [], among = people) =>
    mentionsIn(text, among, chosen).map(({ id }) => id);

  it.each([
    ["@Ana, look", ["1"]],
    ["@Ana María Ruiz, look", ["2"]],
    ["@Ana María", ["1"]],
    ["@Anabel", []],
    ["@ana", []],
    ["me@Ana", []],
    ["@Zoë O’Neill’s and @Ana’s", ["3", "1"]],
  ])("%j names %j", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it("of two with the same name it is the one who was chosen, or nobody", () => {
    expect(ids("@Ana", ["4"], [ana, other])).toEqual(["4"]);
    expect(ids("@Ana", [], [ana, other])).toEqual([]);
  });
});

describe("a comment in pieces", () => {
  it.each([
    ["See https://example.org/a_(b).", ["See ", "https://example.org/a_(b)", "."]],
    ["(https://example.org/a)", ["(", "https://example.org/a", ")"]],
    ["https://example.org, @Ana!", ["https://example.org", ", ", "@Ana", "!"]],
    ["https://bank.example@evil.example/", ["https://bank.example@evil.example/"]],
    ["javascript:alert(1) data:text/html,x", ["javascript:alert(1) data:text/html,x"]],
    ["![x](https://example.org/x.png)", ["![x](", "https://example.org/x.png", ")"]],
    ["https://example.org/\u202Egnp.exe", ["https://example.org/", "\u202Egnp.exe"]],
  ])("C19 %j falls into %j", (text, expected) => {
    expect(saidPieces(text, [ana]).map((piece) => piece.text)).toEqual(expected);
  });

  it("C19 is all of its text, and its links lead nowhere but to http and https", () => {
    const bits = fc.constantFrom(
      ..."https:// http:// HTTPS:// javascript: data: @Ana @ ana ( ) [ ] . , < > \" ' & \u202e \n".split(" "),
      "example.org/",
      "user:pass@example.org",
      " ",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(bits, { maxLength: 30 }).map((each) => each.join("")),
    );
    fc.assert(
      fc.property(text, (said) => {
        const pieces = saidPieces(said, people);
        expect(pieces.map((piece) => piece.text).join("")).toBe(said);
        for (const piece of pieces) {
          if (piece.type !== "link") continue;
          const { protocol, username, password } = new URL(piece.href);
          expect(["http:", "https:"]).toContain(protocol);
          expect(username + password).toBe("");
        }
      }),
    );
  });

  it("takes no time to speak of, whatever it is made of", () => {
    for (const bit of ["@", "@Ana ", "https://", "https://a.b)", "(", "https://e.org/" + ")".repeat(9000)]) {
      expect(
        saidPieces(bit.repeat(Math.max(1, Math.floor(10_000 / bit.length))), people).length,
      ).toBeGreaterThan(0);
    }
  });
});
