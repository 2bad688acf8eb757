import { describe, expect, it } from "vitest";
import { decodeFile } from "./decode";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));

const source = (name: string, file: Uint8Array, type?: string) => {
  const decoded = decodeFile(name, file, type);
  return decoded.ok ? decoded.value.source : decoded.failure.message;
};

describe("decodeFile", () => {
  it.each([
    ["a.txt", "", "text"],
    ["A.B.MD", "", "markdown"],
    ["a.markdown", "", "markdown"],
    ["a.html", "text/plain", "html"],
    ["a.HTM", "", "html"],
    ["article", "text/markdown; charset=utf-8", "markdown"],
    ["article", "text/plain", "text"],
  ])("reads %s of type %j as %s", (name, type, notation) =>
    expect(decodeFile(name, bytes("a"), type)).toEqual({ ok: true, value: { notation, source: "a" } }),
  );

  it.each([
    ["UTF-8", bytes("“é” 😀"), "“é” 😀"],
    ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], "é"), "é"],
    ["UTF-16, little end first", bytes([0xff, 0xfe, 0x1c, 0x20, 0x41, 0]), "“A"],
    ["UTF-16, big end first", bytes([0xfe, 0xff, 0x20, 0x1c, 0, 0x41]), "“A"],
  ])("decodes %s", (_, file, expected) => expect(source("a.txt", file)).toBe(expected));

  it.each([
    ["windows-1252", [0x93, 0x41, 0x94, 0xe9, 0x80], "“A”é€"],
    ["ISO-8859-1", [0x93, 0x41, 0x94, 0xe9, 0x80], "“A”é€"],
    ["windows-1251", [0xcf, 0xf0], "Пр"],
    ["iso-8859-2", [0xb1, 0xe6], "ąć"],
    ["Shift_JIS", [0x93, 0xfa], "日"],
  ])("decodes HTML that declares %s", (charset, letters, expected) => {
    const meta = `<meta charset="${charset}">`;
    expect(source("a.html", bytes(meta, letters))).toBe(meta + expected);
    const old = `<META http-equiv=Content-Type content='text/html; charset=${charset}'>`;
    expect(source("a.html", bytes(old, letters))).toBe(old + expected);
  });

  it("believes bytes that are UTF-8 rather than a declaration", () =>
    expect(source("a.html", bytes("<meta charset=windows-1252>é"))).toBe("<meta charset=windows-1252>é"));

  it.each([
    ["Latin letters without a declaration", "a.txt", bytes([0x93, 0x41]), /Save it as UTF-8/],
    ["HTML without a declaration", "a.html", bytes("<p>", [0xe9]), /Save it as UTF-8/],
    [
      "HTML that declares what nobody knows",
      "a.html",
      bytes("<meta charset=utf-7>", [0xe9]),
      /Save it as UTF-8/,
    ],
    ["broken UTF-8", "a.md", bytes("a", [0xc3]), /Save it as UTF-8/],
    ["NUL bytes", "a.txt", bytes("a", [0], "b"), /Save it as UTF-8/],
    ["C08 a PDF named as text", "a.txt", bytes("%PDF-1.7"), /This is a PDF.*\.txt, \.md or \.html/],
    ["C08 a DOCX named as text", "a.txt", bytes("PK", [3, 4]), /This is a Word.*\.txt, \.md or \.html/],
    ["an old DOC", "a.doc", bytes([0xd0, 0xcf, 0x11, 0xe0]), /old Office/],
    ["an RTF", "a.txt", bytes("{\\rtf1"), /Rich Text/],
    ["a PNG", "a.png", bytes([0x89], "PNG"), /picture/],
    ["a DOCX", "a.docx", bytes("x"), /\.txt, \.md or \.html/],
    ["another kind of file", "a.csv", bytes("a,b"), /\.txt, \.md or \.html/],
    ["a name without an ending", "article", bytes("a"), /\.txt, \.md or \.html/],
    ["a name that ends in what every object has", "a.constructor", bytes("a"), /\.txt, \.md or \.html/],
  ])("refuses %s and says what to do", (_, name, file, message) => {
    const decoded = decodeFile(name, file);
    expect(decoded).toMatchObject({
      ok: false,
      failure: { code: "invalid", message: expect.stringMatching(message) },
    });
  });
});
