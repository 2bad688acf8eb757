import { describe, expect, it } from "vitest";
import { createDrafts } from "@/components/review/drafts";
import { createStorage } from "./fake-storage";
import { draftCount, keep, keptKey, readKept, sweep, wipe } from "./kept";

const now = "2026-11-26T10:00:00.000Z";

function tabOf(personId: string, storage = createStorage()) {
  const drafts = createDrafts({ personId, revisionId: "revision", now: () => now });
  drafts.attach(storage);
  return { drafts, storage };
}

describe("T21 drafts", () => {
  it("are there again after a crash", () => {
    const { drafts, storage } = tabOf("ana");
    drafts.set("s0", "Looked in the return.");
    expect(tabOf("ana", storage).drafts.get("s0")).toBe("Looked in the return.");
  });

  it("of two tabs do not overwrite each other", () => {
    const { drafts: one, storage } = tabOf("ana");
    const { drafts: other } = tabOf("ana", storage);
    one.set("s0", "one");
    other.set("s1", "other");
    one.set("s2", "one again");
    const { drafts } = tabOf("ana", storage);
    expect(["s0", "s1", "s2"].map(drafts.get)).toEqual(["one", "other", "one again"]);
  });

  it("are taken over from another tab as they change, and go when they go there", () => {
    const { drafts, storage } = tabOf("ana");
    const key = keptKey("draft", "ana", "revision", "s0");
    tabOf("ana", storage).drafts.set("s0", "there");
    drafts.takeIn(key, storage.getItem(key));
    expect(drafts.get("s0")).toBe("there");
    drafts.takeIn(key, null);
    expect(drafts.get("s0")).toBeNull();
  });

  it("are nobody else's", () => {
    const { drafts, storage } = tabOf("ana");
    drafts.set("s0", "Looked in the return.");
    expect(tabOf("ben", storage).drafts.count()).toBe(0);
  });

  it("stay on the page when the storage is full", () => {
    const { drafts } = tabOf("ana", createStorage(5));
    drafts.set("s0", "Looked in the return.");
    expect(drafts.get("s0")).toBe("Looked in the return.");
  });
});

it("G04 signing out takes all of one's own away, and nothing else", () => {
  const storage = createStorage();
  for (const key of [
    keptKey("unsent", "ana", "article", "id1"),
    keptKey("draft", "ana", "revision", "s0"),
    keptKey("draft", "ben", "revision", "s0"),
    "theme",
  ]) {
    storage.setItem(key, "{}");
  }
  wipe(storage, "ana");
  expect([draftCount(storage, "ana"), storage.keys()]).toEqual([0, ["stet:draft:ben:revision:s0", "theme"]]);
});

it("what was left alone for more than 30 days goes, whoever left it", () => {
  const storage = createStorage();
  keep(storage, keptKey("draft", "ana", "r", "old"), { text: "", at: "2026-10-27T09:59:59.000Z" });
  keep(storage, keptKey("draft", "ben", "r", "new"), { text: "", at: "2026-10-27T10:00:01.000Z" });
  storage.setItem(keptKey("unsent", "ana", "a", "broken"), "{");
  storage.setItem("theme", "dark");
  sweep(storage, now);
  expect(storage.keys()).toEqual([keptKey("draft", "ben", "r", "new"), "theme"]);
});

it("what is kept is read in the order in which it was done", () => {
  const storage = createStorage();
  for (const id of ["3", "1", "2"]) keep(storage, keptKey("unsent", "ana", "a", id), { id });
  expect(readKept(storage, "unsent", "ana", "a").map(({ id }) => id)).toEqual(["1", "2", "3"]);
});
