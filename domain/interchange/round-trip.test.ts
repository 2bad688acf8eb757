import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultPolicy } from "../article/article";
import { sourceTypes, stances } from "../evidence/evidence";
import { noRecords } from "../event";
import { buildReport } from "../report/model";
import { isGraphemeBoundary, trimSpan } from "../text/grapheme";
import { normalize } from "../text/normalize";
import type { Span } from "../text/span";
import { addressesOf } from "./addresses";
import { toPage, toWholeCollection } from "./collection";
import { planImport } from "./plan";
import { readAnnotations } from "./read";

const nothingYet = { claims: [], evidence: [], comments: [], brought: new Set<string>() };
const day = "2026-11-20T08:00:00.000Z";
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) => normalize(text).replace(/\s+/g, " ").trim())
  .filter((text) => text !== "" && normalize(text) === text);
const maybe = fc.option(words, { nil: null });

const articleText = fc
  .array(fc.oneof(fc.constantFrom("It rained.", "\n\n", "  ", "e\u0301😀", "👨‍👩‍👧"), words), {
    minLength: 2,
    maxLength: 30,
  })
  .map((pieces) => `A ${normalize(pieces.join(" ")).trim()} Z`);

const evidence = fc.record({
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href),
  title: maybe,
  publisher: maybe,
  author: maybe,
  publishedAt: fc.constantFrom(null, "2016", "2016-03", "2016-03-02"),
  accessedAt: fc.constant<string>(day),
  quote: maybe,
  locator: maybe,
  stance: fc.constantFrom(...stances),
  sourceType: fc.constantFrom(...sourceTypes, null),
});

/** Spans as the desk makes them: apart, trimmed, never inside a character. */
function toSpans(text: string, cuts: readonly number[]): Span[] {
  const at = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
  return at.flatMap((start, index) => {
    const end = at[index + 1];
    if (index % 2 === 1 || end === undefined) return [];
    const span = trimSpan(text, { start, end });
    const isRight =
      span.start < span.end && isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end);
    return isRight ? [span] : [];
  });
}

const checked = articleText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    claims: fc.array(
      fc.record({
        spans: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }).map((cuts) => toSpans(text, cuts)),
        claimant: maybe,
        evidence: fc.array(evidence, { maxLength: 3 }),
        justification: maybe,
      }),
      { maxLength: 6 },
    ),
  }),
);
type Checked = typeof checked extends fc.Arbitrary<infer Value> ? Value : never;

const by = { id: "p1", name: "Ana Novak" };

/** Claims on different words, as one report has them. */
function reportOf({ text, claims }: Checked) {
  const places = new Map(claims.map((claim) => [JSON.stringify(claim.spans), claim]));
  const made = [...places.values()].filter(({ spans }) => spans.length > 0);
  return buildReport({
    snapshot: {
      ...noRecords,
      seq: 3,
      article: {
        id: "a1",
        deskId: "d1",
        title: "Rain",
        byline: null,
        sourceUrl: null,
        language: "en",
        deadline: null,
        state: "open",
        createdAt: day,
        version: 1,
      },
      revision: {
        id: "r1",
        number: 1,
        version: 1,
        sha256: "b".repeat(64),
        createdAt: day,
        text,
        blocks: [{ kind: "paragraph", start: 0, end: text.length }],
        links: [],
        sentences: [{ index: 0, start: 0, end: text.length }],
      },
      claims: made.map(({ spans, claimant }, at) => ({
        id: `c${at}`,
        articleId: "a1",
        number: at + 1,
        text: spans.map(({ start, end }) => text.slice(start, end)).join(" … "),
        spans,
        claimant,
        anchor: { status: "unchanged", score: 1 },
        assigneeId: null,
        createdAt: day,
        version: 1,
      })),
      assessments: made.flatMap(({ justification }, at) =>
        justification === null
          ? []
          : [
              {
                id: `s${at}`,
                claimId: `c${at}`,
                verdict: "unverified" as const,
                justification,
                reason: null,
                words: "",
                by,
                createdAt: day,
              },
            ],
      ),
      evidence: made.flatMap(({ evidence: items }, at) =>
        items.map((item, index) => ({
          ...item,
          id: `e${at}-${index}`,
          claimId: `c${at}`,
          addedBy: by,
          version: 1,
        })),
      ),
    },
    policy: defaultPolicy,
    desk: { id: "d1", name: "Desk" },
    people: [{ ...by, role: "reviewer" }],
    log: { seq: 3, head: null },
    revisions: 1,
    generatedAt: day,
  });
}

const addresses = addressesOf("https://desk.example", "a1");

function brought(document: unknown, text: string, known = nothingYet) {
  const read = readAnnotations(JSON.parse(JSON.stringify(document)));
  if (!read.ok) throw new Error(read.failure.message);
  expect(read.value.rejected).toEqual([]);
  return planImport(text, read.value.annotations, known);
}

const byPlace = (claims: readonly { spans: readonly Span[] }[]) =>
  claims.toSorted((a, b) => (JSON.stringify(a.spans) < JSON.stringify(b.spans) ? -1 : 1));

it("brings what it took out into a fresh article of the same text: claims, claimants, evidence", () => {
  fc.assert(
    fc.property(checked, (article) => {
      const model = reportOf(article);
      const { claims, outcomes } = brought(toWholeCollection(model, addresses), article.text);
      expect(outcomes.filter(({ status }) => status !== "unchanged")).toEqual([]);
      const expected = model.claims.map(({ spans, claimant, evidence: items }) => ({
        spans,
        claimant,
        evidence: items.map(({ id: _, addedBy: __, ...fields }) => fields),
      }));
      const got = claims.map(({ spans, claimant, evidence: items }) => ({
        spans,
        claimant,
        evidence: items,
      }));
      expect(byPlace(got)).toEqual(byPlace(expected));
      const said = claims.filter(({ comments }) => comments.length > 0).length;
      expect(said).toBe(model.claims.filter(({ verdict }) => verdict !== null).length);
    }),
  );
});

it("counts positions in code points of the text, where the quoted words stand", () => {
  fc.assert(
    fc.property(checked, (article) => {
      const characters = [...article.text];
      const { first } = toWholeCollection(reportOf(article), addresses);
      for (const { selector } of (first?.items ?? []).flatMap(({ target }) => target)) {
        const [quote, position] = selector;
        expect(characters.slice(position?.start, position?.end).join("")).toBe(quote?.exact);
      }
    }),
  );
});

it("says verdict, justification and source each for what it is, and of which revision", () => {
  const source = {
    url: "https://records.example/1",
    title: null,
    publisher: null,
    author: null,
    publishedAt: null,
    accessedAt: day,
    quote: "39 days",
    locator: null,
    stance: "refutes" as const,
    sourceType: null,
  };
  const claim = {
    spans: [{ start: 0, end: 10 }],
    claimant: "Ida",
    evidence: [source],
    justification: "Asked.",
  };
  const { first } = toWholeCollection(reportOf({ text: "It rained.", claims: [claim] }), addresses);
  expect(first?.items).toMatchObject([
    {
      id: "https://desk.example/api/v1/articles/a1/annotations#claim-c0",
      type: "Annotation",
      motivation: "assessing",
      body: [
        { purpose: "classifying", value: "unverified" },
        { purpose: "describing", value: "Asked." },
        {
          purpose: "linking",
          source: "https://records.example/1",
          selector: { exact: "39 days" },
          "stet:stance": "refutes",
        },
      ],
      target: [{ source: "https://desk.example/articles/a1", state: { type: "TimeState", sourceDate: day } }],
      "stet:claimant": "Ida",
    },
  ]);
});

it("makes nothing of what was brought in before", () => {
  fc.assert(
    fc.property(checked, (article) => {
      const document = toWholeCollection(reportOf(article), addresses);
      const first = brought(document, article.text);
      const claims = first.claims.map(({ spans }, at) => ({ id: `n${at}`, spans }));
      const known = {
        claims,
        evidence: first.claims.flatMap(({ evidence: items }, at) =>
          items.map((item) => ({ claimId: `n${at}`, ...item })),
        ),
        comments: [],
        brought: new Set(
          first.claims.flatMap(({ comments }) => comments.flatMap(({ annotation }) => annotation ?? [])),
        ),
      };
      const again = planImport(article.text, readAgain(document), known);
      expect(again.claims.filter(({ id }) => id === null)).toEqual([]);
      expect(again.claims.flatMap((claim) => [...claim.evidence, ...claim.comments])).toEqual([]);
    }),
  );
});

function readAgain(document: unknown) {
  const read = readAnnotations(document);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.annotations;
}

it("has the same annotations on its pages as in one document", () => {
  const text = `${"It rained. ".repeat(250)}End.`;
  const claims = Array.from({ length: 230 }, (_, at) => ({
    spans: [{ start: at * 11, end: at * 11 + 10 }],
    claimant: null,
    evidence: [],
    justification: null,
  }));
  const model = reportOf({ text, claims });
  const pages = [1, 2, 3].map((number) => toPage(model, addresses, number));
  expect(toPage(model, addresses, 4)).toBeNull();
  expect(pages.map((page) => page?.startIndex)).toEqual([0, 100, 200]);
  expect(pages.map((page) => page?.next)).toEqual([addresses.page(2), addresses.page(3), undefined]);
  expect(pages.map((page) => page?.prev)).toEqual([undefined, addresses.page(1), addresses.page(2)]);
  expect(pages.flatMap((page) => page?.items ?? [])).toEqual(
    toWholeCollection(model, addresses).first?.items,
  );
});
