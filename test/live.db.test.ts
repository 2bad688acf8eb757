import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { addEvidence, changeEvidence, judge, removeEvidence, withdraw } from "@/components/review/acts";
import { targetOf } from "@/components/review/target";
import { claimSheets, recordsOf } from "@/domain/claim/sheet";
import { readReview } from "@/server/article/review";
import { db } from "@/server/db/client";
import { createHub, type Hub } from "@/server/realtime/hub";
import { makeArticle, makeDesk, type TestDesk } from "./desk";
import { type Client, openClient } from "./reviewing-client";

const text = "It rained for 40 days. Nobody sang.\n\nWhat next? The river rose by 2 metres.";
const { kind, url } = inject("database");
/** Fewer on the embedded database, which takes three times as long for each. */
const interleavings = Number(process.env.STET_TEST_INTERLEAVINGS ?? (kind === "native" ? 400 : 100));
/** So many articles are worked on at once. */
const atOnce = 5;

let desk: TestDesk;
let hubs: [Hub, Hub];
beforeAll(async () => {
  desk = await makeDesk();
  hubs = [createHub({ url }), createHub({ url })];
});
afterAll(() => {
  for (const hub of hubs) hub.stop();
});

const step = fc.record({
  who: fc.nat({ max: 2 }),
  sentence: fc.nat({ max: 3 }),
  does: fc.constantFrom(
    "sourced",
    "unverified",
    "disputed",
    "add",
    "remove",
    "withdraw",
    "give",
    "range",
    "merge",
    "undo",
    "change",
    "look",
    "look",
    "reconnect",
  ),
  /** What it leads to: on to the next step meanwhile, with or without an answer on its way, or wait for all of it. */
  then: fc.constantFrom("goes on", "holds", "waits"),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

it(`F12 F13 no interleaving of three people's work (${interleavings} tried) loses an update or leaves screens apart`, async () => {
  const schedule = fc.array(step, { minLength: 4, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(schedule, { minLength: atOnce, maxLength: atOnce }), async (schedules) => {
      await Promise.all(schedules.map(workTogether));
    }),
    // How writes meet in the database is not drawn again by the same seed, so that there is nothing to shrink.
    { numRuns: Math.ceil(interleavings / atOnce), endOnFailure: true },
  );
}, 1_800_000);

async function workTogether(steps: Step[]): Promise<void> {
  const { id } = await makeArticle(desk.editor, text);
  const clients = await Promise.all([
    openClient(desk.reviewer, "reviewer", id, hubs[0]),
    openClient(desk.editor, "editor", id, hubs[1]),
    openClient(desk.owner, "owner", id, hubs[0]),
  ]);
  const taken: Promise<void>[] = [];
  for (const each of steps) {
    const client = clients[each.who];
    if (!client) continue;
    if (each.then === "holds") client.hold();
    const done = take(client, each);
    taken.push(done);
    if (each.then === "holds") continue;
    client.release();
    if (each.then === "waits") await done.then(client.settle);
  }
  for (const client of clients) client.release();
  await Promise.all(taken);
  for (const client of clients) await client.settle();
  await expectSame(clients, id);
  for (const client of clients) await client.close();
}

async function take({ store, takeIn, reconnect }: Client, { does, sentence }: Step): Promise<void> {
  store.focusOn({ sentence: sentence % store.revision.sentences.length, claimId: null });
  const claim = targetOf(store, store.desk().focus)?.claim ?? null;
  const [evidence] = claim?.evidence ?? [];
  const at = store.desk().focus?.sentence ?? 0;
  if (does === "look") takeIn();
  else if (does === "reconnect") await reconnect();
  else if (does === "add") addEvidence(store, source);
  else if (does === "range")
    await store.perform({ type: "range.mark", revision: 1, from: 0, to: at, reason: "opinion" }, "a range");
  else if (does === "merge")
    await store.perform(
      { type: "sentence.merge", revision: 1, version: store.revision.version, sentence: at },
      "a merge",
    );
  else if (does === "undo") await store.undo();
  else if (!isOnClaim(does)) judge(store, does);
  else if (does === "withdraw" && claim) withdraw(store, claim);
  else if (does === "give" && claim)
    store.save({ type: "claim.change", claimId: claim.id, version: claim.version, assigneeId: store.me.id });
  else if (does === "change" && evidence)
    changeEvidence(store, evidence, evidence, { ...source, quote: `It rained, ${at}.` });
  else if (does === "remove" && evidence) removeEvidence(store, evidence);
}

const onClaim = ["withdraw", "give", "change", "remove"] as const;
const isOnClaim = (does: Step["does"]): does is (typeof onClaim)[number] =>
  onClaim.some((each) => each === does);

/** Server and screens agree, and every write that was saved is one event of the log. */
async function expectSame(clients: readonly Client[], articleId: string): Promise<void> {
  const review = await readReview(desk.viewer, articleId);
  if (!review) throw new Error("The article is gone.");
  const { snapshot, policy } = review;
  const log = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: snapshot.seq }, (_, n) => n + 1));
  const saved = clients.flatMap((client) => client.saved);
  expect(saved.sort((a, b) => a - b)).toEqual(log.slice(1).map(({ seq }) => seq));

  const sheets = claimSheets(snapshot, policy);
  for (const client of clients) {
    await client.catchUp(snapshot.seq);
    const { revision, article } = client.store.view();
    expect(article.record).toEqual(snapshot.article);
    expect(revision.record).toEqual(snapshot.revision);
    expect(recordsOf(client.store.view()).claims.sort(byId)).toEqual([...snapshot.claims].sort(byId));
    expect(client.store.index().sheets()).toEqual(sheets);
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

const source = {
  url: "https://example.org/records",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: "2026-11-23T10:00:00.000Z",
  quote: "It rained.",
  locator: null,
  stance: "supports",
  sourceType: null,
} as const;
