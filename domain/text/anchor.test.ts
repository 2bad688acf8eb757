import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeArticle } from "@/test/revision/composed-article";
import { throwDice } from "@/test/revision/dice";
import { typographicEdits } from "@/test/revision/edits";
import { judge } from "@/test/revision/judge";
import { layOut, makeRevision } from "@/test/revision/made-revision";
import { realArticles } from "@/test/revision/real-articles";
import { type Anchored, follow } from "./anchor";
import { isGraphemeBoundary, trimSpan } from "./grapheme";
import { sameWords } from "./same-words";
import { sentencesOf } from "./sentences";
import { type Span, wordsOf } from "./span";
import { wordChanges } from "./word-change";

/** Paragraphs are parted by an empty line; each is split into sentences. */
function sentenced(text: string) {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: words }) => ({
    kind: "paragraph" as const,
    start: index,
    end: index + words.length,
  }));
  return { text, sentences: sentencesOf(text, blocks, "en") };
}

/** Spans of what stands in brackets, and the text without them. */
function marked(text: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let plain = "";
  for (const [index, part] of text.split(/[[\]]/).entries()) {
    if (index % 2 === 1) spans.push({ start: plain.length, end: plain.length + part.length });
    plain += part;
  }
  return { text: plain, spans };
}

/** The new text with what became of the bracketed words of the old one in brackets, and the status. */
function followed(before: string, after: string): [string, Anchored["status"]] {
  const old = marked(before);
  const { text: plain } = marked(after);
  const { status, spans } = follow(sentenced(old.text), sentenced(plain))(old.spans);
  const pieces = spans
    .toReversed()
    .reduce(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      plain,
    );
  return [pieces, status];
}

describe("follow", () => {
  it.each([
    ["an untouched sentence", "[It rose.] It fell.", "[It rose.] It fell.", "unchanged"],
    [
      "a sentence behind new ones",
      "[It rose by a mile.] It fell.",
      "Nobody knew it. [It rose by a mile.] It fell.",
      "unchanged",
    ],
    [
      "other typography",
      "[“It rose”, he said – twice.] It fell.",
      '["It rose", he said—twice.] It fell.',
      "unchanged",
    ],
    ["another paragraph", "[It rose.] It fell by a lot.", "[It rose.]\n\nIt fell by a lot.", "unchanged"],
    [
      "a sentence that moved",
      "[Rain fell on the city.] Snow lay on the hills. Wind came up from the sea.",
      "Snow lay on the hills. Wind came up from the sea. [Rain fell on the city.]",
      "moved",
    ],
    [
      "a changed figure",
      "[It rose by 12 percent in a year.] It fell.",
      "[It rose by 15 percent in a year.] It fell.",
      "edited",
    ],
    [
      "words before the sentence",
      "[The mayor resigned over the bridge.] It fell.",
      "[Last week, the mayor resigned over the bridge.] It fell.",
      "edited",
    ],
    ["a sentence that is gone", "[The mayor resigned over the bridge.] It fell.", "It fell.", "removed"],
    [
      "a sentence that another took the place of",
      "[The mayor resigned over the bridge.] It fell.",
      "Ducks swim on every pond in spring. It fell.",
      "removed",
    ],
    [
      "a split",
      "[The mayor resigned over the bridge, and the council met on Monday.] It fell.",
      "[The mayor resigned over the bridge. The council met on Monday.] It fell.",
      "edited",
    ],
    [
      "a merged sentence",
      "[The mayor resigned over the bridge.] The council met on Monday.",
      "[The mayor resigned over the bridge,] and the council met on Monday.",
      "edited",
    ],
    [
      "two spans",
      "[It rose by a mile.] It fell. [It broke in two.]",
      "New words here. [It rose by a mile.] It fell. [It broke in two.]",
      "unchanged",
    ],
    [
      "a span over two sentences",
      "[It rose by a mile. It fell on a house.] It broke.",
      "Now see. [It rose by a mile. It fell on a house.] It broke.",
      "unchanged",
    ],
    [
      "a span over two blocks",
      "[It rose by a mile.\n\nIt fell on a house.] It broke.",
      "[It rose by a mile.\n\nIt fell on a house.] It broke at once.",
      "unchanged",
    ],
    [
      "a span of which one sentence went",
      "[It rose by a mile. It fell on a house.] It broke.",
      "[It rose by a mile.] It broke.",
      "edited",
    ],
    [
      "a span in which a sentence was put",
      "[It rose by a mile. It fell on a house.] It broke.",
      "[It rose by a mile.] Nobody saw a thing that day. [It fell on a house.] It broke.",
      "edited",
    ],
    ["a part", "The [mayor resigned] over it.", "The [mayor resigned] over the bridge.", "unchanged"],
    [
      "a part whose words changed",
      "The [old mayor resigned] over it.",
      "The [new mayor resigned] over it.",
      "edited",
    ],
    [
      "a part that begins and ends with a changed word",
      "He said the [five people] left.",
      "He said the [six persons] left.",
      "edited",
    ],
    [
      "one word that was replaced",
      "It cost [five] million euros in May.",
      "It cost [nine] million euros in May.",
      "edited",
    ],
    [
      "a part that was taken out",
      "The mayor[, who was born in a small town in Ohio,] resigned over the bridge.",
      "The mayor resigned over the bridge.",
      "removed",
    ],
    [
      "a part in the middle of which words came",
      "The [mayor resigned] over the bridge.",
      "The [mayor of Leeds resigned] over the bridge.",
      "edited",
    ],
    [
      "words at the edge of a part",
      "The [mayor resigned] over the bridge.",
      "The old [mayor resigned] at once over the bridge.",
      "unchanged",
    ],
    [
      "a negation at the edge of a part",
      "The mayor did [resign over the bridge].",
      "The mayor did [not resign over the bridge].",
      "edited",
    ],
    [
      "a hedge at the edge of a part",
      "The mayor [resigned over the bridge] and left.",
      "The mayor [allegedly resigned over the bridge] and left.",
      "edited",
    ],
    [
      "a hedge after a part",
      "The [mayor stole the money] and left.",
      "The [mayor stole the money, reportedly], and left.",
      "edited",
    ],
    [
      "a figure at the edge of a part",
      "Storms [killed people in Leeds] in May.",
      "Storms [killed people in Leeds, 12] in May.",
      "edited",
    ],
    [
      "a negation in place of another word beside a part",
      "The mayor did [resign over the bridge].",
      "The mayor [never resign over the bridge].",
      "edited",
    ],
    [
      "a part beside which a negation was taken out",
      "The mayor did not [resign over the bridge].",
      "The mayor [did resign over the bridge].",
      "edited",
    ],
    [
      "a part at the start of which a sentence loses its negation",
      "Not [Paul Smith of Leeds] paid for the bridge.",
      "[Paul Smith of Leeds paid] for the bridge.",
      "edited",
    ],
    [
      "a part after which a hedge was taken out",
      "The [mayor stole the money], reportedly, and left.",
      "The [mayor stole the money and] left.",
      "edited",
    ],
    [
      "a part beside which one negation gave way to another",
      "The mayor did not [resign over the bridge].",
      "The mayor did never [resign over the bridge].",
      "unchanged",
    ],
    ["a part that is left alone without its negation", "Never [war again]", "war again", "removed"],
    [
      "a part of a sentence that loses a negation elsewhere",
      "The [mayor resigned] over it but did not leave the town.",
      "The [mayor resigned] over it but did leave the town.",
      "unchanged",
    ],
    [
      "a part of which small words stayed",
      "The council of the town met on Monday[, as the mayor had long demanded in vain before the judge, in the] new hall.",
      "The council of the town met on Monday in the new hall.",
      "removed",
    ],
    [
      "a note's number before a sentence",
      "It was built well by the town. [These systems include many tools.]",
      "It was built well by the town.1 [These systems include many tools.]",
      "unchanged",
    ],
    [
      "a part that changed places",
      "[On Monday morning] the mayor of Leeds resigned over the bridge.",
      "The mayor of Leeds resigned over the bridge [on Monday morning].",
      "edited",
    ],
    [
      "a part that stands twice where it may have gone",
      "[On Monday], the mayor of Leeds resigned over the bridge.",
      "The mayor of Leeds resigned on Monday over the bridge on Monday.",
      "removed",
    ],
    [
      "words inside an untouched word",
      "It was a re[start] of it.",
      "New here. It was a re[start] of it.",
      "unchanged",
    ],
    [
      "a part of an edited sentence inside an untouched word",
      "It was a re[start] of it by the county.",
      "It was a re[start] of it by the city.",
      "unchanged",
    ],
  ])("knows %s", (_, before, after, status) => expect(followed(before, after)).toEqual([after, status]));

  it("follows claims that overlap each by itself", () => {
    const before = sentenced("The old mayor resigned over the bridge on Monday.");
    const after = sentenced("The old mayor resigned over the tunnel on Monday.");
    const place = follow(before, after);
    expect(
      [
        { start: 4, end: 22 },
        { start: 14, end: 38 },
      ].map((span) => place([span]).status),
    ).toEqual(["unchanged", "edited"]);
  });

  it("says ambiguous where two sentences may each be the one", () => {
    const before = sentenced("The fund paid 12 euros to the town. It rained.");
    const after = sentenced(
      "The fund paid 13 euros to the town. The fund paid 14 euros to the town. It rained.",
    );
    expect(follow(before, after)([{ start: 0, end: 35 }])).toEqual({
      status: "ambiguous",
      score: 0,
      spans: [],
      lost: [],
    });
  });

  it("says which words that turned a part's sense are gone from beside it", () => {
    const before = sentenced("The mayor did not resign over the bridge.");
    const { lost } = follow(
      before,
      sentenced("The mayor did resign over the bridge."),
    )([{ start: 18, end: 40 }]);
    expect(wordsOf(before.text, lost)).toBe("not");
  });

  it("says ambiguous of one of two equal neighbours that became one", () => {
    const before = sentenced("It rose by a mile.\n\nIt rose by a mile.");
    const place = follow(before, sentenced("It rose by a mile."));
    expect(before.sentences.map((sentence) => place([sentence]).status).sort()).toEqual([
      "ambiguous",
      "unchanged",
    ]);
  });

  it("keeps whole sentences out that were added and not parted", () => {
    const before = layOut([["The mayor of Leeds resigned over the bridge."]]);
    const after = layOut([["Nobody saw it. The mayor of Leeds resigned over the bridge. It rained."]]);
    expect(follow(before, after)(before.sentences)).toEqual({
      status: "unchanged",
      score: 1,
      spans: [{ start: 15, end: 59 }],
      lost: [],
    });
  });

  it("gives nothing for a span without words", () =>
    expect(follow(sentenced("It rose."), sentenced("It rose."))([{ start: 3, end: 3 }]).spans).toEqual([]));
});

describe("follow, over made revisions", () => {
  const articles = [...realArticles(), composeArticle(1, 200), composeArticle(2, 60)];
  const seeds = [1, 2, 3, 4, 5, 6];
  const revisions = articles.flatMap((article) =>
    seeds.flatMap((seed) => [0.02, 0.1, 0.3, 0.5].map((share) => makeRevision(article, share, seed))),
  );
  const placed = revisions.flatMap((revision) => {
    const place = follow(revision.before, revision.after);
    return revision.truth.map((truth) => ({ ...revision, truth, anchored: place([truth.was]) }));
  });
  const words = (text: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" ");

  it("puts no claim on the words of another", () => {
    const wrong = placed.filter(({ truth, anchored }) => judge(truth, anchored) === "wrong");
    expect(wrong.map(({ truth, before }) => [truth.how, words(before.text, [truth.was])])).toEqual([]);
  });

  it("takes no changed words for the same", () => {
    const missed = placed.filter(({ truth, anchored }) => judge(truth, anchored) === "missed");
    expect(missed.map(({ truth, before }) => [truth.how, words(before.text, [truth.was])])).toEqual([]);
  });

  it("is right about 99.5 % of the claims", () => {
    const right = placed.filter(({ truth, anchored }) => judge(truth, anchored) === "right");
    expect(placed.length).toBeGreaterThan(10_000);
    expect(right.length / placed.length).toBeGreaterThanOrEqual(0.995);
  });

  it("names every changed figure, unit, name, date, quotation, negation and hedge", () => {
    const sharp = placed.filter(({ truth, anchored }) => truth.kind !== null && anchored.spans.length > 0);
    const unnamed = sharp.filter(({ truth, before, after, anchored }) =>
      wordChanges(words(before.text, [truth.was]), words(after.text, anchored.spans), "en").every(
        ({ kind }) => kind !== truth.kind,
      ),
    );
    expect(new Set(sharp.map(({ truth }) => truth.kind)).size).toBe(7);
    expect(unnamed.map(({ truth, before }) => [truth.how, words(before.text, [truth.was])])).toEqual([]);
  });

  const anyRevision = fc
    .record({
      article: fc.constantFrom(...articles.map((article) => article.slice(0, 12))),
      share: fc.constantFrom(0.1, 0.4, 0.8),
      seed: fc.nat(),
    })
    .map(({ article, share, seed }) => makeRevision(article, share, seed));
  const somewhere = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 300 }));
  /** Claims on any words: spans between whole characters, sorted and apart. */
  const toSpans = (text: string, places: readonly (readonly [number, number])[]): Span[] => {
    const spans: Span[] = [];
    for (const start of places.map(([at]) => Math.floor(at * text.length)).sort((a, b) => a - b)) {
      const size = places.find(([at]) => Math.floor(at * text.length) === start)?.[1] ?? 1;
      const span = trimSpan(text, { start: toBoundary(text, start), end: toBoundary(text, start + size) });
      if (span.start < span.end && (spans.at(-1)?.end ?? 0) <= span.start) spans.push(span);
    }
    return spans;
  };
  const toBoundary = (text: string, offset: number) => {
    let at = Math.min(offset, text.length);
    while (!isGraphemeBoundary(text, at)) at += 1;
    return at;
  };
  const claims = fc.array(fc.array(somewhere, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });

  it("gives spans that are sorted, apart, in the text, and split no character", () =>
    fc.assert(
      fc.property(anyRevision, claims, ({ before, after }, all) => {
        const place = follow(before, after);
        for (const claim of all) {
          const { spans } = place(toSpans(before.text, claim));
          for (const [at, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(after.text.length);
            expect(isGraphemeBoundary(after.text, start) && isGraphemeBoundary(after.text, end)).toBe(true);
          }
        }
      }),
    ));

  it("says of no claim that its words are the same when they are not, nor the other way round", () =>
    fc.assert(
      fc.property(anyRevision, claims, ({ before, after }, all) => {
        const place = follow(before, after);
        for (const claim of all) {
          const spans = toSpans(before.text, claim);
          const { status, spans: now } = place(spans);
          if (status === "removed" || status === "ambiguous") expect(now).toEqual([]);
          else
            expect(status === "edited").toBe(
              !sameWords(wordsOf(before.text, spans), wordsOf(after.text, now)),
            );
        }
      }),
    ));

  it("leaves everything unchanged when only typography changes", () =>
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.nat(), claims, (article, seed, all) => {
        const dice = throwDice(seed);
        const before = layOut(article);
        const after = layOut(
          article.map((paragraph) =>
            paragraph.map((sentence) => dice.oneOf(typographicEdits).make(sentence, dice) ?? sentence),
          ),
        );
        const place = follow(before, after);
        for (const sentence of before.sentences) expect(place([sentence]).status).toBe("unchanged");
        for (const claim of all) {
          const spans = toSpans(before.text, claim);
          if (isOnWords(before.text, spans)) expect(place(spans).status).toBe("unchanged");
        }
      }),
      { numRuns: 30 },
    ));
  /** Whether spans begin and end where words do: half a word may not be found in a word that is written otherwise. */
  const isOnWords = (text: string, spans: readonly Span[]) =>
    spans.length > 0 &&
    spans.every(({ start, end }) =>
      [start, end].every(
        (at) => at === 0 || at === text.length || /^\s.|.\s$/su.test(text.slice(at - 1, at + 1)),
      ),
    );

  it("moves nothing when the text is the same", () =>
    fc.assert(
      fc.property(fc.constantFrom(...articles), claims, (article, all) => {
        const text = layOut(article);
        const place = follow(text, text);
        for (const claim of all) {
          const spans = toSpans(text.text, claim);
          if (spans.length > 0)
            expect(place(spans)).toEqual({ status: "unchanged", score: 1, spans, lost: [] });
        }
      }),
    ));
});
