import fc from "fast-check";
import { expect, it } from "vitest";
import { touchedThreads } from "@/components/thread/touched-threads";
import { defaultPolicy, type Revision } from "@/domain/article/article";
import type { Assessment, Claim } from "@/domain/claim/claim";
import { recordsOf } from "@/domain/claim/sheet";
import { verdicts } from "@/domain/claim/verdict";
import { apply, type ArticleEvent, type ArticleState, noRecords, stateOf } from "@/domain/event";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Span } from "@/domain/text/span";
import { type Comment, type Thread, threadStates } from "@/domain/thread/thread";
import { blockPieces } from "./block-view";
import { meterCounts, queueCounts } from "./queue";
import { recounted } from "./recounted";
import { packSnapshot } from "./pack-snapshot";
import { createIndex, type ReviewIndex } from "./review-index";
import { unpackOpening } from "./unpack-opening";

const at = "2026-11-23T10:00:00.000Z";
const by = { id: "ana", name: "Ana" };
const [perBlock, count, length] = [2, 8, 9];

/** Eight sentences of nine characters, two to a block. */
const revision: Revision = {
  id: "revision",
  number: 1,
  version: 1,
  sha256: "00",
  text: Array.from({ length: count }, (_, n) => `It rose ${n}`).join(" "),
  blocks: Array.from({ length: count / perBlock }, (_, n) => ({
    kind: "paragraph" as const,
    start: n * perBlock * (length + 1),
    end: (n + 1) * perBlock * (length + 1) - 1,
  })),
  links: [],
  sentences: Array.from({ length: count }, (_, index) => ({
    index,
    start: index * (length + 1),
    end: index * (length + 1) + length,
  })),
  createdAt: at,
};

/** Whole sentences, parts of them, and what reaches over several, in one piece or two. */
const place = fc.oneof(
  fc.nat(count - 1).map((n): Span[] => [{ start: n * 10, end: n * 10 + 9 }]),
  fc
    .tuple(fc.nat(count - 1), fc.constantFrom([0, 2], [3, 7], [3, 9]))
    .map(([n, [start = 0, end = 0]]): Span[] => [{ start: n * 10 + start, end: n * 10 + end }]),
  fc
    .tuple(fc.nat(count - 3), fc.constantFrom(10, 20))
    .map(([n, on]): Span[] => [{ start: n * 10 + 3, end: n * 10 + on + 7 }]),
  fc.nat(count - 3).map((n): Span[] => [
    { start: n * 10, end: n * 10 + 2 },
    { start: n * 10 + 20, end: n * 10 + 27 },
  ]),
);

const id = fc.nat(9).map((n) => `c${n}`);
const claim = fc
  .record({ id, spans: place, number: fc.integer({ min: 1, max: 20 }) })
  .map(({ id, spans, number }): Claim => ({
    id,
    articleId: "article",
    number,
    text: "It rose",
    spans,
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: at,
    version: 1,
  }));
const assessment = fc
  .record({ claimId: id, id: fc.nat(40).map((n) => `a${n}`), verdict: fc.constantFrom(...verdicts) })
  .chain((given) => fc.constantFrom("It rose", "It fell").map((words) => ({ ...given, words })))
  .map((given): Assessment => ({ ...given, justification: "Asked.", reason: null, by, createdAt: at }));
const evidence = fc
  .record({ claimId: id, id: fc.nat(20).map((n) => `e${n}`), stance: fc.constantFrom("supports", "refutes") })
  .map((given): Evidence => ({
    ...given,
    url: "https://example.org/",
    title: null,
    publisher: null,
    author: null,
    publishedAt: null,
    accessedAt: at,
    quote: "It rose.",
    locator: null,
    sourceType: null,
    addedBy: by,
    version: 1,
  }));

/** What happens, and the claims that it is about. */
const happening: fc.Arbitrary<{ event: ArticleEvent; claimIds: string[] }> = fc.oneof(
  claim.map((made) => ({
    event: { type: "claim.created" as const, claim: made, assessment: null },
    claimIds: [made.id],
  })),
  id.map((gone) => ({ event: { type: "claim.withdrawn" as const, id: gone }, claimIds: [gone] })),
  assessment.map((given) => ({
    event: { type: "assessment.given" as const, assessment: given },
    claimIds: [given.claimId],
  })),
  evidence.map((added) => ({
    event: { type: "evidence.added" as const, evidence: added },
    claimIds: [added.claimId],
  })),
);

const threadId = fc.nat(5).map((n) => `t${n}`);
const thread = fc
  .record({
    id: threadId,
    isOnClaim: fc.boolean(),
    claimId: id,
    spans: place,
    state: fc.constantFrom(...threadStates),
  })
  .map(({ isOnClaim, claimId, spans, ...made }): Thread => ({
    ...made,
    articleId: "article",
    ...(isOnClaim ? { claimId, spans: [] } : { claimId: null, spans }),
    words: "",
    kind: "question",
    by,
    createdAt: at,
    version: 1,
  }));
const comment = fc
  .record({ threadId, id: fc.nat(8).map((n) => `s${n}`) })
  .map(({ threadId, id }): Comment => ({
    id: `${threadId} ${id}`,
    threadId,
    text: "So?",
    mentions: [],
    by,
    createdAt: at,
    editedAt: null,
    version: 1,
  }));
/** What is said, and the threads that it is said in. */
const talk: fc.Arbitrary<{ event: ArticleEvent; claimIds: string[] }> = fc.oneof(
  fc.tuple(thread, comment).map(([opened, said]) => ({
    event: {
      type: "thread.opened" as const,
      thread: opened,
      comment: { ...said, id: `${opened.id} first`, threadId: opened.id },
    },
    claimIds: [],
  })),
  comment.map((said) => ({
    event: { type: "comment.added" as const, comment: said, thread: null },
    claimIds: [],
  })),
  comment.map((said) => ({
    event: { type: "comment.removed" as const, id: said.id, threadId: said.threadId },
    claimIds: [],
  })),
);

const untouched = stateOf({
  seq: 0,
  article: {
    id: "article",
    deskId: "desk",
    title: "Up",
    byline: null,
    sourceUrl: null,
    language: "en",
    deadline: null,
    state: "open",
    createdAt: at,
    version: 1,
  },
  revision,
  ...noRecords,
});

const all = (index: ReviewIndex) => ({
  sheets: index.sheets(),
  labels: index.sheets().map((sheet) => index.label(sheet.id)),
  marks: index.marks(),
  touching: revision.sentences.map((_, at) => index.touching(at)),
  own: revision.sentences.map((_, at) => index.ownClaim(at)),
  on: index.sheets().map(({ spans }) => index.claimOn(spans)?.spans),
  threads: revision.sentences.map((_, at) => index.threads.at(at)),
  blocks: revision.blocks.map((_, at) => blockPieces(index, at)),
});

/** Records keep to the claim they were made for. */
const isLawful = (state: ArticleState, event: ArticleEvent) => {
  if (event.type === "assessment.given") return !state.assessments.has(event.assessment.id);
  if (event.type === "evidence.added") return !state.evidence.has(event.evidence.id);
  if (event.type === "thread.opened") return !state.threads.has(event.thread.id);
  return event.type !== "claim.created" || !isTaken(state, event.claim);
};
const isTaken = (state: ArticleState, { id, number, spans }: Claim) =>
  [...state.claims.values()].some(
    ({ record }) =>
      record &&
      record.id !== id &&
      (record.number === number || JSON.stringify(record.spans) === JSON.stringify(spans)),
  );

/** What a page would bring of `view`. */
function openedAt(view: ArticleState) {
  const { article, revision: current } = view;
  if (!article.record || !current.record) throw new Error("There is no article.");
  const snapshot = { seq: 0, article: article.record, revision: current.record, ...recordsOf(view) };
  return unpackOpening(packSnapshot(snapshot, defaultPolicy));
}

/** `happenings` that may follow on `view`, each with what it comes to. */
function follow(
  view: ArticleState,
  happenings: readonly Happening[],
  take: (view: ArticleState, touched: Touched) => void,
) {
  return happenings.reduce((known, { event, claimIds }, n) => {
    if (!isLawful(known, event)) return known;
    const threadIds = new Set(touchedThreads(event, known));
    const next = apply(known, { ...event, seq: n + 1 });
    take(next, { claimIds: new Set(claimIds), threadIds });
    return next;
  }, view);
}

type Happening = { event: ArticleEvent; claimIds: string[] };
type Touched = { claimIds: ReadonlySet<string>; threadIds: ReadonlySet<string> };
const happenings = fc.array(fc.oneof(happening, talk), { maxLength: 40 });

it("an index that took in any changes is the one that would be made afresh, and so are its counts", () => {
  fc.assert(
    fc.property(happenings, (happened) => {
      const index = createIndex(revision, defaultPolicy, untouched);
      let counts = { queue: queueCounts(index.marks(), by.id), meter: meterCounts(index.marks()) };
      let drawn = all(index).blocks;
      const view = follow(untouched, happened, (next, { claimIds, threadIds }) => {
        const { blocks, before, after } = index.update(next, claimIds, threadIds);
        counts = {
          queue: recounted(counts.queue, queueCounts(before, by.id), queueCounts(after, by.id)),
          meter: recounted(counts.meter, meterCounts(before), meterCounts(after)),
        };
        drawn = drawn.map((pieces, at) => (blocks.has(at) ? blockPieces(index, at) : pieces));
      });
      const fresh = createIndex(revision, defaultPolicy, view);
      expect(all(index)).toEqual(all(fresh));
      expect(drawn).toEqual(all(fresh).blocks);
      expect(counts).toEqual({ queue: queueCounts(fresh.marks(), by.id), meter: meterCounts(fresh.marks()) });
    }),
  );
});

it("an index of what a page brings is the one that would be made afresh, before and after any changes", () => {
  fc.assert(
    fc.property(happenings, happenings, fc.boolean(), (first, later, isDrawn) => {
      const { state, known } = openedAt(follow(untouched, first, () => undefined));
      const index = createIndex(revision, defaultPolicy, state, known);
      if (isDrawn) expect(all(index)).toEqual(all(createIndex(revision, defaultPolicy, state)));
      let drawn = all(createIndex(revision, defaultPolicy, state)).blocks;
      const view = follow(state, later, (next, { claimIds, threadIds }) => {
        const { blocks } = index.update(next, claimIds, threadIds);
        drawn = drawn.map((pieces, at) => (blocks.has(at) ? blockPieces(index, at) : pieces));
      });
      const fresh = createIndex(revision, defaultPolicy, view);
      expect(all(index)).toEqual(all(fresh));
      expect(drawn).toEqual(all(fresh).blocks);
    }),
  );
});
