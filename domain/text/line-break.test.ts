import { expect, it } from "vitest";
import { toDocument } from "./document";
import { readHtml } from "./html";
import { onOneLine } from "./line-break";
import { readMarkdown } from "./markdown";
import { readPlain } from "./plain";

it.each([
  ["It rose\n and fell.", "It rose and fell."],
  ["これは父の\n家です。", "これは父の家です。"],
  ["谁 来了", "谁 来了"],
  ["日本\nTokyo", "日本 Tokyo"],
])("puts %j on one line", (text, line) => expect(onOneLine(text)).toBe(line));

it.each([
  ["Markdown", () => readMarkdown("これは父の\n家です。").parts],
  ["HTML", () => readHtml("<p>これは父の\n家です。</p>")?.parts ?? []],
])("joins lines of Japanese without a space in %s", (_, read) =>
  expect(toDocument(read()).text).toBe("これは父の家です。"),
);

it("joins full lines of plain Japanese, which are half as many letters wide", () => {
  const full = "市議会は月曜日に古い橋を閉鎖することを決めたので毎日九千台の車が";
  const text = `${full}\n${full}\n町へ戻った。`;
  expect(toDocument(readPlain(text).parts).text).toBe(text.replaceAll("\n", ""));
});
