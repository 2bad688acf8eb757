import fc from "fast-check";
import { reasonsFor, verdicts } from "@/domain/claim/verdict";
import { sourceTypes, stances } from "@/domain/evidence/evidence";
import type { ReportInput } from "@/domain/report/model";
import { blockKinds } from "@/domain/text/article-text";

/** What somebody might type to break a report: markup, formulas, links, controls, turned and invisible text. */
export const hostile = [
  "<script>alert(1)</script>",
  "</title></style><img src=x onerror=alert(1)>",
  "<!-- --><svg/onload=alert(1)>",
  '"><a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1)) ![y](https://evil.example/p.png)",
  "<https://evil.example> https://evil.example www.evil.example a@evil.example",
  "# h\n## h\n===\n---\n* * *",
  "- a\n+ b\n1. c\n2) d\n> e\n    code\n\tcode",
  "```\ncode\n```\n~~~\nx\n~~~",
  "| a | b |\n| --- | --- |\n| c | d |",
  "&lt;b&gt; &amp; &#60;script&#62; &copy;",
  "*em* _em_ **strong** `code` ~~gone~~ ^[note] [^1] [ref]: https://evil.example",
  "\\",
  "ends with \\",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  " \n =HYPERLINK(\"https://evil.example\")",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "a,b;\"c\"\r\nd",
  "\u0000\u0007\u001b[31m\u009b",
  "\u202Eevil\u2066\u2067 \u{e0041}\u200b\u00ad",
  "שלום עולם، مرحبا",
  "😀👩‍👩‍👧 e\u0301",
  "\ud800 lone",
  "",
  " ",
] as const;

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.tuple(fc.constantFrom(...hostile), fc.string({ maxLength: 8 }), fc.constantFrom(...hostile)).map((all) => all.join("")),
);
const maybe = fc.option(text, { nil: null });
const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom("https://one.example/a", "http://www.one.example/a/", "https://two.example/?q=<b>&c=\"'#`<x>`"),
  fc.constantFrom("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "java\tscript:alert(1)", "no address"),
);
const people = [
  { id: "p1", name: "Ana Novak" },
  { id: "p2", name: "=Ben <b>Okafor</b>" },
  { id: "p3", name: "\u202EClara | [x](y)" },
];
const person = fc.constantFrom(...people);

type Sentence = { start: number; end: number; index: number };
type Block = { kind: (typeof blockKinds)[number]; start: number; end: number; level?: number };

/** Blocks of sentences of words, some of them hostile, laid out as an article's text is. */
const article = fc
  .array(fc.tuple(fc.constantFrom(...blockKinds), fc.array(fc.tuple(fc.boolean(), text), { minLength: 1, maxLength: 4 })), {
    maxLength: 5,
  })
  .map((parts) => {
    const [blocks, sentences]: [Block[], Sentence[]] = [[], []];
    let laid = "";
    for (const [kind, words] of parts) {
      if (laid !== "") laid += "\n\n";
      const start = laid.length;
      for (const [at, [plain, word]] of words.entries()) {
        if (at > 0) laid += " ";
        const from = laid.length;
        laid += plain ? "The council voted." : `x${word.replace(/\s+/g, " ")}.`;
        sentences.push({ index: sentences.length, start: from, end: laid.length });
      }
      blocks.push({ kind, start, end: laid.length, ...(kind === "heading" && { level: 1 + (start % 3) }) });
    }
    return { text: laid, blocks, sentences };
  });

/** An article under check with claims anywhere, judged anyhow, on any evidence. */
export const madeUpReport: fc.Arbitrary<ReportInput> = article.chain(({ text: laid, blocks, sentences }) => {
  const someSpan = fc
    .tuple(fc.nat(Math.max(0, laid.length - 1)), fc.integer({ min: 1, max: 40 }))
    .map(([start, size]) => ({ start, end: Math.min(laid.length, start + size) }))
    .filter(({ start, end }) => laid.slice(start, end).trim() !== "");
  const span = fc.oneof(fc.constantFrom(...sentences), someSpan);
  const spans = fc.array(span, { minLength: 1, maxLength: 2 }).map(inOrder);
  const verdict = fc.constantFrom(...verdicts).chain((given) =>
    fc.record({
      verdict: fc.constant(given),
      reason: fc.option(fc.constantFrom(...reasonsFor[given], null), { nil: null }),
      justification: maybe,
      stale: fc.boolean(),
      by: person,
      createdAt: moment,
    }),
  );
  const item = fc.record({
    url,
    title: maybe,
    publisher: maybe,
    author: maybe,
    publishedAt: fc.constantFrom(null, "2016", "2016-03", "2016-03-02", "=2016"),
    accessedAt: moment,
    quote: maybe,
    locator: maybe,
    stance: fc.constantFrom(...stances),
    sourceType: fc.constantFrom(...sourceTypes, null),
    addedBy: person,
  });
  const claim = fc.record({
    spans,
    claimant: maybe,
    given: fc.array(verdict, { maxLength: 3 }),
    evidence: fc.array(item, { maxLength: 3 }),
  });
  return fc
    .record({
      claims: laid === "" ? fc.constant([]) : fc.array(claim, { maxLength: 6 }),
      title: text,
      byline: maybe,
      sourceUrl: fc.option(url, { nil: null }),
      desk: text,
      language: fc.constantFrom("en", "ar", "he-IL", "az-Arab"),
      reviewersPerClaim: fc.constantFrom(1, 2),
      coverageNeeded: fc.constantFrom(0, 0.5, 1),
      link: fc.option(url, { nil: null }),
      head: fc.constantFrom(null, "a".repeat(64)),
    })
    .map((made): ReportInput => {
      const claims = made.claims.map(({ spans, claimant }, at) => ({
        id: `c${at}`,
        articleId: "a1",
        number: at + 1,
        text: spans.map(({ start, end }) => laid.slice(start, end)).join(" … "),
        spans,
        claimant,
        anchor: { status: "unchanged" as const, score: 1 },
        assigneeId: null,
        createdAt: "2026-11-20T09:00:00.000Z",
        version: 1,
      }));
      const first = blocks[0];
      return {
        snapshot: {
          seq: 7,
          article: {
            id: "a1",
            deskId: "d1",
            title: made.title,
            byline: made.byline,
            sourceUrl: made.sourceUrl,
            language: made.language,
            deadline: null,
            state: "open",
            createdAt: "2026-11-20T08:00:00.000Z",
            version: 1,
          },
          revision: {
            id: "r1",
            number: 1,
            sha256: "b".repeat(64),
            createdAt: "2026-11-20T08:00:00.000Z",
            text: laid,
            blocks,
            sentences,
            links: first && made.link !== null ? [{ start: first.start, end: first.end, href: made.link }] : [],
          },
          claims,
          assessments: made.claims.flatMap(({ given }, at) =>
            given.map(({ stale, ...judged }, nth) => ({
              id: `c${at}-a${nth}`,
              claimId: `c${at}`,
              words: stale ? "other words" : (claims[at]?.text ?? ""),
              ...judged,
            })),
          ),
          evidence: made.claims.flatMap(({ evidence }, at) =>
            evidence.map((each, nth) => ({ id: `c${at}-e${nth}`, claimId: `c${at}`, version: 1, ...each })),
          ),
        },
        policy: {
          reviewersPerClaim: made.reviewersPerClaim,
          blindReview: false,
          coverageNeeded: made.coverageNeeded,
          assessorMaySignOff: true,
        },
        desk: { id: "d1", name: made.desk },
        people: people.slice(0, 2).map((each) => ({ ...each, role: "reviewer" as const })),
        log: { seq: 7, head: made.head },
        revisions: 1,
        generatedAt: "2026-11-22T18:05:00.000Z",
      };
    });
});

/** Sorted, and without what overlaps what comes before. */
function inOrder(spans: readonly { start: number; end: number }[]) {
  const sorted = [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
  return sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0));
}
