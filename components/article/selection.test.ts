import { describe, expect, it } from "vitest";
import { offsetAt, type TextPlace, wordsIn, wordsSelected } from "./selection";

type Made = TextPlace & { childNodes: Made[] };

function text(content: string): Made {
  return { nodeType: 3, textContent: content, parentNode: null, previousSibling: null, childNodes: [] };
}

function element(dataset: DOMStringMap, ...childNodes: Made[]): Made {
  const made: Made = {
    nodeType: 1,
    textContent: childNodes.map((child) => child.textContent ?? "").join(""),
    parentNode: null,
    previousSibling: null,
    childNodes,
    dataset,
  };
  childNodes.forEach((child, at) => {
    child.parentNode = made;
    child.previousSibling = childNodes[at - 1] ?? null;
  });
  return made;
}

/**
 * "It rose. It fell." as one block that begins at 100: a number, a run, a part's label, the space between, a number, a
 * nested run.
 */
function paragraph() {
  const [first, gap, second] = [text("It rose."), text(" "), text("It fell.")];
  const block = element(
    { block: "1" },
    element({ n: "8" }),
    element({}, first),
    element({ n: "8a", claim: "c" }),
    gap,
    element({ n: "9" }),
    element({}, element({}, second)),
  );
  return { block, first, gap, second };
}

const starts = {
  blocks: [{ start: 0 }, { start: 100 }],
  sentences: [0, 10, 20, 30, 40, 50, 60, 100, 109].map((start) => ({ start })),
};

describe("the offset of a point", () => {
  it("counts from the number before the run that it lies in", () => {
    expect(offsetAt(paragraph().first, 3, starts)).toBe(103);
  });

  it("counts from the number before a nested mark", () => {
    expect(offsetAt(paragraph().second, 8, starts)).toBe(117);
  });

  it("counts the run before, between two runs", () => {
    expect(offsetAt(paragraph().gap, 1, starts)).toBe(109);
  });

  it("is the start of the block before its first number", () => {
    expect(offsetAt(paragraph().block, 0, starts)).toBe(100);
  });

  it("is the end of the block after its last run", () => {
    expect(offsetAt(paragraph().block, 6, starts)).toBe(117);
  });

  it("counts from the block where no sentence has a number before", () => {
    const words = text("on page 7");
    element({ block: "1" }, text("As shown "), element({}, words));
    expect(offsetAt(words, 2, starts)).toBe(111);
  });

  it("does not exist outside the text", () => {
    expect(offsetAt(text("Two libraries"), 2, starts)).toBeNull();
  });
});

it.each([
  ["keeps whole words as they are", "It rose.", 3, 8, { start: 3, end: 8 }],
  ["takes a selection drawn backwards", "It rose.", 8, 3, { start: 3, end: 8 }],
  ["leaves out the white space at its ends", "It rose. It", 2, 9, { start: 3, end: 8 }],
  ["takes in the whole of a character that it cut", "a 👩‍🔬 b", 3, 4, { start: 2, end: 7 }],
  ["is nothing where there is only white space", "It  rose", 2, 4, null],
])("a selection %s", (_, words, a, b, expected) => {
  expect(wordsSelected(words, a, b)).toEqual(expected);
});

it("finds the words of a stretch of text, in any language", () => {
  const found = wordsIn("Nie, było 4,5%.", { start: 5, end: 15 }, "pl").map(({ start, end }) => [start, end]);
  expect(found).toEqual([
    [5, 9],
    [10, 13],
  ]);
});

it("finds words where the language is not a known one", () => {
  expect(wordsIn("It rose", { start: 0, end: 7 }, "not a language")).toHaveLength(2);
});
