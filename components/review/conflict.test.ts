import { describe, expect, it } from "vitest";
import { createStorage } from "@/components/kept/fake-storage";
import type { Evidence } from "@/domain/evidence/evidence";
import { addEvidence, changeClaimant, changeEvidence, judge, removeEvidence, withdraw } from "./acts";
import { ben, createFakeDesk, openTab, source } from "./fake-desk";
import { give } from "./range-acts";
import type { ReviewStore } from "./store";
import { targetOf } from "./target";

/** Ana's desk with one piece of evidence on a claim that is judged, and Ben's on the same article. */
async function desk() {
  const server = createFakeDesk();
  const storage = createStorage();
  const open = () => {
    const tab = openTab(server);
    tab.store.attach(storage);
    return tab;
  };
  const first = open();
  judge(first.store, "disputed");
  addEvidence(first.store, source);
  await first.drain();
  const [tab, other] = [open(), openTab(server, ben)];
  const edit = (store: ReviewStore, changes: Partial<typeof source>, from = evidenceIn(store)) =>
    changeEvidence(store, from, from, { ...from, ...changes });
  /** Ben is first: his change is on the desk before Ana's is sent. */
  const benEdits = async (changes: Partial<typeof source>) => {
    edit(other.store, changes);
    await other.drain();
  };
  return { server, storage, open, tab, other, edit, benEdits };
}

function evidenceIn(store: ReviewStore): Evidence {
  const [item] = targetOf(store, store.desk().focus)?.claim?.evidence ?? [];
  if (!item) throw new Error("There is evidence.");
  return item;
}

const claimOf = (store: ReviewStore) => {
  const target = targetOf(store, store.desk().focus);
  if (!target?.claim) throw new Error("There is a claim.");
  return target.claim;
};
const left = (storage: { keys: () => string[] }) => storage.keys().filter((key) => key.includes("unsent"));

describe("F03 two changes of the same evidence", () => {
  it("of different fields go together by themselves, and it is told", async () => {
    const { server, storage, tab, edit, benEdits } = await desk();
    await benEdits({ title: "Minutes" });
    edit(tab.store, { locator: "p. 4" });
    await tab.drain();
    expect([...server.evidence.values()]).toMatchObject([{ title: "Minutes", locator: "p. 4", version: 3 }]);
    expect(tab.told).toEqual(["Ben changed this evidence too. Both changes are kept."]);
    expect([tab.store.desk().notSaved, left(storage)]).toEqual([[], []]);
  });

  it("of one field wait for a choice, which shows both; the first one stands meanwhile", async () => {
    const { tab, edit, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    edit(tab.store, { quote: "It rose by 5.", title: "Minutes" });
    await tab.drain();
    const { id, quote } = evidenceIn(tab.store);
    expect(quote).toBe("It rose by 4.");
    expect(tab.store.conflictOn(id)).toMatchObject({
      noun: "evidence",
      changed: { by: ben },
      clashes: [{ field: "quote", name: "Quotation", theirs: "It rose by 4.", mine: "It rose by 5." }],
    });
    expect(tab.store.desk().notSaved).toMatchObject([{ offers: "choose" }]);
  });

  it.each([
    ["mine", ["quote"], "It rose by 5."],
    ["theirs", [], "It rose by 4."],
  ])("chosen to be %s, are saved together with what did not clash", async (_, chosen, quote) => {
    const { server, storage, open, tab, edit, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    edit(tab.store, { quote: "It rose by 5.", title: "Minutes" });
    await tab.drain();
    // It survives a reload, too.
    const next = open();
    const conflict = next.store.conflictOn(evidenceIn(next.store).id);
    next.store.settleConflict(conflict?.id ?? "", new Set(chosen));
    await next.drain();
    expect([...server.evidence.values()]).toMatchObject([{ quote, title: "Minutes", version: 3 }]);
    expect([next.store.desk().notSaved, left(storage)]).toEqual([[], []]);
  });

  it("leave the first one's when the second gives theirs up", async () => {
    const { server, storage, tab, edit, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    edit(tab.store, { quote: "It rose by 5." });
    await tab.drain();
    tab.store.discard(tab.store.desk().notSaved[0]?.id ?? "");
    expect([...server.evidence.values()]).toMatchObject([{ quote: "It rose by 4.", version: 2 }]);
    expect(left(storage)).toEqual([]);
  });

  it("never let a later change of one's own go over the first one's by its number", async () => {
    const { server, tab, edit, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    edit(tab.store, { quote: "It rose by 5." });
    edit(tab.store, { quote: "It rose by 6." });
    await tab.drain();
    expect([...server.evidence.values()]).toMatchObject([{ quote: "It rose by 4.", version: 2 }]);
    expect(tab.store.conflictOn(evidenceIn(tab.store).id)?.clashes).toMatchObject([
      { mine: "It rose by 6." },
    ]);
  });

  it("start from what the form showed, whatever became known meanwhile", async () => {
    const { server, tab, edit, benEdits } = await desk();
    const before = evidenceIn(tab.store);
    await benEdits({ quote: "It rose by 4." });
    const [current] = server.evidence.values();
    if (current) tab.store.takeIn({ type: "evidence.changed", evidence: current, seq: 99 });
    edit(tab.store, { quote: "It rose by 5." }, before);
    await tab.drain();
    expect(tab.store.desk().notSaved).toMatchObject([{ offers: "choose" }]);
  });
});

it("F02 a change that was saved, though nobody heard of it, is no clash a day later", async () => {
  const { server, storage, open, tab, edit } = await desk();
  edit(tab.store, { quote: "It rose by 5." });
  await tab.end("unheard");
  server.forgetAnswers();
  const next = open();
  await next.drain();
  expect([...server.evidence.values()]).toMatchObject([{ quote: "It rose by 5.", version: 2 }]);
  expect([next.store.desk().notSaved, left(storage), next.told]).toEqual([[], [], []]);
});

describe("F03 two changes of the same claim", () => {
  it("go together when one gave it to somebody and the other named the claimant", async () => {
    const { server, tab, other } = await desk();
    give(other.store, { claim: claimOf(other.store), sentence: 0 }, "ben");
    await other.drain();
    changeClaimant(tab.store, "the mayor", { claimant: null, version: 1 });
    await tab.drain();
    expect([...server.claims.values()]).toMatchObject([{ claimant: "the mayor", assigneeId: "ben" }]);
  });

  it("say people by their names", async () => {
    const { tab, other } = await desk();
    give(other.store, { claim: claimOf(other.store), sentence: 0 }, "ben");
    await other.drain();
    give(tab.store, { claim: claimOf(tab.store), sentence: 0 }, "ana");
    await tab.drain();
    expect(tab.store.conflictOn(claimOf(tab.store).id)?.clashes).toMatchObject([
      { name: "Given to", theirs: "Ben", mine: "Ana" },
    ]);
  });
});

describe("a removal of what somebody else changed", () => {
  it("is asked about, and done all the same when that is wanted", async () => {
    const { server, storage, tab, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    removeEvidence(tab.store, evidenceIn(tab.store));
    await tab.drain();
    expect(tab.store.desk().notSaved).toMatchObject([{ offers: "remove all the same" }]);
    expect(server.evidence.size).toBe(1);
    tab.store.tryAgain(tab.store.desk().notSaved[0]?.id ?? "");
    await tab.drain();
    expect([server.evidence.size, left(storage)]).toEqual([0, []]);
  });

  it("takes an own change before it along", async () => {
    const { tab, edit, benEdits } = await desk();
    await benEdits({ quote: "It rose by 4." });
    edit(tab.store, { quote: "It rose by 5." });
    removeEvidence(tab.store, evidenceIn(tab.store));
    await tab.drain();
    expect(tab.store.desk().notSaved.map(({ write, offers }) => [write.type, offers])).toEqual([
      ["evidence.remove", "remove all the same"],
    ]);
  });
});

it("a change of what is gone comes back with what was typed, and no choice", async () => {
  const { tab, other, edit } = await desk();
  withdraw(other.store, claimOf(other.store));
  await other.drain();
  edit(tab.store, { quote: "It rose by 5." });
  await tab.drain();
  expect(tab.store.desk().notSaved).toMatchObject([
    {
      name: "sentence 1, evidence changed",
      failure: { code: "not_found" },
      write: { source: { quote: "It rose by 5." } },
    },
  ]);
});
