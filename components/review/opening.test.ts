import { expect, it } from "vitest";
import { defaultPolicy } from "@/domain/article/article";
import type { Claim } from "@/domain/claim/claim";
import type { Snapshot } from "@/domain/event";
import { idsIn, MadeMap } from "@/domain/made-map";
import { judge } from "./acts";
import { fakeSnapshot } from "./fake-snapshot";
import { openingOf } from "./opening";
import { packSnapshot } from "./pack-snapshot";
import { createReviewStore } from "./store";
import { targetOf } from "./target";
import { unpackOpening } from "./unpack-opening";

const at = "2026-11-27T10:00:00.000Z";
const count = 40;
const me = { id: "ana", name: "Ana", role: "reviewer" as const };
const bare = fakeSnapshot(Array.from({ length: count }, (_, n) => `It rose ${n} times.`));
const { text, sentences } = bare.revision;

const snapshot: Snapshot = {
  ...bare,
  claims: sentences.map(({ index, start, end }): Claim => ({
    id: `c${index}`,
    articleId: "article",
    number: index + 1,
    text: text.slice(start, end),
    spans: [{ start, end }],
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: at,
    version: 1,
  })),
  assessments: sentences.map(({ index, start, end }) => ({
    id: `a${index}`,
    claimId: `c${index}`,
    verdict: "unverified" as const,
    justification: "Asked.",
    reason: null,
    words: text.slice(start, end),
    by: { id: "ben", name: "Ben" },
    createdAt: at,
  })),
};

/** The desk of what a page brings, and which claims and assessments were made in it, by the place of their sentence. */
function open() {
  const made: number[] = [];
  const { known } = unpackOpening(packSnapshot(snapshot, defaultPolicy));
  const { state, ...opening } = openingOf(snapshot);
  const counted = <V extends object>(records: ReadonlyMap<string, V>, keyOf: (claimId: string) => string) => {
    const entries = [...records];
    const make = (place: number) => {
      made.push(place);
      return entries[place]?.[1] ?? ({} as V);
    };
    return new MadeMap(idsIn(entries.map(([id]) => id)), make, (claimId) => [keyOf(claimId)]);
  };
  const store = createReviewStore({
    opening: {
      ...opening,
      state: {
        ...state,
        claims: counted(state.claims, (id) => id),
        assessments: counted(state.assessments, (id) => id.replace("c", "a")),
      },
      ...(known && { known }),
    },
    policy: defaultPolicy,
    me,
    people: [me],
    send: () => new Promise(() => undefined),
    sendAct: () => Promise.reject(new Error("No act is sent here.")),
    now: () => at,
    newId: () => "id",
  });
  return { store, made };
}

it("counts, finds and maps all of the article without making a record", () => {
  const { store, made } = open();
  expect(store.desk().queue).toMatchObject({ all: count, "no-evidence": count });
  expect(store.desk().meter).toMatchObject({ unverified: count });
  expect(store.queued("no-evidence")).toHaveLength(count);
  expect(store.index().marks()).toHaveLength(count);
  expect(made).toEqual([]);
});

it("makes the records of the sentence that somebody judges, and no others", () => {
  const { store, made } = open();
  store.focusOn({ sentence: 7, claimId: null });
  judge(store, "disputed");
  expect(targetOf(store, store.desk().focus)?.claim?.status.verdict).toBe("disputed");
  expect(store.desk().meter).toMatchObject({ unverified: count - 1, draft: 1 });
  expect(new Set(made)).toEqual(new Set([7]));
});
