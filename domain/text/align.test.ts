import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeArticle } from "@/test/revision/composed-article";
import { layOut, makeRevision } from "@/test/revision/made-revision";
import { alignSentences } from "./align";

const aligned = (before: string[], after: string[]) =>
  alignSentences(layOut([before]), layOut([after])).map(
    ({ kind, before: old, after: now }) => `${kind} ${old.join("+")}>${now.join("+")}`,
  );

const mayor = "The mayor of Leeds resigned over the new bridge on Monday.";
const rain = "It rained for two weeks in the north of the county.";
const vote = "A vote will be held when the council meets in June.";

describe("alignSentences", () => {
  it.each([
    ["nothing", [], [], []],
    ["all that was written", [], [mayor], ["inserted >0"]],
    ["all that was struck", [mayor], [], ["removed 0>"]],
    ["what stayed", [mayor, rain], [mayor, rain], ["equal 0>0", "equal 1>1"]],
    ["what moved", [mayor, rain, vote], [rain, vote, mayor], ["moved 0>2", "equal 1>0", "equal 2>1"]],
    ["an edit", [mayor, rain], [mayor.replace("new", "old"), rain], ["edited 0>0", "equal 1>1"]],
    [
      "an edit that moved",
      [mayor, rain, vote],
      [rain, vote, mayor.replace("new", "old")],
      ["edited 0>2", "equal 1>0", "equal 2>1"],
    ],
    [
      "an edit beside something new",
      [mayor, rain],
      ["Nobody saw it coming.", mayor.replace("new", "old"), rain],
      ["edited 0>1", "equal 1>2", "inserted >0"],
    ],
    [
      "a replacement",
      [mayor, rain],
      ["Ducks swim on every pond in spring.", rain],
      ["removed 0>", "equal 1>1", "inserted >0"],
    ],
    [
      "a split",
      ["The mayor resigned over the bridge, and the council meets in June.", rain],
      ["The mayor resigned over the bridge.", "The council meets in June.", rain],
      ["split 0>0+1", "equal 1>2"],
    ],
    [
      "a merger",
      ["The mayor resigned over the bridge.", "The council meets in June.", rain],
      ["The mayor resigned over the bridge, and the council meets in June.", rain],
      ["merged 0+1>0", "equal 2>1"],
    ],
    [
      "the second of two equals by its neighbours",
      ["No.", mayor, "No.", rain],
      [mayor, "No.", rain],
      ["removed 0>", "equal 1>0", "equal 2>1", "equal 3>2"],
    ],
    [
      "the first of two equals by its neighbours",
      [mayor, "No.", rain, "No.", vote],
      [mayor, "No.", rain, vote],
      ["equal 0>0", "equal 1>1", "equal 2>2", "removed 3>", "equal 4>3"],
    ],
    [
      "a copy beside the old one",
      [mayor, rain],
      [mayor, mayor, rain],
      ["equal 0>0", "equal 1>2", "inserted >1"],
    ],
    [
      "a word that a line's end broke",
      ["The government resigned on Monday."],
      ["The govern-\nment resigned on Monday."],
      ["equal 0>0"],
    ],
    [
      "Chinese",
      ["市长周一因新桥辞职。", "北方下了两周的雨。"],
      ["市长周五因新桥辞职。", "北方下了两周的雨。"],
      ["edited 0>0", "equal 1>1"],
    ],
  ])("knows %s", (_, before, after, expected) => expect(aligned(before, after)).toEqual(expected));

  it("pairs an edited sentence inside a paragraph that moved", () => {
    const moved = [mayor, "The council did not meet.", vote];
    const rest = composeArticle(3, 12);
    const after = [[mayor, "The council did meet.", vote], ...rest];
    const found = alignSentences(layOut([...rest, moved]), layOut(after));
    expect(found.find(({ before }) => before.includes(13))).toMatchObject({ kind: "edited", after: [1] });
  });

  it("pairs a merged sentence inside a paragraph that moved", () => {
    const moved = [mayor, "The council did not meet.", "Nobody asked for the minutes.", vote];
    const rest = composeArticle(3, 12);
    const after = [[mayor, "The council did not meet, and nobody asked for the minutes.", vote], ...rest];
    const found = alignSentences(layOut([...rest, moved]), layOut(after));
    expect(found.find(({ before }) => before.includes(13))).toMatchObject({ kind: "merged", after: [1] });
  });

  it("takes no sentence for a part of another with which it shares some words", () =>
    expect(
      aligned(
        ["The mayor resigned over the bridge, and the council meets in June.", rain],
        ["The mayor resigned over the bridge.", "Every council sings merry songs in June.", rain],
      ),
    ).toEqual(["edited 0>0", "equal 1>2", "inserted >1"]));

  it("pairs no sentence with one of two elsewhere that are as like", () => {
    const paid = (amount: number) =>
      `The housing fund of Leeds paid ${amount} euros to every tenant of the old town.`;
    expect(aligned([paid(12), rain, vote], [rain, vote, paid(13), paid(14)]).slice(0, 1)).toEqual([
      "removed 0>",
    ]);
  });

  it("takes a copy of one sentence for no edit of another that is like it", () => {
    const [now, then] = ["Rain fell on Leeds in August.", "Rain fell on Leeds in August 2014."];
    expect(aligned([then, rain, now, vote], [now, rain, now, vote])).toEqual([
      "removed 0>",
      "equal 1>1",
      "equal 2>2",
      "equal 3>3",
      "inserted >0",
    ]);
  });

  it("pairs neither of two that are as like", () =>
    expect(
      aligned(
        ["The fund paid 12 euros to the town.", rain],
        ["The fund paid 13 euros to the town.", "The fund paid 14 euros to the town.", rain],
      ),
    ).toEqual(["removed 0>", "equal 1>2", "inserted >0", "inserted >1"]));

  it("pairs sentences of one pattern by their order when none is left over", () => {
    const paid = (amount: number) => `The fund paid ${amount} euros to the town.`;
    expect(aligned([paid(1), paid(2), paid(3)], [paid(4), paid(5), paid(6)])).toEqual([
      "edited 0>0",
      "edited 1>1",
      "edited 2>2",
    ]);
  });

  const sentence = fc.constantFrom(
    mayor,
    rain,
    vote,
    mayor.replace("new", "old"),
    "No.",
    "…",
    "文字。",
    `${mayor} ${rain}`,
  );
  const text = fc.array(fc.array(sentence, { maxLength: 5 }), { maxLength: 5 }).map(layOut);

  it("has every sentence of both texts exactly once", () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const groups = alignSentences(before, after);
        const all = (side: "before" | "after") =>
          groups.flatMap((group) => group[side]).sort((a, b) => a - b);
        expect(all("before")).toEqual([...before.sentences.keys()]);
        expect(all("after")).toEqual([...after.sentences.keys()]);
      }),
    ));

  it("has only sides that its kind says, and scores from 0 to 1", () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const { kind, before: old, after: now, score } of alignSentences(before, after)) {
          expect(old.length).toBe(kind === "inserted" ? 0 : kind === "merged" ? Math.max(2, old.length) : 1);
          expect(now.length).toBe(kind === "removed" ? 0 : kind === "split" ? Math.max(2, now.length) : 1);
          expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
    ));

  it("is all equal for a text and itself", () =>
    fc.assert(
      fc.property(text, (same) => {
        expect(
          alignSentences(same, same).every(
            ({ kind, before, after }) => kind === "equal" && before[0] === after[0],
          ),
        ).toBe(true);
      }),
    ));

  it.each([
    ["nothing in common", "Ducks swim on pond", "Geese flew over hill"],
    ["everything in common", "No such thing", "No such thing"],
    ["all of one pattern", "The fund paid the town", "The fund paid a town"],
  ])(
    "takes no longer than it is worth for thousands of sentences with %s",
    (_, one, other) => {
      const many = (words: string, numbered: boolean) =>
        layOut([Array.from({ length: 3000 }, (_, n) => `${words} ${numbered ? n : ""}.`)]);
      for (const numbered of [true, false]) {
        const groups = alignSentences(many(one, numbered), many(other, numbered));
        expect(groups.flatMap(({ before }) => before)).toHaveLength(3000);
      }
    },
    30_000,
  );

  it("is the same for the same texts", () => {
    const { before, after } = makeRevision(composeArticle(5, 200), 0.3, 5);
    expect(alignSentences(before, after)).toEqual(alignSentences(before, after));
  });
});
