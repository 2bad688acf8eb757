import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStorage } from "@/components/kept/fake-storage";
import { unsentByArticle, wipe } from "@/components/kept/kept";
import { addEvidence, claimWords, judge, withdraw } from "./acts";
import { ana, ben, createFakeDesk, openTab, source } from "./fake-desk";
import type { ReviewStore } from "./store";

const forbidden = { code: "forbidden", message: "You can read this desk, not change it." } as const;

const shown = (store: ReviewStore) =>
  store
    .index()
    .marks()
    .map((mark) => mark.shown);
const focusOn = (store: ReviewStore, sentence: number) => store.focusOn({ sentence, claimId: null });

function desk() {
  const server = createFakeDesk();
  const storage = createStorage();
  const open = (person = ana) => {
    const tab = openTab(server, person);
    tab.store.attach(storage);
    return tab;
  };
  return { server, storage, open, left: () => storage.keys().filter((key) => key.startsWith("stet:unsent")) };
}

describe("a tab that crashes", () => {
  it("leaves what was not saved to the next, which shows it at once and sends it", async () => {
    const { server, open, left } = desk();
    judge(open().store, "disputed");
    const next = open();
    expect(shown(next.store)[0]).toBe("disputed");
    expect(next.store.desk().waiting.count).toBe(1);
    await next.drain();
    expect(server.assessments.map(({ verdict }) => verdict)).toEqual(["disputed"]);
    expect(left()).toEqual([]);
  });

  it("has what arrived without an answer done once", async () => {
    const { server, open } = desk();
    const crashed = open();
    judge(crashed.store, "disputed");
    await crashed.end("unheard");
    await open().drain();
    expect(server.assessments).toHaveLength(1);
  });

  it("leaves nothing when everything was saved", async () => {
    const { open, left } = desk();
    const tab = open();
    judge(tab.store, "disputed");
    await tab.drain();
    expect(left()).toEqual([]);
  });

  it("keeps what is about a claim that the desk had already about that claim", async () => {
    const { server, open } = desk();
    judge(openTab(server, ben).store, "sourced");
    const crashed = open();
    const benTab = openTab(server, ben);
    judge(benTab.store, "sourced");
    await benTab.drain();
    judge(crashed.store, "unverified");
    addEvidence(crashed.store, source);
    await crashed.end("answered");
    await open().drain();
    expect(server.claims.size).toBe(1);
    expect([...server.evidence.values()].map(({ claimId }) => claimId)).toEqual([...server.claims.keys()]);
  });

  it("keeps the words that were marked, though their sentence got another number", () => {
    const { open, storage, left } = desk();
    const tab = open();
    focusOn(tab.store, 1);
    judge(tab.store, "disputed");
    const kept = JSON.parse(storage.getItem(left()[0] ?? "") ?? "{}") as { write: { place: object } };
    expect(kept.write.place).toEqual({ spans: [{ start: 9, end: 17 }] });
  });
});

describe("G04 another person on the same browser", () => {
  it("neither sees nor sends what is not theirs", async () => {
    const { server, open, left } = desk();
    judge(open().store, "disputed");
    const tab = open(ben);
    expect([shown(tab.store)[0], tab.calls.length]).toEqual(["unchecked", 0]);
    await tab.drain();
    expect([server.assessments.length, left().length]).toEqual([0, 1]);
  });

  it("finds nothing of who signed out", () => {
    const { storage, open } = desk();
    const tab = open();
    judge(tab.store, "disputed");
    tab.store.drafts.set("s1", "Looked in the return.");
    judge(open(ben).store, "sourced");
    expect(unsentByArticle(storage, "ana")).toEqual(new Map([["article", 1]]));
    wipe(storage, "ana");
    expect(storage.keys().map((key) => key.split(":")[2])).toEqual(["ben"]);
  });

  it("finds no words of the article in what is kept of a mark", () => {
    const { storage, open } = desk();
    judge(open().store, "disputed");
    expect(
      storage
        .keys()
        .map((key) => storage.getItem(key) ?? "")
        .join(),
    ).not.toContain("It rose");
  });
});

describe("a storage that is full or forbidden", () => {
  it.each([
    ["full", createStorage(10)],
    ["forbidden", null],
  ])("%s: costs the survival of a reload, never the write", async (_, storage) => {
    const server = createFakeDesk();
    const tab = openTab(server);
    tab.store.attach(storage);
    judge(tab.store, "disputed");
    await tab.drain();
    expect(server.assessments).toHaveLength(1);
  });
});

describe("F19 what the desk does not take any more", () => {
  it("is listed with what was typed, also after a reload, until it is given up", async () => {
    const { server, open, left } = desk();
    const tab = open();
    tab.store.drafts.set("s0", "Looked in the return.");
    judge(tab.store, "unverified");
    server.refuse(forbidden);
    await tab.drain();
    const next = open();
    expect(next.store.desk().notSaved).toMatchObject([
      {
        name: "sentence 1, unverified",
        failure: forbidden,
        offers: "try again",
        write: { assessment: { justification: "Looked in the return." } },
      },
    ]);
    expect(next.calls).toEqual([]);
    next.store.discard(next.store.desk().notSaved[0]?.id ?? "");
    expect([next.store.desk().notSaved, left(), next.store.drafts.count()]).toEqual([[], [], 0]);
  });

  it("is saved when it is tried again and may be by then, the claim before what is on it", async () => {
    const { server, open, left } = desk();
    const tab = open();
    addEvidence(tab.store, source);
    server.refuse(forbidden);
    await tab.drain();
    server.refuse(null);
    const onClaim = tab.store.desk().notSaved.find(({ write }) => write.type === "evidence.add");
    tab.store.tryAgain(onClaim?.id ?? "");
    await tab.drain();
    expect([server.claims.size, server.evidence.size, tab.store.desk().notSaved.length]).toEqual([1, 1, 0]);
    expect(left()).toEqual([]);
  });

  it("goes from the list of another tab when it is given up in one", async () => {
    const { server, open, left } = desk();
    const tab = open();
    judge(tab.store, "unverified");
    server.refuse(forbidden);
    await tab.drain();
    const [key = ""] = left();
    tab.store.onStorage(key, null);
    expect(tab.store.desk().notSaved).toEqual([]);
  });

  it("says nothing of a removal of what is gone", async () => {
    const { server, open } = desk();
    const tab = open();
    judge(tab.store, "unverified");
    await tab.drain();
    const [claim] = tab.store.index().sheets();
    server.claims.clear();
    if (claim) withdraw(tab.store, claim);
    await tab.drain();
    expect([tab.store.desk().notSaved, shown(tab.store)[0]]).toEqual([[], "unchecked"]);
  });
});

describe("somebody else who judged the same words meanwhile", () => {
  it("is named once one's own verdict is saved", async () => {
    const { server, open } = desk();
    const [tab, other] = [open(), openTab(server, ben)];
    judge(other.store, "disputed");
    await other.drain();
    judge(tab.store, "sourced");
    await tab.drain();
    expect(tab.told).toEqual([
      "Ben marked this disputed a moment before. Both are kept, yours is the newest.",
    ]);
  });

  it("is named, and shown, though the answer to one's own verdict does not tell", async () => {
    const { server, open } = desk();
    const first = open();
    judge(first.store, "unverified");
    await first.drain();
    const [tab, other] = [open(), openTab(server, ben)];
    judge(other.store, "disputed");
    await other.drain();
    judge(tab.store, "sourced");
    await tab.drain();
    expect(tab.told).toEqual([
      "Ben marked this disputed a moment before. Both are kept, yours is the newest.",
    ]);
    const [claim] = tab.store.index().sheets();
    expect(claim?.assessments.map(({ verdict }) => verdict)).toEqual(["unverified", "disputed", "sourced"]);
  });

  it("is not asked for after one's own verdicts, in whatever order they are saved", async () => {
    const { open } = desk();
    const tab = open();
    for (const sentence of [0, 1, 2]) {
      focusOn(tab.store, sentence);
      judge(tab.store, "sourced");
    }
    await tab.end("answered", 2);
    await tab.drain();
    expect([tab.reads, tab.told]).toEqual([[], []]);
  });

  it("is not told of when the person saw it before", async () => {
    const { server, open } = desk();
    const other = openTab(server, ben);
    judge(other.store, "disputed");
    await other.drain();
    const tab = open();
    judge(tab.store, "sourced");
    await tab.drain();
    expect(tab.told).toEqual([]);
  });
});

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom("judge", "evidence", "part"),
      at: fc.nat(2),
      tab: fc.nat(1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom("answered", "unheard", "lost", "retry"),
      at: fc.nat(9),
      tab: fc.nat(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom("crash", "reload"), at: fc.nat(9), tab: fc.nat(1) }),
  },
);

it("F02 each write is done once and in order, whatever becomes of connection, tabs and answers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { server, storage, open, left } = desk();
      const posted = new Map<string, { lane: string; tab: object }>();
      let acting: object = {};
      const noting = {
        ...storage,
        setItem: note,
        get length() {
          return storage.length;
        },
      };
      function note(key: string, value: string) {
        const id = key.split(":").at(-1) ?? "";
        const { lane } = JSON.parse(value) as { lane: string };
        if (!posted.has(id)) posted.set(id, { lane, tab: acting });
        storage.setItem(key, value);
      }
      const openNoting = () => {
        const tab = openTab(server);
        tab.store.attach(noting);
        return tab;
      };
      const tabs = [openNoting(), openNoting()];
      for (const { does, at, tab: which } of steps) {
        const tab = tabs[which];
        if (!tab) continue;
        acting = tab;
        if (does === "judge" || does === "evidence" || does === "part") {
          focusOn(tab.store, at);
          if (does === "judge")
            judge(tab.store, "disputed", posted.size % 2 ? "wrong_figure" : "contradicted");
          else if (does === "evidence") addEvidence(tab.store, source);
          else claimWords(tab.store, [{ start: at, end: at + 4 }], "unverified");
        } else if (does === "retry") tab.store.retry();
        else if (does === "crash" || does === "reload") {
          // What was on its way arrives, or not; nobody hears of it.
          for (const { letter } of does === "crash" ? tab.calls : []) server.handle(letter);
          tabs[which] = openNoting();
        } else
          await tab.end(
            does === "answered" || does === "lost" ? does : "unheard",
            at % (tab.calls.length || 1),
          );
      }
      for (const tab of tabs) await tab.drain();
      await open().drain();

      expect([...server.done].sort()).toEqual([...posted.keys()].sort());
      expect(new Set(server.assessments.map(({ id }) => id)).size).toBe(server.assessments.length);
      for (const id of server.done) {
        const before = server.done.slice(0, server.done.indexOf(id));
        const sameLane = (other: string) =>
          posted.get(other)?.lane === posted.get(id)?.lane && posted.get(other)?.tab === posted.get(id)?.tab;
        expect(before.filter((other) => sameLane(other) && other > id)).toEqual([]);
      }
      expect(left()).toEqual([]);
    }),
  );
});
