import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { Thread, ThreadWithComments, WrittenComment } from "@/server/api/answers/thread";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { changeComment, commentOnClaim, commentOnWords, removeComment } from "@/server/comment/commands";
import { readEvents } from "@/server/article/log";
import { seenEvents } from "@/server/blind/seen-events";
import { createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { undo } from "@/server/undo/commands";
import { addMember, makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { changeThread } from "./commands";
import { readThreads } from "./queries";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

const everything = { limit: 100, cursor: null };
const any: Parameters<typeof readThreads>[2] = { claim: null, state: null };

/** An article with a claim on its first sentence. */
async function claimed(on: TestDesk = desk) {
  const { id: articleId } = await makeArticle(on.editor);
  const claim = unwrap(await createClaim(on.reviewer, { articleId, sentence: 0 }, noHeaders)).answer;
  if (!claim) throw new Error("The claim has no answer.");
  return { articleId, claimId: claim.id };
}

async function say(actor: Actor, input: Record<string, unknown>) {
  const comment = "articleId" in input ? commentOnWords : commentOnClaim;
  return unwrap(await comment(actor, { text: "Is that so?", ...input }, noHeaders)).answer;
}

const threadsOf = async (articleId: string, wanted = any) =>
  unwrap(await readThreads(desk.viewer, articleId, wanted, everything)).items;

const newestSeq = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId } })).seq;

const refused = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });

describe("a thread", () => {
  it("is opened on a claim, replied in, and read with what was said in order", async () => {
    const { articleId, claimId } = await claimed();
    const first = await say(desk.reviewer, { claimId, text: "Forty?\r\nSurely not. " });
    expect(first).toMatchObject({
      text: "Forty?\nSurely not.",
      thread: { claimId, state: "open", version: 1 },
    });
    await say(desk.editor, { claimId, threadId: first.threadId, text: "The minutes say so." });
    expect(await threadsOf(articleId)).toMatchObject([
      { id: first.threadId, sentences: [0], comments: [{ id: first.id }, { text: "The minutes say so." }] },
    ]);
  });

  it("is opened on a sentence or on words that nobody marked, and keeps these words", async () => {
    const { articleId } = await claimed();
    await say(desk.reviewer, { articleId, sentence: 1, kind: "question" });
    await say(desk.reviewer, { articleId, start: 3, end: 34 });
    expect(await threadsOf(articleId)).toMatchObject([
      { claimId: null, kind: "question", words: "Nobody sang.", sentences: [1] },
      { kind: "discussion", words: "rained for 40 days. Nobody sang", sentences: [0, 1] },
    ]);
  });

  it("is found by its claim and by how it stands, page by page", async () => {
    const { articleId, claimId } = await claimed();
    const one = await say(desk.reviewer, { claimId });
    const other = await say(desk.reviewer, { articleId, sentence: 2 });
    await changeThread(desk.reviewer, { threadId: one.threadId, version: 1, state: "resolved" }, noHeaders);
    const ids = async (wanted: { claim: string | null; state: string | null }) =>
      (await threadsOf(articleId, wanted)).map(({ id }) => id);
    expect(await ids({ claim: claimId, state: null })).toEqual([one.threadId]);
    expect(await ids({ claim: null, state: "open" })).toEqual([other.threadId]);
    expect(await ids({ claim: claimId, state: "open" })).toEqual([]);
    const page = unwrap(await readThreads(desk.viewer, articleId, any, { limit: 1, cursor: null }));
    const cursor = [one.threadId];
    expect([page.items.length, page.next === null]).toEqual([1, false]);
    const next = unwrap(await readThreads(desk.viewer, articleId, any, { limit: 1, cursor }));
    expect([next.items[0]?.id, next.next]).toEqual([other.threadId, null]);
    expect(
      await readThreads(desk.viewer, articleId, { claim: null, state: "odd" }, everything),
    ).toMatchObject(refused("invalid"));
  });

  it("goes with a claim that is withdrawn, and comes back with undo, also to who did not know it", async () => {
    const { articleId, claimId } = await claimed();
    const { threadId, id } = await say(desk.reviewer, { claimId });
    unwrap(await withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders));
    expect(await threadsOf(articleId)).toEqual([]);
    expect(
      await commentOnWords(desk.reviewer, { articleId, threadId, text: "Hello?" }, noHeaders),
    ).toMatchObject(refused("not_found"));
    const seq = await newestSeq(articleId);
    const { answer } = unwrap(await undo(desk.reviewer, { articleId, seq }, noHeaders));
    expect(answer.change).toMatchObject({ threads: [{ id: threadId }], comments: [{ id }] });
    expect(await threadsOf(articleId)).toMatchObject([{ id: threadId, comments: [{ id }] }]);
  });

  it("is gone from every list once all of it is deleted, and so is a late reply", async () => {
    const { articleId, claimId } = await claimed();
    const { id, threadId } = await say(desk.reviewer, { claimId });
    unwrap(await removeComment(desk.reviewer, { commentId: id, version: 1 }, noHeaders));
    expect(await threadsOf(articleId)).toEqual([]);
    expect((await readReview(desk.viewer, articleId))?.snapshot).toMatchObject({ threads: [], comments: [] });
    const late = { claimId, threadId, text: "Late." };
    expect(await commentOnClaim(desk.editor, late, noHeaders)).toMatchObject(refused("not_found"));
    const resolve = { threadId, version: 1, state: "resolved" };
    expect(await changeThread(desk.editor, resolve, noHeaders)).toMatchObject(refused("not_found"));
  });

  it("on what somebody else discussed keeps a reviewer from taking the mark away", async () => {
    const { claimId } = await claimed();
    await say(desk.editor, { claimId });
    expect(await withdrawClaim(desk.reviewer, { claimId, version: 1 }, noHeaders)).toMatchObject(
      refused("forbidden"),
    );
  });
});

describe("how a thread stands", () => {
  it("a question is answered by a reply in the same event, then resolved", async () => {
    const { articleId, claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId, kind: "question" });
    const early = { threadId, version: 1, state: "resolved" };
    expect(await changeThread(desk.editor, early, noHeaders)).toMatchObject(refused("conflict"));
    const answer = await say(desk.editor, { claimId, threadId, answers: true, text: "Yes, the minutes." });
    expect(answer.thread).toMatchObject({ state: "answered", version: 2 });
    const event = await db.event.findFirstOrThrow({ where: { stream: articleId, subjectId: answer.id } });
    expect(event).toMatchObject({
      type: "comment.added",
      payload: { comment: { id: answer.id }, thread: { state: "answered" } },
    });
    const resolve = { threadId, version: 2, state: "resolved" };
    expect(unwrap(await changeThread(desk.reviewer, resolve, noHeaders)).answer).toMatchObject({
      state: "resolved",
      version: 3,
    });
  });

  it("a discussion has no answer", async () => {
    const { claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId });
    const answer = { claimId, threadId, text: "Yes.", answers: true };
    expect(await commentOnClaim(desk.editor, answer, noHeaders)).toMatchObject(
      refused("invalid", { errors: [{ path: "answers", message: expect.any(String) as string }] }),
    );
    const state = { threadId, version: 1, state: "answered" };
    expect(await changeThread(desk.editor, state, noHeaders)).toMatchObject(refused("conflict"));
  });

  it("a reply opens a resolved thread again", async () => {
    const { claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId });
    await changeThread(desk.reviewer, { threadId, version: 1, state: "resolved" }, noHeaders);
    const { thread } = await say(desk.editor, { claimId, threadId });
    expect(thread).toMatchObject({ state: "open", version: 3 });
  });

  it("of two who change it at once one is shown how it stands now", async () => {
    const { claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId, kind: "question" });
    const state = { threadId, version: 1, state: "answered" };
    const both = await Promise.all(
      [desk.reviewer, desk.editor].map((actor) => changeThread(actor, state, noHeaders)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(
      refused("changed", { current: { id: threadId, state: "answered", version: 2 } }),
    );
  });

  it("may be changed on a signed-off article, and talked on", async () => {
    const { articleId, claimId } = await claimed();
    const { threadId, id } = await say(desk.reviewer, { claimId });
    await db.article.update({ where: { id: articleId }, data: { state: "signed_off" } });
    await say(desk.editor, { articleId, sentence: 1 });
    await say(desk.editor, { claimId, threadId });
    unwrap(await changeComment(desk.reviewer, { commentId: id, version: 1, text: "Ah." }, noHeaders));
    unwrap(await changeThread(desk.editor, { threadId, version: 1, state: "resolved" }, noHeaders));
    unwrap(await removeComment(desk.reviewer, { commentId: id, version: 2 }, noHeaders));
  });
});

describe("a comment", () => {
  it("is changed by nobody but its author, and says when", async () => {
    const { claimId } = await claimed();
    const { id } = await say(desk.reviewer, { claimId });
    const change = { commentId: id, version: 1, text: "It is so." };
    expect(await changeComment(desk.owner, change, noHeaders)).toMatchObject(refused("forbidden"));
    const { answer } = unwrap(await changeComment(desk.reviewer, change, noHeaders));
    expect(answer).toMatchObject({ text: "It is so.", version: 2 });
    expect(answer.editedAt).not.toBeNull();
    expect(await changeComment(desk.reviewer, change, noHeaders)).toMatchObject(
      refused("changed", { current: { text: "It is so.", version: 2 } }),
    );
  });

  it("is not edited by a change that changes nothing", async () => {
    const { articleId, claimId } = await claimed();
    const { id, text } = await say(desk.reviewer, { claimId });
    const seq = await newestSeq(articleId);
    for (const same of [{}, { text: ` ${text}` }, { mentions: [] }]) {
      const { answer } = unwrap(
        await changeComment(desk.reviewer, { commentId: id, version: 1, ...same }, noHeaders),
      );
      expect(answer).toMatchObject({ editedAt: null, version: 1 });
    }
    expect(await newestSeq(articleId)).toBe(seq);
  });

  it("is deleted by its author or an editor, not by another reviewer", async () => {
    const { claimId } = await claimed();
    const own = await say(desk.reviewer, { claimId });
    const { id } = await say(desk.editor, { claimId, threadId: own.threadId });
    const remove = (actor: Actor, commentId: string) =>
      removeComment(actor, { commentId, version: 1 }, noHeaders);
    expect(await remove(desk.reviewer, id)).toMatchObject(refused("forbidden"));
    expect(await remove(desk.viewer, id)).toMatchObject(refused("forbidden"));
    expect(await remove(desk.outsider, id)).toMatchObject(refused("not_found"));
    unwrap(await remove(desk.editor, id));
    unwrap(await remove(desk.owner, own.id));
    expect(await remove(desk.owner, own.id)).toMatchObject(refused("not_found"));
  });

  it("leaves none of its words behind where people read once it is deleted", async () => {
    const { articleId, claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId, text: "Stays." });
    const { id } = await say(desk.reviewer, { claimId, threadId, text: "A secret." });
    unwrap(await changeComment(desk.reviewer, { commentId: id, version: 1, text: "My secret." }, noHeaders));
    unwrap(await removeComment(desk.reviewer, { commentId: id, version: 2 }, noHeaders));
    const events = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
    expect(JSON.stringify(events)).toContain("secret");
    const written = await readEvents(articleId, { upTo: 1000 });
    const readable = await seenEvents(desk.viewer.id, articleId, written);
    const read = [await threadsOf(articleId), await readReview(desk.viewer, articleId), readable];
    expect(JSON.stringify(read)).not.toContain("secret");
    expect(JSON.stringify(readable)).toContain("Stays.");
    expect(readable.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq));
  });

  it("is one comment however often it is sent, and its id stays taken", async () => {
    const { articleId, claimId } = await claimed();
    const sent = { claimId, id: uuidv7(), thread: { id: uuidv7() }, text: "Once." };
    expect(unwrap(await commentOnClaim(desk.reviewer, sent, noHeaders)).status).toBe(201);
    expect(unwrap(await commentOnClaim(desk.reviewer, sent, noHeaders))).toMatchObject({
      status: 200,
      answer: { id: sent.id, thread: { id: sent.thread.id } },
    });
    const other = { ...sent, text: "Twice." };
    expect(await commentOnClaim(desk.reviewer, other, noHeaders)).toMatchObject(refused("conflict"));
    const taken = { claimId, thread: sent.thread, text: "Mine." };
    expect(await commentOnClaim(desk.editor, taken, noHeaders)).toMatchObject(refused("conflict"));
    expect(await threadsOf(articleId)).toHaveLength(1);
    unwrap(await removeComment(desk.reviewer, { commentId: sent.id, version: 1 }, noHeaders));
    expect(await commentOnClaim(desk.reviewer, sent, noHeaders)).toMatchObject(refused("conflict"));
  });

  it.each([
    ["nothing but white space", { text: " \n\t " }, "text"],
    ["more than 10,000 characters", { text: "x".repeat(10_001) }, "text"],
    ["more than 20 people", { mentions: Array.from({ length: 21 }, (_, n) => `p${n}`) }, "mentions"],
    ["an answer to nothing", { answers: true }, "threadId"],
    ["a reply that opens a thread", { threadId: "t", kind: "question" }, "threadId"],
  ])("with %s is refused", async (_, input, path) => {
    const { claimId } = await claimed();
    const given = await commentOnClaim(desk.reviewer, { claimId, text: "x", ...input }, noHeaders);
    expect(given).toMatchObject(
      refused("invalid", { errors: [{ path, message: expect.any(String) as string }] }),
    );
  });

  it.each([
    [{}, "sentence"],
    [{ sentence: 0, threadId: "t" }, "sentence"],
    [{ sentence: 0, start: 1, end: 3 }, "sentence"],
    [{ sentence: 99 }, "sentence"],
    [{ start: 5, end: 5 }, "start"],
  ])("on the words %j is refused at %s", async (place, path) => {
    const { articleId } = await claimed();
    const given = await commentOnWords(desk.reviewer, { articleId, text: "x", ...place }, noHeaders);
    expect(given).toMatchObject({ failure: { code: "invalid", errors: [{ path }] } });
  });

  it("in a thread of another claim or of another article is not found", async () => {
    const [one, other] = [await claimed(), await claimed()];
    const { threadId } = await say(desk.reviewer, { claimId: one.claimId });
    const place = { articleId: one.articleId, sentence: 1 };
    const beside = unwrap(await createClaim(desk.reviewer, place, noHeaders)).answer?.id;
    for (const elsewhere of [
      { claimId: beside },
      { claimId: other.claimId },
      { articleId: other.articleId },
    ]) {
      const comment = "articleId" in elsewhere ? commentOnWords : commentOnClaim;
      const given = await comment(desk.reviewer, { ...elsewhere, threadId, text: "x" }, noHeaders);
      expect(given).toMatchObject(refused("not_found"));
    }
  });
});

describe("mentions", () => {
  it("are people of the desk, each once", async () => {
    const { claimId } = await claimed();
    const mentions = [desk.editor.id, desk.viewer.id, desk.editor.id];
    expect((await say(desk.reviewer, { claimId, mentions })).mentions).toEqual([
      desk.editor.id,
      desk.viewer.id,
    ]);
  });

  it.each(["outsider", "nobody"])("of %s are refused alike, and nothing is kept", async (who) => {
    const { articleId, claimId } = await claimed();
    const id = who === "outsider" ? desk.outsider.id : uuidv7();
    const given = await commentOnClaim(desk.reviewer, { claimId, text: "@x", mentions: [id] }, noHeaders);
    expect(given).toMatchObject(
      refused("invalid", {
        errors: [{ path: "mentions", message: expect.stringContaining("people on this desk") as string }],
      }),
    );
    expect(await threadsOf(articleId)).toEqual([]);
  });

  it("of somebody who left are dropped at the next change; of others they are refused then, too", async () => {
    const leaver = await addMember(desk.deskId, "reviewer");
    const { claimId } = await claimed();
    const mentions = [leaver.id, desk.editor.id];
    const { id } = await say(desk.reviewer, { claimId, mentions });
    await db.member.deleteMany({ where: { userId: leaver.id } });
    const added = { commentId: id, version: 1, mentions: [...mentions, desk.outsider.id] };
    expect(await changeComment(desk.reviewer, added, noHeaders)).toMatchObject(refused("invalid"));
    const same = { commentId: id, version: 1, text: "Both of you.", mentions };
    const { answer } = unwrap(await changeComment(desk.reviewer, same, noHeaders));
    expect(answer.mentions).toEqual([desk.editor.id]);
  });
});

describe("undo", () => {
  const back = async (actor: Actor, articleId: string) =>
    undo(actor, { articleId, seq: await newestSeq(articleId) }, noHeaders);

  it("takes back a comment and what it did to the thread, and says it again", async () => {
    const { articleId, claimId } = await claimed();
    const { threadId } = await say(desk.reviewer, { claimId, kind: "question" });
    const before = await threadsOf(articleId);
    await say(desk.editor, { claimId, threadId, answers: true });
    const after = await threadsOf(articleId);
    const plain = (threads: unknown) => JSON.stringify(threads).replaceAll(/"version":\d+/g, "");
    for (const expected of [before, after, before]) {
      unwrap(await back(desk.editor, articleId));
      expect(plain(await threadsOf(articleId))).toBe(plain(expected));
    }
  });

  it.each(["an edit", "a deletion", "a resolution"])("takes back %s", async (what) => {
    const { articleId, claimId } = await claimed();
    const { id, threadId } = await say(desk.reviewer, { claimId });
    const change = { commentId: id, version: 1 };
    if (what === "an edit") await changeComment(desk.reviewer, { ...change, text: "Other." }, noHeaders);
    if (what === "a deletion") await removeComment(desk.reviewer, change, noHeaders);
    if (what === "a resolution")
      await changeThread(desk.reviewer, { threadId, version: 1, state: "resolved" }, noHeaders);
    unwrap(await back(desk.reviewer, articleId));
    expect(await threadsOf(articleId)).toMatchObject([
      { state: "open", comments: [{ text: "Is that so?", editedAt: null }] },
    ]);
  });

  it("leaves a comment alone that somebody replied to, and a mark that somebody discussed", async () => {
    const { articleId, claimId } = await claimed();
    const marked = await newestSeq(articleId);
    const { threadId } = await say(desk.editor, { claimId });
    const opened = await newestSeq(articleId);
    expect(await undo(desk.reviewer, { articleId, seq: marked }, noHeaders)).toMatchObject(
      refused("changed"),
    );
    await say(desk.reviewer, { claimId, threadId });
    expect(await undo(desk.editor, { articleId, seq: opened }, noHeaders)).toMatchObject(refused("changed"));
    expect((await threadsOf(articleId))[0]?.comments).toHaveLength(2);
  });
});

it("under blind review a thread on a claim is not there for who has yet to judge it", async () => {
  const blind = await makeDesk();
  const policy = { reviewersPerClaim: 2, blindReview: true };
  await db.desk.update({ where: { id: blind.deskId }, data: policy });
  const { claimId } = await claimed(blind);
  const { id, threadId } = await say(blind.reviewer, { claimId });
  const resolve = { threadId, version: 1, state: "resolved" };
  const remove = { commentId: id, version: 9 };
  for (const given of [
    await commentOnClaim(blind.editor, { claimId, threadId, text: "x" }, noHeaders),
    await changeThread(blind.editor, resolve, noHeaders),
    await removeComment(blind.editor, remove, noHeaders),
  ])
    expect(given).toMatchObject(refused("not_found"));
  const judgement = { claimId, verdict: "no_check_needed", reason: "opinion" };
  unwrap(await giveAssessment(blind.editor, judgement, noHeaders));
  unwrap(await changeThread(blind.editor, resolve, noHeaders));
});

it("answers are as the API's description says", async () => {
  const { articleId, claimId } = await claimed();
  const comment = await say(desk.reviewer, { claimId, kind: "question", mentions: [desk.editor.id] });
  WrittenComment.strict().parse(comment);
  for (const thread of await threadsOf(articleId)) ThreadWithComments.strict().parse(thread);
  const state = { threadId: comment.threadId, version: 1, state: "answered" };
  Thread.strict().parse(unwrap(await changeThread(desk.editor, state, noHeaders)).answer);
});
