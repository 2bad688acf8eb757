import { describe, expect, it } from "vitest";
import { toDocument } from "./document";
import { readPlain } from "./plain";

const blocksOf = (text: string) => {
  const document = toDocument(readPlain(text).parts);
  return document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
};
const paragraphs = (...texts: string[]) => texts.map((text) => ["paragraph", text]);

const long =
  "This paragraph is written in one line, as most editors do, and it is far longer than lines are wrapped.";

describe("readPlain", () => {
  it.each([
    [
      "takes every line for a paragraph when none is empty",
      `${long}\nShort.\n${long}\n`,
      [long, "Short.", long],
    ],
    ["parts paragraphs at empty lines", "One.\n\nTwo.\n \t\n\n\nThree.", ["One.", "Two.", "Three."]],
    ["overlooks empty lines at the ends", "\n\n One.\n\n\n", ["One."]],
    [
      "parts lines that are paragraphs although some lines are empty",
      `Title\n\n${long}\n${long}`,
      ["Title", long, long],
    ],
    [
      "keeps a line's end after a sentence",
      "One is here.\nTwo is here.\n\nThree.",
      ["One is here.\nTwo is here.", "Three."],
    ],
    [
      "joins a sentence that goes on in small letters",
      "the cat sat on\nthe mat.\n\nEnd.",
      ["the cat sat on the mat.", "End."],
    ],
    [
      "parts the lines of an address",
      "Stet Ltd\n12 High Street\nLondon\n\nEnd.",
      ["Stet Ltd", "12 High Street", "London", "End."],
    ],
    [
      "does not let a heading run into its text",
      "A Heading\nThe text begins.\n\nEnd.",
      ["A Heading", "The text begins.", "End."],
    ],
  ])("%s", (_, text, expected) => expect(blocksOf(text)).toEqual(paragraphs(...expected)));

  const wrapped = `The committee said on Tuesday that it had not seen the figures which
Rivertown had promised in March. Members asked for them twice. The
ministry answered neither letter, its spokeswoman said.`;
  const unwrapped = wrapped.replaceAll("\n", " ");

  it.each([
    ["among empty lines", `${wrapped}\n\n${wrapped}`, [unwrapped, unwrapped]],
    ["without empty lines", wrapped, [unwrapped]],
    [
      "under a heading",
      `Figures Missing\n${wrapped}\n\n${wrapped}`,
      ["Figures Missing", unwrapped, unwrapped],
    ],
  ])("unwraps lines that were full, %s", (_, text, expected) =>
    expect(blocksOf(text)).toEqual(paragraphs(...expected)),
  );

  it("joins lines of any length where most go on in small letters", () => {
    const text = "Last week my colleague from the office in\nRivertown asked\nwhether the figures\nhad come.";
    expect(blocksOf(`${text}\n\n${long}\n\nEnd.`)).toEqual(
      paragraphs(text.replaceAll("\n", " "), long, "End."),
    );
  });

  it("joins a hyphenated compound without a space", () => {
    const text = wrapped.replace("which\nRivertown", "state-of-the-\nart Rivertown");
    expect(blocksOf(`${text}\n\nEnd.`)[0]?.[1]).toContain("state-of-the-art Rivertown");
  });

  it("makes each list item a block, with its mark", () =>
    expect(blocksOf("We want:\n- bread\n* roses\n• peace\n1. first\n2) second")).toEqual([
      ["paragraph", "We want:"],
      ["list_item", "- bread"],
      ["list_item", "* roses"],
      ["list_item", "• peace"],
      ["list_item", "1. first"],
      ["list_item", "2) second"],
    ]));

  it("takes no year or number in a sentence for a list item", () =>
    expect(blocksOf("1984. It was a year.\n\n-5 degrees.")).toEqual(
      paragraphs("1984. It was a year.", "-5 degrees."),
    ));
});
