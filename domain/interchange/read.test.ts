import { expect, it } from "vitest";
import { commentOf } from "./comment";
import type { ForeignAnnotation } from "./foreign";
import { mostAnnotations } from "./limits";
import { readAnnotations } from "./read";

const quote = { type: "TextQuoteSelector", exact: "It rained.", prefix: "Once. ", suffix: " Nobody" };
const target = {
  source: "https://paper.example/a",
  selector: [quote, { type: "TextPositionSelector", start: 6, end: 16 }],
};
const annotation = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://tool.example/1",
  type: "Annotation",
  target,
};
const row = {
  id: "hyp1",
  uri: "https://paper.example/a",
  user: "acct:ana@hypothes.is",
  user_info: { display_name: "Ana Novak" },
  text: "Says who?",
  tags: ["weather", "odd"],
  target: [
    {
      source: "https://paper.example/a",
      selector: [{ type: "RangeSelector", startContainer: "/p[1]" }, ...target.selector],
    },
  ],
};

function read(value: unknown) {
  const found = readAnnotations(value);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

function only(value: unknown): ForeignAnnotation {
  const [first] = read(value).annotations;
  if (!first) throw new Error(read(value).rejected[0]?.reason);
  return first;
}

const page = (items: unknown[], more: object = {}) => ({ type: "AnnotationPage", items, ...more });

it.each([
  ["an annotation", annotation, 1],
  ["a list", [annotation, annotation], 2],
  ["a page", page([annotation]), 1],
  [
    "a collection with pages inside of each other",
    {
      type: "AnnotationCollection",
      total: 3,
      first: page([annotation], { next: page([annotation, annotation]) }),
    },
    3,
  ],
  ["a collection with its items", { type: ["AnnotationCollection"], total: 1, items: [annotation] }, 1],
  ["an answer of Hypothesis", { total: 1, rows: [row] }, 1],
  ["an export of Hypothesis", { export_userid: "acct:ana@hypothes.is", annotations: [row, row] }, 2],
  ["an empty list", [], 0],
])("reads %s", (_, value, count) => {
  expect(read(value)).toMatchObject({ annotations: Array(count).fill({}), rejected: [], absent: 0 });
});

it("says how many a collection has that the file has not", () => {
  expect(read({ type: "AnnotationCollection", total: 250, first: page([annotation]) }).absent).toBe(249);
});

it.each([
  ["words", "It rained."],
  ["nothing", null],
  ["another object", { claims: [] }],
  [
    "a collection that only names its pages",
    { type: "AnnotationCollection", total: 3, first: "https://tool.example/page1" },
  ],
  ["a list of other things", [{ contains: "" }, ["x"], 7]],
  ["a name that JavaScript means otherwise", JSON.parse(`{ "target": "x", "body": [{ "__proto__": {} }] }`)],
  ["too many", Array(mostAnnotations + 1).fill(annotation)],
])("refuses %s", (_, value) => expect(readAnnotations(value).ok).toBe(false));

it("reads what Hypothesis says, with offsets in UTF-16", () => {
  expect(only({ rows: [row] })).toEqual({
    index: 0,
    id: "hyp1",
    from: "Hypothesis",
    by: "Ana Novak",
    passages: [
      {
        quote: "It rained.",
        prefix: "Once. ",
        suffix: " Nobody",
        position: { start: 6, end: 16, unit: "utf16" },
      },
    ],
    claimant: null,
    evidence: [],
    texts: ["Says who?"],
    labels: ["weather", "odd"],
    notes: [],
  });
  expect(only({ rows: [{ ...row, user_info: null }] }).by).toBe("ana");
});

it.each([
  ["a reply", { ...row, references: ["hyp0"] }, "reply"],
  ["a note on a page", { ...row, target: [{ source: row.uri }] }, "whole page"],
  [
    "a target without words",
    { ...annotation, target: { source: "x", selector: { type: "FragmentSelector", value: "p1" } } },
    "does not name them",
  ],
  ["a target that is a page", { ...annotation, target: "https://paper.example/a" }, "whole page"],
  ["no target", { type: "Annotation" }, "what it is about"],
  [
    "an empty quotation",
    { ...annotation, target: { selector: { ...quote, exact: "" } } },
    "does not name them",
  ],
  ["a number", 7, "not an annotation"],
])("names why it leaves out %s", (_, value, why) => {
  const { annotations, rejected } = read([annotation, value]);
  expect(annotations).toHaveLength(1);
  expect(rejected).toEqual([
    { index: 1, id: (value as { id?: string }).id ?? null, reason: expect.stringContaining(why) },
  ]);
});

it.each([
  ["refines another", { type: "FragmentSelector", value: "p1", refinedBy: quote }],
  ["is one choice of several", { type: "oa:Choice", items: [{ type: "XPathSelector" }, quote] }],
  ["is of the older vocabulary", { ...quote, "@type": "oa:TextQuoteSelector", type: undefined }],
])("finds the quotation that %s", (_, selector) => {
  expect(only({ ...annotation, target: { source: "x", selector } }).passages).toHaveLength(1);
});

it("takes links for evidence, and all else for words", () => {
  const read = only({
    ...annotation,
    motivation: "commenting",
    creator: [{ name: "Ana" }, "https://people.example/ben"],
    generator: { name: "Marginalia" },
    body: [
      "https://elsewhere.example/seen",
      { type: "TextualBody", purpose: "tagging", value: "odd" },
      { type: "TextualBody", purpose: "classifying", value: "disputed" },
      { type: "TextualBody", value: "Says who?" },
      { purpose: "linking", id: "https://records.example/1?utm_source=x" },
      {
        purpose: "linking",
        source: "https://records.example/2",
        "stet:stance": "refutes",
        "stet:publishedAt": "2026-13",
        selector: { type: "TextQuoteSelector", exact: "39 days" },
      },
      { purpose: "linking", source: "javascript:alert(1)" },
    ],
  });
  expect(read).toMatchObject({
    from: "Marginalia",
    by: "Ana, https://people.example/ben",
    texts: ["https://elsewhere.example/seen", "Says who?"],
    labels: ["odd", "disputed"],
    notes: ["One link of it cannot be kept as evidence."],
  });
  expect(read.evidence).toMatchObject([
    { url: "https://records.example/1", stance: "context", quote: null },
    { url: "https://records.example/2", stance: "refutes", quote: "39 days", publishedAt: null },
  ]);
  expect(commentOf(read)).toBe(
    "https://elsewhere.example/seen\n\nSays who?\n\nLabels: odd, disputed\n\nImported from Marginalia, by Ana, https://people.example/ben.",
  );
});

it("makes no comment of an annotation that says nothing", () => {
  expect(commentOf(only(annotation))).toBeNull();
});

it("keeps a comment within what a comment may hold", () => {
  const long = { ...annotation, body: [{ value: "a".repeat(15_000) }, { value: "b".repeat(15_000) }] };
  const comment = commentOf(only(long)) ?? "";
  expect(comment).toHaveLength(10_000);
  expect(comment).toMatch(/…\n\nImported from tool\.example\.$/);
});
