import { describe, expect, it } from "vitest";
import { sha256 } from "@/server/hash";
import { readArticle, type Source } from "./read-article";

describe("readArticle", () => {
  it("reads text into blocks and sentences, with its hash", async () => {
    const read = await readArticle({ text: "It rose. It fell.\r\n\r\nEnd.\n\n" }, { language: "en" });
    const text = "It rose. It fell.\n\nEnd.";
    expect(read).toEqual({
      ok: true,
      value: {
        title: null,
        byline: null,
        language: "en",
        text,
        blocks: [
          { kind: "paragraph", start: 0, end: 17 },
          { kind: "paragraph", start: 19, end: 23 },
        ],
        links: [],
        sentences: [
          { index: 0, start: 0, end: 8 },
          { index: 1, start: 9, end: 17 },
          { index: 2, start: 19, end: 23 },
        ],
        sha256: sha256(text),
      },
    });
  });

  it.each<[string, Source]>([
    ["Markdown", { markdown: "# Head\n\nIt *rose*." }],
    ["HTML", { html: "<h1>Head</h1><p>It <em>rose</em>." }],
    ["a Markdown file", { file: new File(["# Head\n\nIt rose."], "a.md") }],
    ["an HTML file", { file: new File(["<h1>Head</h1>It rose."], "a.html") }],
  ])("reads %s", async (_, source) =>
    expect(await readArticle(source)).toMatchObject({
      ok: true,
      value: {
        title: "Head",
        text: "Head\n\nIt rose.",
        blocks: [{ kind: "heading", level: 1 }, { kind: "paragraph" }],
      },
    }),
  );

  it.each<[string, Source]>([
    ["nothing", { text: "" }],
    ["white space", { text: " \n\u00A0\t" }],
    ["no words", { text: "*** … ***" }],
    ["an empty file", { file: new File([], "a.txt") }],
    ["HTML that shows nothing", { html: "<script>words</script>" }],
  ])("refuses %s", async (_, source) =>
    expect(await readArticle(source)).toMatchObject({
      ok: false,
      failure: { code: "invalid", message: expect.stringMatching(/no words/) },
    }),
  );

  it.each<[string, Source, RegExp]>([
    ["text", { text: "é".repeat(60) }, /120 bytes.*100 bytes/],
    ["text in markup", { html: `<p>${"x".repeat(101)}` }, /101 bytes.*100 bytes/],
    ["markup", { html: `<p>x${"<b></b>".repeat(100)}` }, /704 bytes.*500 bytes/],
    ["a file", { file: new File(["x".repeat(501)], "a.txt") }, /501 bytes.*500 bytes/],
  ])("E01 refuses too large a %s, with the figures", async (_, source, figures) =>
    expect(await readArticle(source, { limit: 100 })).toMatchObject({
      ok: false,
      failure: { code: "too_large", message: expect.stringMatching(figures) },
    }),
  );

  it("takes text that has just the limit", async () =>
    expect(await readArticle({ text: "x".repeat(100) }, { limit: 100 })).toMatchObject({ ok: true }));

  it("refuses a file of a kind it does not read", async () =>
    expect(await readArticle({ file: new File(["PK\u0003\u0004"], "a.docx") })).toMatchObject({
      ok: false,
      failure: { code: "invalid", errors: [{ path: "file" }] },
    }));

  const intricate = {
    ok: false,
    failure: { code: "invalid", message: expect.stringMatching(/too intricately/) },
  };

  it("E05 ends a reading that takes too long, and reads on", async () => {
    const long = "It rose. It fell. ".repeat(50_000);
    expect(await readArticle({ text: long }, { milliseconds: 20 })).toMatchObject(intricate);
    expect(await readArticle({ text: "It rose." })).toMatchObject({ ok: true });
  });

  it.each<[string, Source]>([
    ["nested tables", { html: "<table><tr><td>".repeat(5000) }],
    ["unclosed formatting", { html: "<b><i>".repeat(20_000) }],
  ])("E05 refuses %s", async (_, source) => expect(await readArticle(source)).toMatchObject(intricate));

  it.each(["> ", "[", "*a ", "- ", "`a``b", "![](", "|a"])("E06 answers to %j many times", async (unit) => {
    const read = await readArticle({ markdown: `Words.\n\n${unit.repeat(20_000)}x` });
    expect(read).toMatchObject({ ok: true });
  });

  it("reads many at once, each its own", async () => {
    const reads = await Promise.all(
      Array.from({ length: 20 }, (_, n) => readArticle({ text: `Number ${n}.` })),
    );
    expect(reads.map((read) => read.ok && read.value.text)).toEqual(reads.map((_, n) => `Number ${n}.`));
  });
});
