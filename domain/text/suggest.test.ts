import { expect, it } from "vitest";
import { layOut } from "@/test/revision/made-revision";
import { suggestPlaces } from "./suggest";

const article = layOut([
  ["The mayor of Leeds resigned over the new bridge on Monday.", "It rained all day long in the north."],
  ["The mayor of Leeds opened the old bridge on Friday.", "Nobody came.", "The council meets again in June."],
]);
const suggested = (words: string, most?: number) =>
  suggestPlaces(article, words, most).map(({ span }) => article.text.slice(span.start, span.end));

it("suggests the likest sentences, the likest first", () =>
  expect(suggested("On Monday the mayor of Leeds resigned over a new bridge")).toEqual([
    "The mayor of Leeds resigned over the new bridge on Monday.",
    "The mayor of Leeds opened the old bridge on Friday.",
  ]));

it("suggests the sentence that words are a part of", () =>
  expect(suggested("council meets again", 1)).toEqual(["The council meets again in June."]));

it("suggests several sentences in a row for words that were in several", () =>
  expect(suggested("Nobody came; the council meets again in June", 1)).toEqual([
    "Nobody came. The council meets again in June.",
  ]));

it("suggests no more than asked for", () => expect(suggested("The mayor of Leeds", 1)).toHaveLength(1));

it.each(["", "…", "Ducks swim on ponds"])("suggests nothing for %j", (words) =>
  expect(suggested(words)).toEqual([]),
);
