import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, type Part, toDocument } from "./document";
import { normalize } from "./normalize";

const paragraph = (...inline: Inline[]): Part => ({ kind: "paragraph", inline });

describe("toDocument", () => {
  it("joins blocks by an empty line and says where they stand", () => {
    const { text, blocks } = toDocument([
      { kind: "heading", level: 2, inline: [{ text: " Title " }] },
      paragraph({ text: "Words.\n" }),
    ]);
    expect(text).toBe("Title\n\nWords.");
    expect(blocks).toEqual([
      { kind: "heading", level: 2, start: 0, end: 5 },
      { kind: "paragraph", start: 7, end: 13 },
    ]);
  });

  it.each([["", " \n\t ", "\u00A0", "\u200B", "\u200D\u00AD "]])("leaves out a block of %j", (...texts) =>
    expect(toDocument(texts.map((text) => paragraph({ text })))).toEqual({ text: "", blocks: [], links: [] }),
  );

  it("makes one link of pieces that link to the same place, without the space around its words", () => {
    const href = "https://example.org/a";
    const { text, links } = toDocument([
      paragraph({ text: "x" }),
      paragraph({ text: "See" }, { text: " the ", href }, { text: "report ", href }, { text: "now" }),
    ]);
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ["the report", href],
    ]);
  });

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://a.b/c",
    "file:///etc/passwd",
    "mailto:a@b.c",
    "/relative",
    "//host/path",
    "",
    `https://a.b/${"c".repeat(3000)}`,
  ])("C03 drops a link to %j and keeps its words", (href) =>
    expect(toDocument([paragraph({ text: "words", href })])).toMatchObject({ text: "words", links: [] }),
  );

  it("joins an accent to its letter across pieces", () => {
    const { text, links } = toDocument([
      paragraph({ text: "cafe", href: "https://a.b/" }, { text: "\u0301 au lait" }),
    ]);
    expect(text).toBe("café au lait");
    expect(links).toEqual([{ start: 0, end: 4, href: "https://a.b/" }]);
  });

  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => String.fromCharCode(...units));
  const anyPart = fc.record({
    kind: fc.constantFrom("paragraph" as const, "list_item" as const),
    inline: fc.array(
      fc.record({
        text: fc.oneof(anyUnits, fc.constantFrom(" ", "\u0301", "\u1161", "a", "\u1100")),
        href: fc.constantFrom(undefined, "https://a.b/c"),
      }),
    ),
  });

  it("F20 gives normal text with ordered, disjoint, trimmed blocks and links inside them", () =>
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        const { text, blocks, links } = toDocument(parts);
        expect(text).toBe(normalize(text));
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
        let last = 0;
        for (const { start, end } of blocks) {
          expect(start).toBe(last);
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).not.toBe("");
          last = end + 2;
        }
        for (const link of links) {
          expect(
            blocks.some(({ start, end }) => start <= link.start && link.start < link.end && link.end <= end),
          ).toBe(true);
        }
      }),
    ));
});
