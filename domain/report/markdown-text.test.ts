import fc from "fast-check";
import markdownIt from "markdown-it";
import { expect, it } from "vitest";
import { address, inline, quoted } from "./markdown-text";
import { toLine } from "./plain";

const renderer = markdownIt({ html: true });
const render = (markdown: string) => renderer.render(markdown);

/** As the renderer writes words. */
const escaped = (words: string) =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const hostile = [
  "<script>alert(1)</script>",
  "<https://evil.example>",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/p.png)",
  "[x]: https://evil.example",
  "*a* _b_ **c** `d` ~~e~~",
  "&lt;b&gt; &#60; &copy;",
  "# heading",
  "- item",
  "+ item",
  "* item",
  "1. item",
  "2) item",
  "> quotation",
  "---",
  "===",
  "```",
  "~~~",
  "| a | b |",
  "\tcode",
  "    code",
  "\\",
  "ends with \\",
  "\\*",
  "-",
  "1.",
  ": term",
];

it.each(hostile)("shows %j as these words", (words) => {
  expect(render(inline(words))).toBe(`<p>${escaped(toLine(words))}</p>\n`);
});

it("shows whatever is written as these words, on their own and in a list", () => {
  const written = fc
    .oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...hostile, " ", "\n", "1", "a")).map((all) => all.join("")),
    )
    .filter((words) => toLine(words).trim() !== "");
  fc.assert(
    fc.property(written, (words) => {
      expect(render(inline(words))).toBe(`<p>${escaped(toLine(words))}</p>\n`);
      expect(render(`- ${inline(words)}`)).toBe(`<ul>\n<li>${escaped(toLine(words))}</li>\n</ul>\n`);
    }),
    { numRuns: 300 },
  );
});

it("keeps the lines of a quotation inside it", () => {
  const html = render(quoted("# one\n\n- two\n> three"));
  expect(html).toBe("<blockquote>\n<p># one<br>\n- two<br>\n&gt; three</p>\n</blockquote>\n");
});

it("links nothing but http and https", () => {
  expect(render(address("https://example.org/?a=1&b=(2)"))).toContain(
    '<a href="https://example.org/?a=1&amp;b=(2)">',
  );
  expect(render(address("javascript:alert(1)"))).toBe("<p>javascript:alert(1)</p>\n");
});

it.each(["see https://evil.example now", "see www.evil.example now"])(
  "gives a linkifying renderer no link in %j",
  (words) => {
    expect(inline(words)).not.toMatch(/https:\/\/|www\./);
  },
);
