import { noRecords } from "@/domain/event";
import fc from "fast-check";
import { reasonsFor, verdicts } from "@/domain/claim/verdict";
import { correctionStates } from "@/domain/revision/correction";
import { sourceTypes, stances } from "@/domain/evidence/evidence";
import type { ReportInput } from "@/domain/report/model";
import { type Block, blockKinds, type Sentence } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import { hostile } from "./hostile";

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .tuple(fc.constantFrom(...hostile), fc.string({ maxLength: 8 }), fc.constantFrom(...hostile))
    .map((all) => all.join("")),
);
const maybe = fc.option(text, { nil: null });
const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://one.example/a",
    "http://www.one.example/a/",
    "https://two.example/?q=<b>&c=\"'#`<x>`",
  ),
  fc.constantFrom(
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "java\tscript:alert(1)",
    "no address",
  ),
);
const people = [
  { id: "p1", name: "Ana Novak" },
  { id: "p2", name: "=Ben <b>Okafor</b>" },
  { id: "p3", name: "\u202EClara | [x](y)" },
];
const person = fc.constantFrom(...people);

/** Blocks of sentences of words, some of them hostile, laid out as an article's text is. */
const article = fc
  .array(
    fc.tuple(
      fc.constantFrom(...blockKinds),
      fc.array(fc.tuple(fc.boolean(), text), { minLength: 1, maxLength: 4 }),
    ),
    { maxLength: 5 },
  )
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

type Article = { text: string; blocks: Block[]; sentences: Sentence[] };

const assessment = fc.constantFrom(...verdicts).chain((verdict) =>
  fc.record({
    verdict: fc.constant(verdict),
    reason: fc.constantFrom(...reasonsFor[verdict], null),
    justification: maybe,
    stale: fc.boolean(),
    by: person,
    createdAt: moment,
  }),
);

const adjudication = fc.constantFrom(...verdicts).chain((verdict) =>
  fc.record({
    verdict: fc.constant(verdict),
    reason: fc.constantFrom(...reasonsFor[verdict], null),
    justification: text,
    stale: fc.boolean(),
    by: person,
    createdAt: moment,
  }),
);

const evidence = fc.record({
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

/** A claim on sentences, or on any stretch of the text that has words; some of them lost their place. */
const claimOn = ({ text, sentences }: Article) => {
  const whole = fc
    .nat(Math.max(0, sentences.length - 1))
    .map((at): Span => sentences[at] ?? { start: 0, end: 0 });
  const anywhere = fc
    .tuple(fc.nat(Math.max(0, text.length - 1)), fc.integer({ min: 1, max: 40 }))
    .map(([start, size]): Span => ({ start, end: Math.min(text.length, start + size) }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return fc.record({
    spans: fc.array(fc.oneof(whole, anywhere), { minLength: 1, maxLength: 2 }).map(inOrder),
    anchor: fc.constantFrom(
      "unchanged" as const,
      "moved" as const,
      "edited" as const,
      "ambiguous" as const,
      "removed" as const,
    ),
    claimant: maybe,
    assessments: fc.array(assessment, { maxLength: 3 }),
    adjudications: fc.array(adjudication, { maxLength: 2 }),
    evidence: fc.array(evidence, { maxLength: 3 }),
  });
};

/** Sign-offs of which each was taken back, but for the last where `isSignedOff`. */
const signOffs = fc
  .tuple(
    fc.array(fc.record({ by: person, statement: text, createdAt: moment, reason: text, again: person }), {
      maxLength: 2,
    }),
    fc.boolean(),
  )
  .map(([made, isSignedOff]) => ({
    isSignedOff: isSignedOff && made.length > 0,
    signOffs: made.map(({ by, statement, createdAt, reason, again }, at) => ({
      id: `o${at}`,
      articleId: "a1",
      revision: 1,
      by,
      statement,
      createdAt,
      reopened: isSignedOff && at === made.length - 1 ? null : { by: again, at: createdAt, reason },
    })),
  }));

const correction = fc.constantFrom(...correctionStates).chain((state) =>
  fc.record({
    state: fc.constant(state),
    words: text,
    proposed: text,
    note: maybe,
    revision: fc.constant(state === "accepted" ? 2 : null),
    by: person,
    createdAt: moment,
    decidedBy: state === "proposed" || state === "outdated" ? fc.constant(null) : person,
  }),
);

const madeOn = (laid: Article) =>
  fc.record({
    laid: fc.constant(laid),
    claims: fc.array(claimOn(laid), { maxLength: laid.sentences.length === 0 ? 0 : 6 }),
    corrections: fc.array(correction, { maxLength: 3 }),
    earlier: article,
    title: text,
    byline: maybe,
    sourceUrl: fc.option(url, { nil: null }),
    desk: text,
    language: fc.constantFrom("en", "ar", "he-IL", "az-Arab"),
    reviewersPerClaim: fc.constantFrom(1, 2),
    coverageNeeded: fc.constantFrom(0, 0.5, 1),
    link: fc.option(url, { nil: null }),
    head: fc.constantFrom(null, "a".repeat(64)),
    signed: signOffs,
  });

type Made = ReturnType<typeof madeOn> extends fc.Arbitrary<infer Value> ? Value : never;

/** An article under check with claims anywhere, judged anyhow, on any evidence. */
export const madeUpReport: fc.Arbitrary<ReportInput> = article.chain(madeOn).map(toInput);

const day = "2026-11-20T08:00:00.000Z";

function toInput(made: Made): ReportInput {
  const { laid, title, byline, sourceUrl, language, reviewersPerClaim, coverageNeeded, head } = made;
  const [first] = laid.blocks;
  const isRevised = made.signed.signOffs.length > 0 && !made.signed.isSignedOff;
  return {
    snapshot: {
      ...noRecords,
      seq: 7,
      article: {
        id: "a1",
        deskId: "d1",
        title,
        byline,
        sourceUrl,
        language,
        deadline: null,
        state: made.signed.isSignedOff ? "signed_off" : "open",
        createdAt: day,
        version: 1,
      },
      revision: {
        id: "r1",
        number: isRevised ? 2 : 1,
        version: 1,
        sha256: "b".repeat(64),
        createdAt: day,
        ...laid,
        links: first && made.link !== null ? [{ start: first.start, end: first.end, href: made.link }] : [],
      },
      ...recordsOf(made),
      signOffs: made.signed.signOffs,
    },
    policy: { reviewersPerClaim, blindReview: false, coverageNeeded, assessorMaySignOff: true },
    desk: { id: "d1", name: made.desk },
    people: people.slice(0, 2).map((each) => ({ ...each, role: "reviewer" as const })),
    log: { seq: 7, head },
    revisions: isRevised ? 2 : 1,
    signedOff: isRevised ? { number: 1, ...made.earlier } : null,
    generatedAt: "2026-11-22T18:05:00.000Z",
  };
}

function recordsOf({
  laid,
  claims,
  corrections,
}: Made): Pick<
  ReportInput["snapshot"],
  "claims" | "assessments" | "adjudications" | "evidence" | "corrections"
> {
  const words = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => laid.text.slice(start, end)).join(" … ");
  return {
    claims: claims.map(({ spans, anchor, claimant }, at) => ({
      id: `c${at}`,
      articleId: "a1",
      number: at + 1,
      text: words(spans),
      spans: anchor === "ambiguous" || anchor === "removed" ? [] : spans,
      claimant,
      anchor: { status: anchor, score: anchor === "unchanged" || anchor === "moved" ? 1 : 0.5 },
      assigneeId: null,
      createdAt: day,
      version: 1,
    })),
    assessments: claims.flatMap(({ assessments, spans }, at) =>
      assessments.map(({ stale, ...judged }, nth) => ({
        ...judged,
        id: `c${at}-a${nth}`,
        claimId: `c${at}`,
        words: stale ? "other words" : words(spans),
      })),
    ),
    adjudications: claims.flatMap(({ adjudications, assessments, spans }, at) =>
      adjudications.map(({ stale, ...made }, nth) => ({
        ...made,
        id: `c${at}-d${nth}`,
        claimId: `c${at}`,
        words: stale ? "other words" : words(spans),
        settles: assessments.map((_, given) => `c${at}-a${given}`),
      })),
    ),
    evidence: claims.flatMap(({ evidence }, at) =>
      evidence.map((each, nth) => ({ ...each, id: `c${at}-e${nth}`, claimId: `c${at}`, version: 1 })),
    ),
    corrections: corrections.map((each, at) => ({
      ...each,
      id: `k${at}`,
      articleId: "a1",
      spans: [],
      decidedAt: each.decidedBy && day,
      version: 1,
    })),
  };
}

/** Sorted, and without what overlaps what comes before. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0));
}
