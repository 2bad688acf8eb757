import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { claimSheets, recordsOf } from "@/domain/claim/sheet";
import { apply, type ArticleEvent, type Numbered, stateOf } from "@/domain/event";
import { createArticle } from "@/server/article/commands";
import { readLog } from "@/server/article/log";
import { readReview, type Review } from "@/server/article/review";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { commentOnWords } from "@/server/comment/commands";
import { db } from "@/server/db/client";
import { readReport } from "@/server/report/queries";
import { changeSentences } from "@/server/sentence/commands";
import { reopenArticle, signOff } from "@/server/signoff/commands";
import { undo } from "@/server/undo/commands";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { bringRevision } from "./commands";
import { isStill, workOutAhead } from "./outcome";
import { previewRevision } from "./preview";
import { readChanges, readClaimWords, readRevisions } from "./queries";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const first = "It rained for 40 days in Harwick. Nobody sang.\n\nThe mayor opened the bridge. What next?";

async function marked(sentences = [0, 1, 2]) {
  const { id: articleId } = await makeArticle(desk.owner, first);
  const claims = [];
  for (const sentence of sentences) {
    const assessment = { verdict: "unverified", justification: "Asked." };
    const made = unwrap(
      await createClaim(desk.reviewer, { articleId, sentence, assessment }, noHeaders),
    ).answer;
    if (made) claims.push(made);
  }
  return { articleId, claims };
}

const bring = (articleId: string, fields: object, by = desk.reviewer) =>
  bringRevision(by, { fields: { articleId, ...fields } }, noHeaders);

async function reviewOf(articleId: string): Promise<Review> {
  const review = await readReview(desk.owner, articleId);
  if (!review) throw new Error("The article is gone.");
  return review;
}

const sheetsBy = ({ snapshot, policy }: Review) =>
  new Map(claimSheets(snapshot, policy).map((sheet) => [sheet.number, sheet]));

describe("a new revision", () => {
  it("keeps verdicts on words that are the same, and makes those on changed words stale", async () => {
    const { articleId } = await marked();
    const text =
      "New at the top.\n\nIt rained for 41 days in Harwick. Nobody sang.\n\nThe mayor opened the  bridge. What next?";
    const { answer, status } = unwrap(await bring(articleId, { text, note: "From the writer" }));
    expect(status).toBe(201);
    expect(answer).toMatchObject({ number: 2, anchoring: { unchanged: 2, edited: 1, removed: 0, stale: 1 } });
    expect(answer.anchoring?.claims[0]).toMatchObject({
      status: "edited",
      before: "It rained for 40 days in Harwick.",
      after: "It rained for 41 days in Harwick.",
      changes: [{ kind: "number", before: "40", after: "41" }],
      stale: true,
    });
    const review = await reviewOf(articleId);
    const sheets = sheetsBy(review);
    expect([1, 2, 3].map((number) => sheets.get(number)?.status.stale)).toEqual([true, false, false]);
    for (const { spans, text: words } of sheets.values())
      expect(review.snapshot.revision.text.slice(spans[0]?.start, spans[0]?.end)).toBe(words);
  });

  it("makes a verdict on a part stale when the “not” before it is taken out, says so, and takes it back", async () => {
    const text = "The mayor did not open the bridge on Monday. Nobody sang.";
    const { id: articleId } = await makeArticle(desk.owner, text);
    const part = "open the bridge on Monday";
    const assessment = { verdict: "unverified", justification: "Asked." };
    unwrap(await createClaim(desk.reviewer, { articleId, quote: part, assessment }, noHeaders));
    const { answer } = unwrap(await bring(articleId, { text: text.replace("not ", "") }));
    expect(answer.anchoring?.claims[0]).toMatchObject({
      status: "edited",
      before: part,
      after: `did ${part}`,
      changes: [
        { kind: "negation", before: "not", after: "" },
        { kind: "wording", before: "", after: "did" },
      ],
      stale: true,
    });
    unwrap(await bring(articleId, { text }));
    expect(sheetsBy(await reviewOf(articleId)).get(1)).toMatchObject({
      text: part,
      status: { verdict: "unverified", stale: false },
    });
  });

  it("keeps a removed claim with its words and without a place, and brings it back with them", async () => {
    const { articleId } = await marked();
    unwrap(await bring(articleId, { text: "Nobody sang.\n\nThe mayor opened the bridge. What next?" }));
    const gone = sheetsBy(await reviewOf(articleId)).get(1);
    expect(gone).toMatchObject({
      spans: [],
      text: "It rained for 40 days in Harwick.",
      anchor: { status: "removed" },
    });
    unwrap(await bring(articleId, { restore: 1 }));
    const back = sheetsBy(await reviewOf(articleId)).get(1);
    expect(back).toMatchObject({
      spans: [{ start: 0, end: 33 }],
      status: { verdict: "unverified", stale: false },
    });
  });

  it("stores nothing when it is only previewed, and says the same", async () => {
    const { articleId } = await marked();
    const text = first.replace("40", "50");
    const before = await reviewOf(articleId);
    const preview = unwrap(await previewRevision(desk.reviewer, { fields: { articleId, text } }));
    expect(await reviewOf(articleId)).toEqual(before);
    const made = unwrap(await bring(articleId, { text })).answer;
    expect(preview.anchoring).toEqual(made.anchoring);
    expect(preview.compared.map(({ kind }) => kind)).toEqual(["edited"]);
  });

  it("is refused when another one came first, or the article is not the person's to change", async () => {
    const { articleId } = await marked([]);
    unwrap(await bring(articleId, { text: `${first} More.`, revision: 1 }));
    expect(await bring(articleId, { text: first, revision: 1 })).toMatchObject({
      failure: { code: "revised" },
    });
    expect(await bring(articleId, { text: first }, desk.viewer)).toMatchObject({
      failure: { code: "forbidden" },
    });
    expect(await bring(articleId, { text: first }, desk.outsider)).toMatchObject({
      failure: { code: "not_found" },
    });
    expect(await bring(articleId, { text: first, restore: 1 })).toMatchObject({
      failure: { code: "invalid" },
    });
    expect(await bring(articleId, { restore: 2 })).toMatchObject({ failure: { code: "invalid" } });
  });

  it("keeps sentences that a person corrected where their paragraph is the same", async () => {
    const { articleId } = await marked([]);
    const merge = { articleId, version: 1, merge: { sentence: 0 } };
    unwrap(await changeSentences(desk.reviewer, merge, noHeaders));
    unwrap(await bring(articleId, { text: `Before.\n\n${first}` }));
    const { text, sentences } = (await reviewOf(articleId)).snapshot.revision;
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Before.",
      "It rained for 40 days in Harwick. Nobody sang.",
      "The mayor opened the bridge.",
      "What next?",
    ]);
  });

  it("moves threads on words along", async () => {
    const { articleId } = await marked([]);
    unwrap(await commentOnWords(desk.reviewer, { articleId, sentence: 1, text: "Who says so?" }, noHeaders));
    unwrap(await bring(articleId, { text: `Before.\n\n${first}` }));
    const { threads, revision } = (await reviewOf(articleId)).snapshot;
    expect(threads[0]?.spans.map(({ start, end }) => revision.text.slice(start, end))).toEqual([
      "Nobody sang.",
    ]);
  });

  it("tells those whose verdicts it made stale, and the log", async () => {
    const { articleId } = await marked();
    unwrap(await bring(articleId, { text: first.replace("40", "41") }, desk.editor));
    const told = await db.notification.findMany({ where: { articleId } });
    expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([[desk.reviewer.id, "stale"]]);
    const filter = { claimId: null, byId: null, type: null };
    const log = unwrap(await readLog(desk.owner, articleId, filter, { limit: 1, cursor: null }));
    expect(log.items[0]).toMatchObject({ says: "brought in revision 2: 1 claim changed; 1 verdict stale" });
  });

  it("is what every open page comes to by the event alone", async () => {
    const { articleId } = await marked();
    const before = await reviewOf(articleId);
    unwrap(await bring(articleId, { text: first.replace("40 days in", "41 days, in") }));
    const row = await db.event.findFirstOrThrow({ where: { stream: articleId }, orderBy: { seq: "desc" } });
    const event = {
      ...(row.payload as object),
      type: row.type,
      seq: row.seq,
    } as unknown as Numbered<ArticleEvent>;
    const state = apply(stateOf(before.snapshot), event);
    const after = await reviewOf(articleId);
    expect(state.revision.record).toEqual(after.snapshot.revision);
    expect(recordsOf(state).claims).toEqual(after.snapshot.claims);
  });

  it("leaves what was done before it alone when that is undone", async () => {
    const { articleId } = await marked([0]);
    const { seq } = (await reviewOf(articleId)).snapshot;
    unwrap(await bring(articleId, { text: `Before.\n\n${first}` }));
    expect(await undo(desk.reviewer, { articleId, seq }, noHeaders)).toMatchObject({
      failure: { code: "changed" },
    });
    expect(await undo(desk.reviewer, { articleId, seq: seq + 1 }, noHeaders)).toMatchObject({ ok: false });
  });
});

describe("whoever works on an older revision", () => {
  it("marks and judges no words that they did not see", async () => {
    const { articleId, claims } = await marked([0]);
    unwrap(await bring(articleId, { text: first.replace("40", "41") }));
    const place = { articleId, sentence: 1, revision: 1 };
    expect(await createClaim(desk.reviewer, place, noHeaders)).toMatchObject({
      failure: { code: "revised" },
    });
    const judged = {
      claimId: claims[0]?.id,
      verdict: "unverified",
      words: "It rained for 40 days in Harwick.",
    };
    expect(await giveAssessment(desk.reviewer, judged, noHeaders)).toMatchObject({
      failure: { code: "revised" },
    });
    const words = "It rained for 41 days in  Harwick.";
    expect(await giveAssessment(desk.reviewer, { ...judged, words }, noHeaders)).toMatchObject({ ok: true });
  });
});

it("tells a claim's words through all revisions, and what differs between any two", async () => {
  const { articleId, claims } = await marked([0]);
  unwrap(await bring(articleId, { text: first.replace("40", "41") }));
  unwrap(await bring(articleId, { text: "Nobody sang.\n\nThe mayor opened the bridge. What next?" }));
  unwrap(await bring(articleId, { restore: 1 }));
  const { items } = unwrap(await readClaimWords(desk.viewer, claims[0]?.id ?? ""));
  expect(items.map(({ revision, words }) => [revision, words])).toEqual([
    [1, "It rained for 40 days in Harwick."],
    [2, "It rained for 41 days in Harwick."],
    [3, null],
    [4, "It rained for 40 days in Harwick."],
  ]);
  const changes = unwrap(await readChanges(desk.viewer, articleId, "3", "1"));
  expect(changes).toMatchObject({ from: 1, to: 3, changes: [{ kind: "removed" }] });
  expect(unwrap(await readChanges(desk.viewer, articleId, "4", "1")).changes).toEqual([]);
  const listed = unwrap(await readRevisions(desk.viewer, articleId)).items;
  expect(listed.map(({ number, kind, restores }) => [number, kind, restores])).toEqual([
    [4, "restored", 1],
    [3, "imported", null],
    [2, "imported", null],
    [1, "imported", null],
  ]);
});

it("tells the sentence around a part of one, where the word that turned its sense may be", async () => {
  const { id: articleId } = await makeArticle(desk.editor, "The mayor did not leave early. Nobody sang.");
  for (const place of [{ quote: "leave early" }, { sentence: 1 }])
    unwrap(await createClaim(desk.editor, { articleId, ...place }, noHeaders));
  unwrap(await bring(articleId, { text: "The mayor did leave early. Nobody sang." }));
  const [part, whole] = (await reviewOf(articleId)).snapshot.claims;
  const { items } = unwrap(await readClaimWords(desk.viewer, part?.id ?? ""));
  expect(items.map(({ words, sentence }) => [words, sentence])).toEqual([
    ["leave early", "The mayor did not leave early."],
    ["did leave early", "The mayor did leave early."],
  ]);
  expect(unwrap(await readClaimWords(desk.viewer, whole?.id ?? "")).items).toMatchObject([
    { words: "Nobody sang.", sentence: null },
  ]);
});

it("tells of a claim that moved with its words, once, and of where a person placed one", async () => {
  const { articleId, claims } = await marked([0]);
  const [claim] = claims;
  if (!claim) throw new Error("No claim was made.");
  const moved = "Nobody sang.\n\nThe mayor opened the bridge. What next? It rained for 40 days in Harwick.";
  unwrap(await bring(articleId, { text: moved }));
  const assigned = { claimId: claim.id, version: 2, assigneeId: desk.reviewer.id };
  unwrap(await changeClaim(desk.reviewer, assigned, noHeaders));
  unwrap(await bring(articleId, { text: `${moved} The end.` }));
  unwrap(await bring(articleId, { text: "Nobody sang. The end." }));
  const { version = 0 } = sheetsBy(await reviewOf(articleId)).get(1) ?? {};
  const placed = { claimId: claim.id, version, spans: [{ start: 0, end: 12 }] };
  unwrap(await changeClaim(desk.reviewer, placed, noHeaders));
  const { items } = unwrap(await readClaimWords(desk.viewer, claim.id));
  expect(items.map(({ revision, words, status }) => [revision, words, status])).toEqual([
    [1, "It rained for 40 days in Harwick.", "unchanged"],
    [2, "It rained for 40 days in Harwick.", "moved"],
    [4, null, "removed"],
    [4, "Nobody sang.", "edited"],
  ]);
});

it("every claim is back where it was after going to any text and back", async () => {
  const piece = fc.constantFrom(
    "It rained for 40 days in Harwick.",
    "It rained for 41 days in Harwick.",
    "Nobody sang.",
    "The mayor opened the bridge.",
    "The mayor never opened the bridge.",
    "What next?",
    "Elsewhere it was dry.",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 2 }), async (texts) => {
      const { articleId } = await marked([0, 1, 2, 3]);
      unwrap(await createClaim(desk.editor, { articleId, quote: "40 days" }, noHeaders));
      const places = async () =>
        (await reviewOf(articleId)).snapshot.claims.map(({ number, spans, text }) => ({
          number,
          spans,
          text,
        }));
      const before = await places();
      for (const each of texts) unwrap(await bring(articleId, { text: each }));
      unwrap(await bring(articleId, { restore: 1 }));
      expect(await places()).toEqual(before);
    }),
    { numRuns: 10 },
  );
});

it("the report tells what changed since sign-off, and which claims lost their words", async () => {
  const { id: articleId } = await makeArticle(desk.owner, "What rain. What sun.");
  for (const sentence of [0, 1]) {
    const assessment = { verdict: "no_check_needed", reason: "opinion" };
    unwrap(await createClaim(desk.reviewer, { articleId, sentence, assessment }, noHeaders));
  }
  unwrap(await signOff(desk.editor, { articleId, statement: "Checked." }, noHeaders));
  expect(unwrap(await readReport(desk.viewer, articleId)).model).not.toHaveProperty("sinceSignOff");
  unwrap(await reopenArticle(desk.editor, { articleId, reason: "New text." }, noHeaders));
  unwrap(await bring(articleId, { text: "What rain. Quite another thing altogether." }));
  expect(unwrap(await readReport(desk.viewer, articleId)).model).toMatchObject({
    claims: [{ number: 1 }],
    removedClaims: [{ number: 2, text: "What sun." }],
    sinceSignOff: { revision: 1, changes: [{ kind: "removed" }, { kind: "inserted" }] },
  });
});

it("a signed-off article is revised only once it is open again", async () => {
  const { articleId } = await marked([]);
  await db.article.update({ where: { id: articleId }, data: { state: "signed_off" } });
  expect(await bring(articleId, { text: first })).toMatchObject({ failure: { code: "signed_off" } });
});

describe("a claim that lost its place", () => {
  it("is put where a person says, once, and is stale on other words", async () => {
    const { articleId, claims } = await marked([0]);
    unwrap(await bring(articleId, { text: "Quite another text. Nobody sang." }));
    const { version = 0 } = (await reviewOf(articleId)).snapshot.claims[0] ?? {};
    const place = { claimId: claims[0]?.id, version, spans: [{ start: 0, end: 19 }] };
    const answer = unwrap(await changeClaim(desk.reviewer, place, noHeaders)).answer;
    expect(answer).toMatchObject({ text: "Quite another text.", stale: true, anchor: { status: "edited" } });
    const again = { ...place, version: version + 1, spans: [{ start: 20, end: 32 }] };
    expect(await changeClaim(desk.reviewer, again, noHeaders)).toMatchObject({
      failure: { code: "invalid" },
    });
  });

  it("is withdrawn and brought back as it is", async () => {
    const { articleId } = await marked([0, 1]);
    unwrap(await bring(articleId, { text: "Quite another text." }));
    for (const { id: claimId, version } of (await reviewOf(articleId)).snapshot.claims) {
      const { seq } = unwrap(await withdrawClaim(desk.owner, { claimId, version }, noHeaders));
      unwrap(await undo(desk.owner, { articleId, seq }, noHeaders));
    }
    expect((await reviewOf(articleId)).snapshot.claims.map(({ spans }) => spans)).toEqual([[], []]);
  });
});

describe("what a worker works out", () => {
  const gaveUp = { milliseconds: 1 };
  const events = (stream: string) => db.event.count({ where: { stream } });

  it("ends as a clear failure, with nothing stored, when it takes too long", async () => {
    const { articleId } = await marked();
    unwrap(await bring(articleId, { text: `${first} It went on. `.repeat(500) }));
    const before = await events(articleId);
    const sent = { fields: { articleId, restore: 1 }, ...gaveUp };
    const tooMuch = { ok: false, failure: { code: "invalid", message: expect.stringMatching(/too long/) } };
    expect(await bringRevision(desk.reviewer, sent, noHeaders)).toMatchObject(tooMuch);
    expect(await previewRevision(desk.reviewer, sent)).toMatchObject(tooMuch);
    expect(await readChanges(desk.viewer, articleId, "2", "1", gaveUp)).toMatchObject(tooMuch);
    expect(await events(articleId)).toBe(before);
    expect(await db.revision.count({ where: { articleId } })).toBe(2);
    expect(unwrap(await bring(articleId, { restore: 1 })).answer).toMatchObject({ number: 3 });
  });

  it("is not stored for somebody who cancelled", async () => {
    const { articleId } = await marked();
    const cancel = new AbortController();
    const sent = { fields: { articleId, text: `${first} More.` }, signal: cancel.signal };
    const bringing = bringRevision(desk.reviewer, sent, noHeaders);
    cancel.abort();
    const cancelled = { ok: false, failure: { message: expect.stringMatching(/cancelled/) } };
    expect(await bringing).toMatchObject(cancelled);
    const id = uuidv7();
    const article = { fields: { id, text: first }, signal: cancel.signal };
    expect(await createArticle(desk.editor, article, noHeaders)).toMatchObject(cancelled);
    expect(await db.revision.count({ where: { articleId: { in: [articleId, id] } } })).toBe(1);
  });

  it("is worked out again when the article moved meanwhile", async () => {
    const { articleId } = await marked([]);
    const bringing = bring(articleId, { text: `New at the top.\n\n${first}` });
    // By their words: a number would mean another sentence once the revision is in.
    const marking = ["It rained for 40 days in Harwick.", "Nobody sang.", "What next?", "bridge"].map(
      (quote) => createClaim(desk.reviewer, { articleId, quote }, noHeaders),
    );
    unwrap(await bringing);
    (await Promise.all(marking)).forEach(unwrap);
    const { snapshot } = await reviewOf(articleId);
    expect(snapshot.claims).toHaveLength(4);
    for (const { spans, text: words } of snapshot.claims)
      expect(snapshot.revision.text.slice(spans[0]?.start, spans[0]?.end)).toBe(words);
  });

  it.each([
    ["nothing happened", () => Promise.resolve(), true],
    [
      "a claim was made",
      (articleId: string): Promise<unknown> =>
        createClaim(desk.reviewer, { articleId, sentence: 3 }, noHeaders),
      false,
    ],
    [
      "the desk's policy changed",
      () => db.desk.update({ where: { id: desk.deskId }, data: { version: { increment: 1 } } }),
      false,
    ],
  ])("still holds, or not, once %s", async (_, happen, holds) => {
    const { articleId } = await marked([0]);
    const wanted = { input: { articleId, restore: 9 }, read: null, role: "reviewer", bounds: {} } as const;
    const ahead = await workOutAhead(wanted);
    await happen(articleId);
    const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    const article = { deskId: desk.deskId, seq, role: "reviewer" } as const;
    expect(ahead && (await isStill(db, ahead, article))).toBe(holds);
    expect(ahead && (await isStill(db, ahead, { ...article, role: "editor" }))).toBe(false);
  });
});
