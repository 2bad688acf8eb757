import { expect, it } from "vitest";
import { splitSentences } from "../sentences";
import { corpus, isFound, textOf } from "./corpus";

/** Known, and worth mending: the list shrinks when one is. */
const misses = new Set<string>(["They waited… Nobody came."]);

const cases = Object.entries(corpus).flatMap(([language, list]) => list.map((each) => ({ language, each })));

it.each(cases.map(({ language, each }) => [language, each[0], each[1], each] as const))(
  "%s, %s: %s",
  (language, _category, _reason, each) => {
    const text = textOf(language, each);
    const split = (whole: string) =>
      splitSentences(whole, language).map(({ start, end }) => whole.slice(start, end));
    const [, , ...sentences] = each;
    if (misses.has(text)) expect(isFound(language, each, split)).toBe(false);
    else expect(split(text).map((words) => words.trim())).toEqual(sentences);
  },
);

it("lists as missed only what is a case", () => {
  const texts = new Set(cases.map(({ language, each }) => textOf(language, each)));
  expect([...misses].filter((text) => !texts.has(text))).toEqual([]);
});
