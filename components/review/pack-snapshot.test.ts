import { expect, it } from "vitest";
import { defaultPolicy } from "@/domain/article/article";
import { type Snapshot, stateOf } from "@/domain/event";
import { fakeSnapshot } from "./fake-snapshot";
import { type Opening, openingOf } from "./opening";
import { packSnapshot } from "./pack-snapshot";
import { createIndex } from "./review-index";
import { unpackOpening } from "./unpack-opening";

const at = "2026-11-23T10:00:00.000Z";
const by = { id: "ana", name: "Ana" };
const [first, second] = [
  { start: 0, end: 8 },
  { start: 9, end: 17 },
];
const own = { assigneeId: null, claimant: null, createdAt: at, version: 1, articleId: "article" };
const anchor = { status: "unchanged" as const, score: 1 };
const judged = { verdict: "sourced" as const, justification: null, reason: null, by, createdAt: at };

const snapshot: Snapshot = {
  ...fakeSnapshot(["It rose.", "It fell."]),
  claims: [
    { ...own, id: "a", number: 1, text: "It rose.", spans: [first], anchor },
    { ...own, id: "b", number: 2, text: "It fell by 4%.", spans: [second], anchor },
    {
      ...own,
      id: "e",
      number: 5,
      text: "rose … fell",
      spans: [
        { start: 3, end: 7 },
        { start: 12, end: 16 },
      ],
      anchor: { status: "moved", score: 0.5 },
      claimant: "The mayor",
    },
  ],
  assessments: [
    { ...judged, id: "c", claimId: "a", words: "It rose." },
    { ...judged, id: "d", claimId: "b", words: "It fell by 3%.", by: { id: "ben", name: "Ben" } },
  ],
};

/** An opening with its maps as lists. */
const whole = ({ state, ...opening }: Opening) => ({
  ...opening,
  state: Object.fromEntries(
    Object.entries(state).map(([part, records]) => [part, "forEach" in records ? [...records] : records]),
  ),
});

const packed = packSnapshot(snapshot, defaultPolicy);

it("gives back the article that was packed, and how each sentence of it stands", () => {
  const { known, ...opening } = whole(unpackOpening(packed));
  expect(opening).toEqual(whole(openingOf(snapshot)));
  expect([0, 1].map((sentence) => known?.claimsOn(sentence))).toEqual([
    ["a", "e"],
    ["b", "e"],
  ]);
  const fresh = createIndex(snapshot.revision, defaultPolicy, stateOf(snapshot));
  expect(known?.marks).toEqual(fresh.marks());
});

it("does not repeat the article's words", () => {
  expect(packed.split("It rose.")).toHaveLength(2);
});

it("packs an article on which nothing was done", () => {
  const untouched = { ...snapshot, claims: [], assessments: [] };
  const { known, ...opening } = whole(unpackOpening(packSnapshot(untouched, defaultPolicy)));
  expect(opening).toEqual(whole(openingOf(untouched)));
  expect([0, 1].map((sentence) => known?.claimsOn(sentence))).toEqual([[], []]);
});
