import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Article, Revision } from "../article/article";
import { nothing } from "../change";
import type { Adjudication } from "../claim/adjudication";
import type { Assessment, Claim } from "../claim/claim";
import type { ArticleEvent } from "../event";
import type { Evidence } from "../evidence/evidence";
import type { Correction } from "../revision/correction";
import type { Made } from "../revision/made";
import type { SignOff } from "../signoff/sign-off";
import type { Comment, Thread } from "../thread/thread";
import { narrate } from "./narrate";
import { hiddenSays } from "./says";

const at = "2026-11-26T12:00:00.000Z";
const people: Record<string, string> = { ana: "Ana", ben: "Ben", cleo: "Cleo" };
const person = (id: string) => ({ id, name: people[id] ?? id });
const article: Article = {
  id: "a",
  deskId: "d",
  title: "Rain",
  byline: null,
  sourceUrl: null,
  language: "en",
  deadline: null,
  state: "open",
  createdAt: at,
  version: 1,
};
const said = ["It rained for 40 days. ", "Nobody sang. ", "What next?"];
const text = said.join("");
const starts = said.map((_, index) => said.slice(0, index).join("").length);
const sentences = said.map((sentence, index) => {
  const start = starts[index] ?? 0;
  return { index, start, end: start + sentence.trimEnd().length };
});
const revision: Revision = {
  id: "r",
  number: 1,
  version: 1,
  sha256: "",
  text,
  blocks: [],
  links: [],
  sentences,
  createdAt: at,
};

const claim = (index: number, more: Partial<Claim> = {}): Claim => {
  const { start = 0, end = 0 } = sentences[index] ?? {};
  return {
    id: `c${index + 1}`,
    articleId: "a",
    number: index + 1,
    text: text.slice(start, end),
    spans: [{ start, end }],
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: at,
    version: 1,
    ...more,
  };
};
const part = (more: Partial<Claim> = {}) =>
  claim(0, { id: "p", number: 9, text: "40 days", spans: [{ start: 14, end: 21 }], ...more });

let given = 0;
const assess = (
  by: string,
  verdict: Assessment["verdict"],
  more: Partial<Assessment> = {},
): ArticleEvent => ({
  type: "assessment.given",
  assessment: {
    id: `given-${given++}`,
    claimId: "c1",
    verdict,
    justification: null,
    reason: null,
    words: said[0] ?? "",
    by: person(by),
    createdAt: at,
    ...more,
  },
});
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  id: "e",
  claimId: "c1",
  url: "https://www.example.org/gazette/1",
  title: "Forty days",
  publisher: "Harwick Gazette",
  author: null,
  publishedAt: null,
  accessedAt: at,
  quote: null,
  locator: null,
  stance: "supports",
  sourceType: null,
  addedBy: person("ana"),
  version: 1,
  ...more,
});
const thread = (more: Partial<Thread> = {}): Thread => ({
  id: "t",
  articleId: "a",
  claimId: "c1",
  spans: [],
  words: "",
  kind: "question",
  state: "open",
  by: person("ana"),
  createdAt: at,
  version: 1,
  ...more,
});
const comment = (more: Partial<Comment> = {}): Comment => ({
  id: "m",
  threadId: "t",
  text: "Where is this from?",
  mentions: [],
  by: person("ben"),
  createdAt: at,
  editedAt: null,
  version: 1,
  ...more,
});
const adjudication: Adjudication = {
  id: "j",
  claimId: "c1",
  verdict: "disputed",
  justification: "The record says 39.",
  reason: "wrong_figure",
  words: said[0] ?? "",
  settles: [],
  by: person("cleo"),
  createdAt: at,
};
const signOff: SignOff = {
  id: "s",
  articleId: "a",
  revision: 1,
  statement: "All is checked.",
  by: person("cleo"),
  createdAt: at,
  reportHash: "",
  log: { seq: 1, head: null },
  reopened: null,
};

const created: ArticleEvent = { type: "article.created", article, revision };
const marked: ArticleEvent = { type: "claim.created", claim: claim(0), assessment: null };
const added: ArticleEvent = { type: "evidence.added", evidence: evidence() };
const opened: ArticleEvent = { type: "thread.opened", thread: thread(), comment: comment() };
const before = [created, marked];

function log(events: readonly ArticleEvent[], byId = "ana") {
  const entries = events.map((event, index) => {
    const { type, ...payload } = event;
    return { seq: index + 1, type, payload, subjectId: "x", byId, at, previous: null, hash: "" };
  });
  return narrate(entries, (id) => people[id]);
}

const revise = (made: Partial<Made>, claims: Claim[] = []): ArticleEvent => ({
  type: "article.revised",
  article,
  revision: { ...revision, id: "r2", number: 2 },
  made: {
    kind: "imported",
    note: null,
    restores: null,
    anchoring: { unchanged: 4, moved: 0, edited: 1, ambiguous: 0, removed: 2, stale: 1 },
    ...made,
  },
  claims,
  threads: [],
  corrections: [],
});
const correction: Correction = {
  id: "k",
  articleId: "a",
  spans: sentences.slice(1, 2).map(({ start, end }) => ({ start, end })),
  words: "Nobody sang.",
  proposed: "Somebody sang.",
  note: "So it was.",
  state: "proposed",
  revision: null,
  by: person("ana"),
  createdAt: at,
  decidedBy: null,
  decidedAt: null,
  version: 1,
};

const cases: [events: ArticleEvent[], says: string][] = [
  [[created], "brought the article in: “Rain”"],
  [
    [
      created,
      { type: "article.changed", article: { ...article, title: "Sun", byline: "Ida", deadline: at } },
    ],
    "changed the title to “Sun”, the byline to “Ida” and the deadline to 26 November 2026",
  ],
  [
    [
      { ...created, article: { ...article, byline: "Ida" } },
      { type: "article.changed", article },
    ],
    "changed the byline to none",
  ],
  [[created, { type: "article.deleted", id: "a" }], "deleted the article"],
  [[created, { type: "article.restored", article }], "restored the article"],
  [[created, marked], "highlighted sentence 1 to be checked"],
  [
    [created, { type: "claim.created", claim: part({ claimant: "The mayor" }), assessment: null }],
    "highlighted “40 days” in sentence 1 to be checked, said by The mayor",
  ],
  [
    [
      ...before,
      { type: "claim.created", claim: part(), assessment: null },
      assess("ana", "sourced", { claimId: "p" }),
    ],
    "marked part 1a sourced",
  ],
  [
    [
      created,
      {
        ...marked,
        assessment: (assess("ana", "no_check_needed", { reason: "opinion" }) as { assessment: Assessment })
          .assessment,
      },
    ],
    "marked sentence 1 no check needed: opinion",
  ],
  [
    [...before, assess("ana", "disputed", { reason: "wrong_figure" })],
    "marked sentence 1 disputed: wrong figure",
  ],
  [
    [...before, assess("ana", "unverified", { justification: "Asked the\narchive." })],
    "marked sentence 1 unverified: “Asked the archive.”",
  ],
  [
    [...before, added, assess("ana", "unverified"), assess("ana", "sourced")],
    "changed sentence 1 from unverified to sourced, citing Harwick Gazette",
  ],
  [
    [
      ...before,
      added,
      { type: "evidence.added", evidence: evidence({ id: "f", publisher: null, stance: "refutes" }) },
      {
        type: "evidence.added",
        evidence: evidence({ id: "g", publisher: null, title: null, stance: "refutes" }),
      },
      { type: "evidence.added", evidence: evidence({ id: "h", stance: "refutes" }) },
      assess("ana", "disputed", { reason: "contradicted" }),
    ],
    "marked sentence 1 disputed, citing Forty days, example.org and 1 more: contradicted",
  ],
  [
    [...before, assess("ana", "unverified"), assess("ana", "unverified")],
    "marked sentence 1 again unverified",
  ],
  [
    [...before, assess("ben", "unverified"), assess("ana", "unverified")],
    "also marked sentence 1 unverified",
  ],
  [
    [...before, assess("ben", "disputed"), assess("ana", "sourced")],
    "marked sentence 1 sourced (Ben had it disputed)",
  ],
  [
    [...before, assess("ana", "sourced", { words: "It rained for 39 days." }), assess("ana", "disputed")],
    "judged sentence 1 anew, on its changed words: disputed",
  ],
  [[...before, { type: "claim.changed", claim: claim(0, { assigneeId: "ben" }) }], "gave sentence 1 to Ben"],
  [[...before, { type: "claim.changed", claim: claim(0, { assigneeId: "ana" }) }], "took sentence 1"],
  [
    [
      created,
      { ...marked, claim: claim(0, { assigneeId: "ben" }) },
      { type: "claim.changed", claim: claim(0) },
    ],
    "took sentence 1 from Ben",
  ],
  [
    [
      created,
      { ...marked, claim: claim(0, { assigneeId: "ana" }) },
      { type: "claim.changed", claim: claim(0) },
    ],
    "gave sentence 1 back",
  ],
  [
    [...before, { type: "claim.changed", claim: claim(0, { claimant: "The mayor" }) }],
    "named The mayor as claimant of sentence 1",
  ],
  [
    [created, { ...marked, claim: claim(0, { claimant: "x" }) }, { type: "claim.changed", claim: claim(0) }],
    "removed the claimant of sentence 1",
  ],
  [[...before, { type: "claim.withdrawn", id: "c1" }], "withdrew the mark on sentence 1"],
  [[...before, { type: "claim.withdrawn", id: "c1" }, assess("ana", "sourced")], "marked sentence 1 sourced"],
  [[created, assess("ana", "sourced", { claimId: "unseen" })], "marked a claim sourced"],
  [
    [
      created,
      {
        type: "claims.marked",
        claims: [claim(0, { assigneeId: "ben" }), claim(2, { assigneeId: "ben" })],
        assessments: [],
      },
    ],
    "gave 2 sentences from 1 to 3 to Ben",
  ],
  [
    [
      created,
      {
        type: "claims.marked",
        claims: [claim(0)],
        assessments: [
          (assess("ana", "no_check_needed", { reason: "opinion" }) as { assessment: Assessment }).assessment,
        ],
      },
    ],
    "marked sentence 1 no check needed: opinion",
  ],
  [
    [
      created,
      {
        type: "annotations.imported",
        from: ["Hypothesis", "desk.example"],
        claims: [claim(0), claim(2)],
        evidence: [evidence({})],
        threads: [],
        comments: [],
        origins: [],
      },
    ],
    "brought in annotations from Hypothesis and desk.example: 2 claims, 1 piece of evidence",
  ],
  [[...before, added], "added evidence that supports sentence 1: Harwick Gazette"],
  [
    [...before, { type: "evidence.added", evidence: evidence({ stance: "refutes", quote: "39 days" }) }],
    "added evidence that refutes sentence 1: Harwick Gazette, “39 days”",
  ],
  [
    [...before, { type: "evidence.added", evidence: evidence({ stance: "context" }) }],
    "added context for sentence 1: Harwick Gazette",
  ],
  [
    [...before, added, { type: "evidence.changed", evidence: evidence({ stance: "refutes", quote: "39" }) }],
    "changed the evidence Harwick Gazette, on sentence 1, from supporting to refuting; also changed: quotation",
  ],
  [
    [...before, added, { type: "evidence.changed", evidence: evidence({ author: "Ida", locator: "p. 4" }) }],
    "corrected the evidence Harwick Gazette, on sentence 1 (author, place in the source)",
  ],
  [
    [...before, added, { type: "evidence.removed", id: "e", claimId: "c1" }],
    "removed evidence from sentence 1: Harwick Gazette",
  ],
  [
    [
      created,
      {
        type: "sentences.changed",
        revision: { id: "r", version: 2, sentences: [{ index: 0, start: 0, end: 9 }, ...sentences] },
      },
    ],
    "split sentence 1 in two",
  ],
  [
    [
      created,
      {
        type: "sentences.changed",
        revision: { id: "r", version: 2, sentences: [{ index: 0, start: 0, end: 35 }] },
      },
    ],
    "merged sentences 1 and 2",
  ],
  [[...before, opened], "opened a question to the author on sentence 1: “Where is this from?”"],
  [
    [
      created,
      {
        type: "thread.opened",
        thread: thread({ claimId: null, spans: [{ start: 23, end: 40 }], kind: "discussion" }),
        comment: comment({ text: "Hm." }),
      },
    ],
    "opened a discussion on sentences 2 to 3: “Hm.”",
  ],
  [
    [
      ...before,
      opened,
      { type: "comment.added", comment: comment({ id: "n", text: "The archive." }), thread: null },
    ],
    "replied on sentence 1: “The archive.”",
  ],
  [
    [
      ...before,
      opened,
      {
        type: "comment.added",
        comment: comment({ id: "n", text: "The archive." }),
        thread: thread({ state: "answered" }),
      },
    ],
    "answered the question on sentence 1: “The archive.”",
  ],
  [
    [...before, opened, { type: "comment.changed", comment: comment({ text: "From where?" }) }],
    "edited a comment on sentence 1: “From where?”",
  ],
  [
    [...before, opened, { type: "comment.removed", id: "m", threadId: "t" }],
    "deleted a comment by Ben on sentence 1",
  ],
  [
    [...before, opened, { type: "thread.changed", thread: thread({ state: "resolved" }) }],
    "resolved the question on sentence 1",
  ],
  [
    [...before, opened, { type: "thread.changed", thread: thread({ state: "answered" }) }],
    "marked the question on sentence 1 answered",
  ],
  [
    [
      ...before,
      { ...opened, thread: thread({ kind: "discussion", state: "resolved" }) },
      { type: "thread.changed", thread: thread({ kind: "discussion" }) },
    ],
    "reopened the discussion on sentence 1",
  ],
  [
    [...before, { type: "adjudication.made", adjudication }],
    "decided sentence 1: disputed (wrong figure): “The record says 39.”",
  ],
  [
    [...before, { type: "article.signed_off", article, signOff }],
    "signed the article off: “All is checked.”",
  ],
  [
    [
      ...before,
      {
        type: "article.reopened",
        article,
        signOff: { ...signOff, reopened: { by: person("cleo"), at, reason: "The mayor wrote." } },
      },
    ],
    "reopened the article: “The mayor wrote.”",
  ],
  [
    [...before, assess("ana", "sourced"), { type: "change.undone", of: 3, change: nothing }],
    "took back entry 3: marked sentence 1 sourced",
  ],
  [
    [
      ...before,
      assess("ana", "sourced"),
      { type: "change.undone", of: 3, change: nothing },
      { type: "change.undone", of: 4, change: nothing },
    ],
    "did again entry 3: marked sentence 1 sourced",
  ],
  [
    [
      ...before,
      assess("ana", "sourced"),
      { type: "change.undone", of: 3, change: nothing },
      { type: "change.undone", of: 4, change: nothing },
      { type: "change.undone", of: 5, change: nothing },
    ],
    "took back entry 3: marked sentence 1 sourced",
  ],
  [
    [created, revise({ note: "From the writer" })],
    "brought in revision 2: 1 claim changed, 2 removed; 1 verdict stale. They noted “From the writer”",
  ],
  [
    [created, revise({ kind: "corrections" })],
    "put accepted corrections into revision 2: 1 claim changed, 2 removed; 1 verdict stale",
  ],
  [
    [created, revise({ kind: "restored", restores: 1, anchoring: null })],
    "brought revision 1 back, as revision 2",
  ],
  [
    [created, { type: "correction.proposed", correction }],
    "proposed new words for sentence 2: “Somebody sang.”, for “So it was.”",
  ],
  [
    [created, { type: "correction.changed", correction: { ...correction, state: "rejected", spans: [] } }],
    "rejected a correction: “Somebody sang.”",
  ],
  [
    [created, { type: "correction.changed", correction: { ...correction, state: "withdrawn", spans: [] } }],
    "withdrew a correction: “Somebody sang.”",
  ],
];

it.each(cases.map(([events, says]) => [says, events] as const))("%s", (says, events) => {
  expect(log(events).at(-1)?.says).toBe(says);
});

it("has a case for every event", () => {
  const union = readFileSync("domain/event.ts", "utf8").split("export type DeskRecord", 1).join("");
  const types = [...union.matchAll(/type: "([\w.]+)"/g)].map(([, type]) => type);
  expect(new Set(cases.map(([events]) => events.at(-1)?.type))).toEqual(new Set(types));
});

it("clips long quotations, never within a character", () => {
  const [told] = log([{ ...created, article: { ...article, title: "🌧".repeat(200) } }]);
  expect(told?.says).toBe(`brought the article in: “${"🌧".repeat(120)}…”`);
});

it("tells what is taken back as it was: a judgement that is gone is none to compare with", () => {
  const first = assess("ana", "unverified") as Extract<ArticleEvent, { type: "assessment.given" }>;
  const change = { ...nothing, gone: { ...nothing.gone, assessments: [first.assessment.id] } };
  const told = log([...before, first, { type: "change.undone", of: 3, change }, assess("ana", "sourced")]);
  expect(told.at(-1)?.says).toBe("marked sentence 1 sourced");
  expect(told.at(-2)).toMatchObject({ groups: ["verdicts"], claimIds: ["c1"] });
});

it("says where things are now, though words tell them as they were", () => {
  const split = [
    { index: 0, start: 0, end: 9 },
    { index: 1, start: 10, end: 22 },
    { index: 2, start: 23, end: 35 },
    { index: 3, start: 36, end: 46 },
  ];
  const told = log([
    created,
    { type: "claim.created", claim: claim(1), assessment: null },
    { type: "sentences.changed", revision: { id: "r", version: 2, sentences: split } },
  ]);
  expect(told[1]).toMatchObject({ says: "highlighted sentence 2 to be checked", label: "3", sentence: 2 });
});

it("keeps words that run from right to left from turning the English around them", () => {
  const [told] = log([{ ...created, article: { ...article, title: "NASA نشرت." } }]);
  expect(told?.says).toBe("brought the article in: “\u2068NASA نشرت.\u2069”");
  const [, named] = log([
    created,
    { type: "claim.created", claim: claim(0, { claimant: "ليلى" }), assessment: null },
  ]);
  expect(named?.says).toBe("highlighted sentence 1 to be checked, said by \u2068ليلى\u2069");
});

it("calls a claim whose place a revision took by its words, and leads nowhere", () => {
  const placeless = claim(0, { spans: [] });
  const told = log([...before, revise({}, [placeless]), assess("ben", "disputed")]);
  expect(told[1]).toMatchObject({ label: null, sentence: null });
  expect(told[3]?.says).toContain("“It rained for 40 days.”");
});

it("names no claim that is withdrawn or taken back as a place to go to", () => {
  const change = { ...nothing, gone: { ...nothing.gone, claims: ["c1"] } };
  const undone = log([...before, { type: "change.undone", of: 2, change }]);
  expect(undone[1]).toMatchObject({ claimIds: ["c1"], claimId: null, label: null });
  const told = log([...before, { type: "claim.withdrawn", id: "c1" }]);
  expect(told[1]).toMatchObject({ claimIds: ["c1"], claimId: null, label: null, sentence: null });
});

it("tells a reader in blind review that something is there, and goes on without it", () => {
  const [first, second] = before.map(({ type, ...payload }, index) => ({
    seq: index + 1,
    type,
    payload,
    subjectId: "x",
    byId: "ana",
    at,
    previous: null,
    hash: "",
  }));
  const { type, ...payload } = assess("ben", "sourced");
  const own = { seq: 4, type, payload, subjectId: "x", byId: "ben", at, previous: null, hash: "" };
  const unseen = { seq: 3, type: "hidden" as const, at, previous: null, hash: "" };
  const told = narrate(
    [first, second, unseen, own].flatMap((each) => each ?? []),
    (id) => people[id],
  );
  expect(told[2]).toMatchObject({ byId: null, says: hiddenSays, claimIds: [], groups: [] });
  expect(told[3]?.says).toBe("marked sentence 1 sourced");
});
