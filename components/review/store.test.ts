import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "@/domain/claim/claim";
import { defaultPolicy } from "@/domain/article/article";
import type { Snapshot } from "@/domain/event";
import type { Failure } from "@/domain/result";
import { addEvidence, claimWords, judge, withdraw } from "./acts";
import { noteOf, targetOf } from "./target";
import type { Answer } from "./answer";
import type { Letter } from "./outbox";
import { fakeSnapshot } from "./fake-snapshot";
import { openingOf } from "./opening";
import { createReviewStore, type ReviewStore } from "./store";
import type { SourceEntry } from "./write";

const at = "2026-11-23T10:00:00.000Z";
const me = { id: "ana", name: "Ana", role: "reviewer" as const };
const words = ["It rose.", "It fell.", "It stayed."];

const snapshot = (claims: Claim[] = []): Snapshot => ({ ...fakeSnapshot(words), claims });

const claimOn = (sentence: number, id: string): Claim => {
  const { start, end } = snapshot().revision.sentences[sentence] ?? { start: 0, end: 0 };
  return {
    id,
    articleId: "article",
    number: 1,
    text: words[sentence] ?? "",
    spans: [{ start, end }],
    claimant: null,
    anchor: { status: "unchanged", score: 1 },
    assigneeId: null,
    createdAt: at,
    version: 1,
  };
};

const source: SourceEntry = {
  url: "https://example.org/",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: at,
  quote: "It rose.",
  locator: null,
  stance: "supports",
  sourceType: null,
};

const noAct = () => Promise.reject<Answer>(new Error("No act is sent here."));

/** A desk whose answers come when the test gives them, and the server that makes them. */
function desk(given: Snapshot = snapshot(), server = createServer(given)) {
  const open: { letter: Letter; resolve: (answer: Answer) => void }[] = [];
  const refused: Failure[] = [];
  let ids = 0;
  const store = createReviewStore({
    opening: openingOf(given),
    policy: defaultPolicy,
    me,
    people: [me],
    send: (letter) => new Promise((resolve) => open.push({ letter, resolve })),
    sendAct: noAct,
    now: () => at,
    newId: () => `id${++ids}`,
    onRefused: (_, failure) => refused.push(failure),
  });
  async function answer(which = 0, instead?: Answer) {
    const [call] = open.splice(which, 1);
    if (!call) return;
    call.resolve(instead ?? server.handle(call.letter));
    // A few turns, so that what waits behind the answer is sent.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }
  return { store, open, refused, server, answer };
}

/** Answers as the real one: numbers each change, and takes the same words for the same claim. */
function createServer(given: Snapshot) {
  let seq = given.seq;
  const claims = new Map(given.claims.map((claim) => [claim.id, claim]));
  const state = { assessments: [...given.assessments], evidence: [...given.evidence] };
  const saved = (record: unknown): Answer => ({ ok: true, seq: ++seq, record });

  function handle({ write }: Letter): Answer {
    if (write.type === "claim.create") {
      const sentence = "sentence" in write.place ? write.place.sentence : 0;
      const spans = "spans" in write.place ? write.place.spans : claimOn(sentence, "").spans;
      const known = [...claims.values()].find((each) => JSON.stringify(each.spans) === JSON.stringify(spans));
      const claim = known ?? { ...claimOn(sentence, write.claimId), spans, number: claims.size + 1 };
      claims.set(claim.id, claim);
      if (write.assessment) judgeAs(claim, write.assessment);
      const mine = <T extends { claimId: string }>(records: T[]) =>
        records.filter((each) => each.claimId === claim.id);
      return saved({
        ...claim,
        assessments: mine(state.assessments),
        evidence: mine(state.evidence),
        adjudications: [],
      });
    }
    const claim = claims.get(write.claimId ?? "");
    if (!claim) return refusal("not_found", "There is nothing here that you can see.");
    switch (write.type) {
      case "assessment.give":
        return saved(judgeAs(claim, write.assessment));
      case "claim.withdraw":
        claims.delete(claim.id);
        return saved(null);
      case "evidence.add": {
        const by = { id: me.id, name: me.name };
        const evidence = {
          ...write.source,
          id: write.evidenceId,
          claimId: claim.id,
          addedBy: by,
          version: 1,
        };
        state.evidence.push(evidence);
        return saved(evidence);
      }
      default:
        return refusal("invalid", "Not in this test.");
    }
  }

  function judgeAs(claim: Claim, judgement: object) {
    const by = { id: me.id, name: me.name };
    const assessment = { ...judgement, claimId: claim.id, words: claim.text, by, createdAt: at };
    state.assessments.push(assessment as (typeof state.assessments)[number]);
    return assessment;
  }

  return { handle };
}

describe("a desk that changes meanwhile", () => {
  const told = { role: "reviewer", policy: defaultPolicy } as const;

  it("lets somebody do what their role now lets them, and says so", () => {
    const { store } = desk();
    store.takeDesk({ ...told, role: "viewer" });
    expect([store.mayWrite, store.mayTalk, store.me.role]).toEqual([false, false, "viewer"]);
    expect(store.desk().said).toContain("viewer");
    store.takeDesk(told);
    expect([store.mayWrite, store.mayTalk]).toEqual([true, true]);
  });

  it("counts by the policy as it is now", () => {
    const { store } = desk();
    judge(store, "no_check_needed", "opinion");
    const { meter } = store.desk();
    store.takeDesk({ ...told, policy: { ...defaultPolicy, reviewersPerClaim: 2 } });
    expect(store.policy.reviewersPerClaim).toBe(2);
    expect(store.desk().meter).not.toEqual(meter);
  });

  it("says nothing of what it knew", () => {
    const { store } = desk();
    const before = store.desk();
    store.takeDesk({ ...told });
    expect(store.desk()).toBe(before);
  });
});

const refusal = (code: Failure["code"], message: string): Answer => ({
  ok: false,
  final: true,
  failure: { code, message },
});
const noConnection: Answer = {
  ok: false,
  final: false,
  failure: { code: "unavailable", message: "No connection." },
};
const shown = (store: ReviewStore) =>
  store
    .index()
    .marks()
    .map((mark) => mark.shown);
const focusSentence = (store: ReviewStore, sentence: number) => store.focusOn({ sentence, claimId: null });

/** All that a person sees, without the ids. */
const seen = (store: ReviewStore) =>
  store
    .index()
    .sheets()
    .map(({ text, status, assessments, evidence }) => ({
      text,
      status,
      verdicts: assessments.map(({ verdict }) => verdict),
      evidence: evidence.map(({ url, stance }) => `${stance} ${url}`).sort(),
    }));

describe("a verdict", () => {
  it("shows before it is saved", () => {
    const { store } = desk();
    judge(store, "disputed");
    expect(shown(store)).toEqual(["disputed", "unchecked", "unchecked"]);
    expect(store.desk().waiting.count).toBe(1);
  });

  it("looks the same once it is saved", async () => {
    const { store, answer } = desk();
    judge(store, "disputed");
    const before = seen(store);
    await answer();
    expect(seen(store)).toEqual(before);
    expect(store.desk().waiting.count).toBe(0);
  });

  it("is taken back when it is refused, and the reason is told", async () => {
    const { store, answer, refused } = desk();
    judge(store, "disputed");
    await answer(0, refusal("forbidden", "You can read this desk, not change it."));
    expect(shown(store)).toEqual(["unchecked", "unchecked", "unchecked"]);
    expect(refused.map(({ message }) => message)).toEqual(["You can read this desk, not change it."]);
  });

  it("leaves its justification in the field when it is refused", async () => {
    const { store, answer } = desk();
    store.drafts.set("s0", "Looked in the return.");
    judge(store, "unverified");
    await answer(0, refusal("invalid", "No."));
    const target = targetOf(store, store.desk().focus);
    expect(target && noteOf(store, target)).toBe("Looked in the return.");
  });

  it("is not sent again when nothing about it has changed", async () => {
    const { store, open, answer } = desk();
    judge(store, "disputed", "wrong_figure");
    await answer();
    judge(store, "disputed");
    expect(open).toHaveLength(0);
  });

  it("keeps the reason when only the note changes", async () => {
    const { store, open, answer } = desk();
    judge(store, "disputed", "wrong_figure");
    await answer();
    store.drafts.set("s0", "It is 4.");
    judge(store, "disputed");
    expect(open[0]?.letter.write).toMatchObject({
      assessment: { reason: "wrong_figure", justification: "It is 4." },
    });
  });
});

describe("a lost connection", () => {
  it("holds what was done, still shown, until it is sent again", async () => {
    const { store, answer } = desk();
    judge(store, "disputed");
    await answer(0, noConnection);
    expect(store.desk().waiting).toMatchObject({ count: 1, held: 1 });
    expect(shown(store)[0]).toBe("disputed");
  });

  it("sends the same letter again on retry", async () => {
    const { store, open, answer } = desk();
    judge(store, "disputed");
    const id = open[0]?.letter.id;
    await answer(0, noConnection);
    store.retry();
    expect(open[0]?.letter.id).toBe(id);
    await answer();
    expect(store.desk().waiting).toMatchObject({ count: 0, held: 0 });
  });

  it("does not stop other claims from being saved", async () => {
    const { store, answer } = desk();
    judge(store, "disputed");
    focusSentence(store, 1);
    judge(store, "sourced");
    await answer(0, noConnection);
    await answer(0);
    expect(store.desk().waiting).toMatchObject({ count: 1, held: 1 });
  });
});

describe("writes to one claim", () => {
  it("are sent one after the other", async () => {
    const { store, open, answer } = desk();
    judge(store, "disputed");
    addEvidence(store, source);
    expect(open.map(({ letter }) => letter.write.type)).toEqual(["claim.create"]);
    await answer();
    expect(open.map(({ letter }) => letter.write.type)).toEqual(["evidence.add"]);
  });

  it("keep their order when the same words are unmarked and marked again", async () => {
    const { store, open, answer } = desk();
    judge(store, "sourced");
    const [claim] = store.index().sheets();
    if (claim) withdraw(store, claim);
    judge(store, "disputed");
    expect(open).toHaveLength(1);
    for (let call = 0; call < 3; call++) await answer();
    expect(shown(store)[0]).toBe("disputed");
  });

  it("all fail when the claim itself was refused", async () => {
    const { store, open, answer, refused } = desk();
    addEvidence(store, source);
    await answer(0, refusal("invalid", "No."));
    expect([open.length, refused.length, store.index().sheets().length]).toEqual([0, 2, 0]);
  });

  it("go to the claim that the server had on these words already", async () => {
    const known = claimOn(0, "theirs");
    const server = createServer(snapshot([known]));
    const { store, open, answer } = desk(snapshot(), server);
    judge(store, "sourced");
    addEvidence(store, source);
    await answer();
    expect(open[0]?.letter.write.claimId).toBe("theirs");
    await answer();
    expect(
      store
        .index()
        .sheets()
        .map(({ id, evidence }) => [id, evidence.length]),
    ).toEqual([["theirs", 1]]);
  });

  it("keep the focus on a part whose claim got the server's id", async () => {
    const known = { ...claimOn(0, "theirs"), spans: [{ start: 3, end: 7 }] };
    const { store, answer } = desk(snapshot(), createServer(snapshot([known])));
    claimWords(store, [{ start: 3, end: 7 }], "unverified");
    await answer();
    expect(store.desk().focus).toEqual({ sentence: 0, claimId: "theirs" });
  });
});

it("shows the record as it stands when somebody else changed it first", async () => {
  const { store, answer } = desk(snapshot([claimOn(0, "claim")]));
  const [claim] = store.index().sheets();
  if (claim) withdraw(store, claim);
  const current = { ...claimOn(0, "claim"), claimant: "the mayor", version: 2 };
  await answer(0, { ok: false, final: true, failure: { code: "changed", message: "Changed.", current } });
  expect(store.index().sheet("claim")).toMatchObject({ claimant: "the mayor", version: 2 });
});

it("ends in the same view in whatever order the answers come", async () => {
  const act = fc.record({
    sentence: fc.nat(2),
    does: fc.constantFrom("sourced", "disputed", "unverified", "evidence", "withdraw"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.infiniteStream(fc.nat(50)), async (acts, picks) => {
      const { store, open, answer } = desk();
      const alike = desk();
      for (const { sentence, does } of acts) {
        for (const each of [store, alike.store]) doIt(each, sentence, does);
      }
      while (open.length > 0) await answer((picks.next().value ?? 0) % open.length);
      while (alike.open.length > 0) await alike.answer();
      expect(seen(store)).toEqual(seen(alike.store));
      expect(store.view().claims.size).toBe(alike.store.view().claims.size);
    }),
  );
});

function doIt(store: ReviewStore, sentence: number, does: string) {
  focusSentence(store, sentence);
  const claim = targetOf(store, store.desk().focus)?.claim;
  if (does === "evidence") addEvidence(store, source);
  else if (does === "withdraw" && claim) withdraw(store, claim);
  else if (does === "sourced" || does === "disputed" || does === "unverified") judge(store, does);
}

it("looks after an update claim by claim as if it were made anew", () => {
  const act = fc.record({
    sentence: fc.nat(2),
    start: fc.nat(20),
    does: fc.constantFrom("sourced", "disputed", "evidence", "withdraw", "part"),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { store } = desk();
      for (const { sentence, start, does } of acts) {
        if (does === "part") claimWords(store, [{ start, end: start + 4 }], "unverified");
        else doIt(store, sentence, does);
      }
      const fresh = createReviewStore({ ...setting, opening: openingOf(snapshotOf(store)) });
      expect(fresh.block(0).pieces).toEqual(store.block(0).pieces);
      expect(fresh.desk().meter).toEqual(store.desk().meter);
    }),
  );
});

const setting = {
  policy: defaultPolicy,
  me,
  people: [me],
  send: () => new Promise<Answer>(() => undefined),
  sendAct: noAct,
  now: () => at,
  newId: () => "id",
};

function snapshotOf(store: ReviewStore): Snapshot {
  const { claims, assessments, evidence } = store.view();
  const live = <T>(records: ReadonlyMap<string, { record: T | null }>) =>
    [...records.values()].flatMap(({ record }) => (record === null ? [] : [record]));
  return { ...snapshot(), claims: live(claims), assessments: live(assessments), evidence: live(evidence) };
}
