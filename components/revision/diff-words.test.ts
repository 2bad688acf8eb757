import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordDiff } from "@/domain/text/word-diff";
import { DiffWords } from "./diff-words";

test("the space after changed words is not marked with them, and none is lost", () => {
  const parts = wordDiff("It rained for 40 days.", "It rained for 41 days.");
  const html = renderToStaticMarkup(createElement(DiffWords, { parts })).replaceAll(
    /<span class="sr-only".*?<\/span>/g,
    "",
  );
  expect(html).toBe("It rained for <del>40</del> <ins>41</ins> days.");
});
