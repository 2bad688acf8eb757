import { describe, expect, it } from "vitest";
import { checkedHere } from "@/components/coverage/checked-here";
import { judge, readingOnly } from "@/components/review/acts";
import type { Answer } from "@/components/review/answer";
import type { ServerAct } from "@/components/review/server-act";
import { openingOf } from "@/components/review/opening";
import { createReviewStore } from "@/components/review/store";
import type { Write } from "@/components/review/write";
import type { Role } from "@/domain/access";
import { type Article, defaultPolicy, type Policy } from "@/domain/article/article";
import { noRecords, type Snapshot } from "@/domain/event";
import type { SignOff } from "@/domain/signoff/sign-off";

const at = "2026-11-26T10:00:00.000Z";
const ben = { id: "ben", name: "Ben" };

const article: Article = {
  id: "article",
  deskId: "desk",
  title: "Title",
  byline: null,
  sourceUrl: null,
  language: "en",
  deadline: null,
  state: "open",
  createdAt: at,
  version: 1,
};

const snapshot: Snapshot = {
  ...noRecords,
  seq: 4,
  article,
  revision: {
    id: "r",
    number: 1,
    version: 1,
    sha256: "",
    text: "It rained.",
    blocks: [{ kind: "paragraph", start: 0, end: 10 }],
    links: [],
    sentences: [{ index: 0, start: 0, end: 10 }],
    createdAt: at,
  },
};

const signOff: SignOff = {
  id: "o",
  articleId: "article",
  revision: 1,
  statement: "Checked.",
  by: ben,
  createdAt: at,
  reportHash: "a".repeat(64),
  log: { seq: 4, head: null },
  reopened: null,
};
const signed = { ...article, state: "signed_off" as const, version: 2 };
const signedOff = { type: "article.signed_off" as const, article: signed, signOff };
const reopened = {
  type: "article.reopened" as const,
  article: { ...article, version: 3 },
  signOff: { ...signOff, reopened: { by: ben, at, reason: "A correction." } },
};

function desk(
  role: Role,
  answer: Answer = { ok: true, seq: 5, record: { ...signOff, article: signed } },
  policy: Partial<Policy> = {},
) {
  const sent: Write[] = [];
  const acts: ServerAct[] = [];
  let ids = 0;
  const store = createReviewStore({
    opening: openingOf(snapshot),
    policy: { ...defaultPolicy, ...policy },
    me: { id: "ana", name: "Ana", role },
    people: [],
    send: ({ write }) => {
      sent.push(write);
      return new Promise(() => undefined);
    },
    sendAct: (act) => {
      acts.push(act);
      return Promise.resolve(answer);
    },
    now: () => at,
    newId: () => `id${++ids}`,
  });
  return { store, sent, acts };
}

describe("a desk whose article is signed off", () => {
  it("by somebody else, says so, and sends nothing that a key asks for", () => {
    const { store, sent } = desk("reviewer");
    store.takeIn({ ...signedOff, seq: 5 });
    expect(store.desk()).toMatchObject({ signOff, seen: 5, said: "Ben signed this article off." });
    expect(store.mayWrite).toBe(false);
    judge(store, "disputed");
    expect(store.desk().said).toBe("This article is signed off. An editor can reopen it.");
    expect(store.index().marks()[0]?.shown).toBe("unchecked");
    expect(sent).toEqual([]);
  });

  it("and reopened, takes verdicts again", () => {
    const { store, sent } = desk("reviewer");
    store.takeIn({ ...signedOff, seq: 5 });
    store.takeIn({ ...reopened, seq: 6 });
    expect(store.desk()).toMatchObject({ signOff: null, said: "Ben reopened this article." });
    judge(store, "disputed");
    expect(store.index().marks()[0]?.shown).toBe("disputed");
    expect(sent).toHaveLength(1);
  });

  it("tells an editor that it can be reopened, and a viewer what they may do anyway", () => {
    expect(readingOnly(desk("editor").store)).toContain("Reopen it");
    expect(readingOnly(desk("viewer").store)).toBe("You can read this desk, not change it.");
  });
});

describe("signing off", () => {
  it("sends what was seen of the log, and shows the outcome", async () => {
    const { store, acts } = desk("editor");
    const act = { type: "article.sign-off" as const, statement: "Checked.", seq: store.desk().seen };
    expect((await store.perform(act, null)).ok).toBe(true);
    expect(acts).toEqual([{ ...act, seq: 4 }]);
    expect(store.desk()).toMatchObject({ signOff, seen: 5 });
    expect(store.article).toEqual(signed);
  });

  it("that is refused leaves no word of an unsaved change: the dialog tells it", async () => {
    const failure = { code: "not_ready", message: "One thing stands in the way." } as const;
    const { store } = desk("editor", { ok: false, final: true, failure });
    await store.perform({ type: "article.sign-off", statement: "Checked.", seq: 4 }, null);
    expect(store.desk()).toMatchObject({ notSaved: [], signOff: null });
  });

  it("does not claim to have seen what came between two own changes", () => {
    const { store } = desk("editor");
    store.takeIn({ ...reopened, seq: 6 });
    expect(store.desk().seen).toBe(4);
    store.takeUp(openingOf({ ...snapshot, seq: 6 }));
    expect(store.desk().seen).toBe(6);
  });

  it("stands in the way of itself for the sole assessor, where the policy says so", () => {
    const found = (role: Role) => {
      const { store } = desk(role, undefined, { assessorMaySignOff: false });
      store.takeIn({ type: "claim.created", claim, assessment, seq: 5 });
      return checkedHere(store).obstacles.map(({ code }) => code);
    };
    expect(found("editor")).toEqual(["sole_assessor"]);
    expect(found("reviewer")).toEqual([]);
  });
});

const claim = {
  id: "c",
  articleId: "article",
  number: 1,
  text: "It rained.",
  spans: [{ start: 0, end: 10 }],
  claimant: null,
  anchor: { status: "unchanged" as const, score: 1 },
  assigneeId: null,
  createdAt: at,
  version: 1,
};
const assessment = {
  id: "a",
  claimId: "c",
  verdict: "unverified" as const,
  justification: "Looked.",
  reason: null,
  words: "It rained.",
  by: { id: "ana", name: "Ana" },
  createdAt: at,
};
