import { expect, it } from "vitest";
import { splitSentences } from "../sentences";
import { corpus, textOf } from "./corpus";

const cases = Object.entries(corpus).flatMap(([language, list]) => list.map((each) => ({ language, each })));

it.each(cases.map(({ language, each }) => [language, each[0], each[1], each] as const))(
  "%s, %s: %s",
  (language, _category, _reason, each) => {
    const text = textOf(language, each);
    const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());
    const [, , ...sentences] = each;
    expect(found).toEqual(sentences);
  },
);
