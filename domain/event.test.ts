import fc from "fast-check";
import { expect, it } from "vitest";
import type { Claim } from "./claim/claim";
import { recordsOf } from "./claim/sheet";
import { apply, type ArticleEvent, noRecords, type Numbered, type Snapshot, stateOf } from "./event";

const snapshot: Snapshot = {
  ...noRecords,
  seq: 1,
  article: {
    id: "a",
    deskId: "d",
    title: "Rain",
    byline: null,
    sourceUrl: null,
    language: "en",
    deadline: null,
    state: "open",
    createdAt: "2026-11-23T12:00:00.000Z",
    version: 1,
  },
  revision: {
    id: "r",
    number: 1,
    version: 1,
    sha256: "",
    text: "",
    blocks: [],
    links: [],
    sentences: [],
    createdAt: "",
  },
};

const claim = (id: string, version: number): Claim => ({
  id,
  articleId: "a",
  number: 1,
  text: "It rained.",
  spans: [{ start: 0, end: 10 }],
  claimant: null,
  anchor: { status: "unchanged", score: 1 },
  assigneeId: null,
  createdAt: "2026-11-23T12:00:00.000Z",
  version,
});

const happening = fc.constantFrom("created", "changed", "withdrawn");
const log = fc.array(fc.tuple(happening, fc.constantFrom("x", "y", "z")), { maxLength: 12 }).map((entries) =>
  entries.map(([what, id], index): Numbered<ArticleEvent> => {
    const seq = index + 2;
    if (what === "withdrawn") return { type: "claim.withdrawn", id, seq };
    if (what === "created") return { type: "claim.created", claim: claim(id, seq), assessment: null, seq };
    return { type: "claim.changed", claim: claim(id, seq), seq };
  }),
);

it("events in any order, and more than once, come to the state of their own order", () => {
  fc.assert(
    fc.property(
      log.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        ),
      ),
      ([events, shuffled]) => {
        const inOrder = events.reduce(apply, stateOf(snapshot));
        const anyhow = shuffled.reduce(apply, stateOf(snapshot));
        const byId = (a: Claim, b: Claim) => a.id.localeCompare(b.id);
        expect(recordsOf(anyhow).claims.sort(byId)).toEqual(recordsOf(inOrder).claims.sort(byId));
      },
    ),
  );
});

it("a withdrawn claim does not come back by a late echo of its making", () => {
  const made: Numbered<ArticleEvent> = {
    type: "claim.created",
    claim: claim("x", 1),
    assessment: null,
    seq: 2,
  };
  const withdrawn: Numbered<ArticleEvent> = { type: "claim.withdrawn", id: "x", seq: 3 };
  expect(recordsOf([made, withdrawn, made].reduce(apply, stateOf(snapshot))).claims).toEqual([]);
});

it("an event leaves the state it was applied to as it was", () => {
  const before = stateOf(snapshot);
  apply(before, { type: "claim.created", claim: claim("x", 1), assessment: null, seq: 2 });
  expect(before).toEqual(stateOf(snapshot));
});
