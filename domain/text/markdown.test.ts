import { describe, expect, it } from "vitest";
import { toDocument } from "./document";
import { readMarkdown } from "./markdown";

const blocksOf = (source: string) => {
  const document = toDocument(readMarkdown(source).parts);
  return document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
};

describe("readMarkdown", () => {
  it("keeps headings with their level, and takes the first for the title", () => {
    const draft = readMarkdown("# The *Title*\n\nText.\n\nSub\n---\n");
    expect(draft.title).toBe("The Title");
    expect(toDocument(draft.parts)).toMatchObject({
      text: "The Title\n\nText.\n\nSub",
      blocks: [{ kind: "heading", level: 1 }, { kind: "paragraph" }, { kind: "heading", level: 2 }],
    });
  });

  it.each([
    ["emphasis and code", "So **very** _good_ `code`.", [["paragraph", "So very good code."]]],
    ["a wrapped line", "One\ntwo.", [["paragraph", "One two."]]],
    ["a hard break", "One  \ntwo.", [["paragraph", "One\ntwo."]]],
    ["lists", "- a\n- b\n  - c\n\n1. d", ["a", "b", "c", "d"].map((text) => ["list_item", text])],
    ["a quotation", "> One.\n>\n> Two.", ["One.", "Two."].map((text) => ["quotation", text])],
    [
      "a heading in a quotation",
      "> ## H\n> t",
      [
        ["heading", "H"],
        ["quotation", "t"],
      ],
    ],
    ["a table", "|a|b|\n|-|-|\n|c|d|", ["a", "b", "c", "d"].map((text) => ["paragraph", text])],
    ["code", "```\nlet a;\n```", [["paragraph", "let a;"]]],
    [
      "a picture",
      "See ![A *dog*](d.png) here.",
      [
        ["paragraph", "See  here."],
        ["caption", "A dog"],
      ],
    ],
    ["entities and escapes", "A &amp; B \\*c\\*", [["paragraph", "A & B *c*"]]],
    ["C01 HTML, which stays text", "<b onclick=x>a</b>", [["paragraph", "<b onclick=x>a</b>"]]],
  ])("reads %s", (_, source, expected) => expect(blocksOf(source)).toEqual(expected));

  it("collects links to the web and no others", () => {
    const source =
      "[a *b*](https://e.org/x) <https://f.org/> [c](javascript:alert(1)) [d](data:text/html,x) [e][r]\n\n[r]: http://g.org";
    const { text, links } = toDocument(readMarkdown(source).parts);
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ["a b", "https://e.org/x"],
      ["https://f.org/", "https://f.org/"],
      ["e", "http://g.org/"],
    ]);
  });

  it("reads title and author from the front matter, which is no text", () => {
    const draft = readMarkdown('---\ntitle: "A Title"\nauthor: Ana B.\ntags: [a]\n---\n\nText.');
    expect(draft).toMatchObject({ title: "A Title", byline: "Ana B." });
    expect(toDocument(draft.parts).text).toBe("Text.");
  });

  it("takes a rule at the start for a rule", () =>
    expect(blocksOf("---\n\nText.")).toEqual([["paragraph", "Text."]]));
});
