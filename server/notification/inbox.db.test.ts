import { beforeEach, describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import type { ArticleEvent } from "@/domain/event";
import { Inbox } from "@/server/api/answers/desk";
import type { Actor } from "@/server/auth/actor";
import { changeClaim, createClaim, giveAssessment } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { markRange } from "@/server/range/commands";
import { addMember, makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { markAllRead, markRead } from "./commands";
import { notify } from "./notify";
import { countUnread, readInbox } from "./queries";

const unverified = { verdict: "unverified", justification: "Asked the archive." };
const opinion = { verdict: "no_check_needed", reason: "opinion" };

let desk: TestDesk;
let second: Actor;
let articleId: string;
beforeEach(async () => {
  desk = await makeDesk();
  second = await addMember(desk.deskId, "reviewer");
  articleId = (await makeArticle(desk.editor)).id;
});

const inboxOf = async (actor: Actor) =>
  (await readInbox(actor, { isUnread: false }, { limit: 50, cursor: null })).items;
const kindsOf = async (actor: Actor) => (await inboxOf(actor)).map(({ kind }) => kind);

async function claimOn(sentence: number, assessment?: object) {
  const { answer } = unwrap(await createClaim(desk.reviewer, { articleId, sentence, assessment }, noHeaders));
  if (!answer) throw new Error("The claim is there.");
  return answer;
}

/** As a command tells of `event`: by the same function, in a transaction. */
const tell = (byId: string, event: ArticleEvent) =>
  db.$transaction((tx) =>
    notify(tx, { id: articleId, deskId: desk.deskId, at: new Date() }, 90, {
      event,
      articleId,
      byId,
      before: undefined,
    }),
  );

describe("a person is told", () => {
  it("that a claim was given to them, once, and not by themselves", async () => {
    const { id: claimId } = await claimOn(1);
    const give = (by: Actor, version: number, changes: object) =>
      changeClaim(by, { claimId, version, ...changes }, noHeaders);
    unwrap(await give(desk.editor, 1, { assigneeId: second.id }));
    unwrap(await give(desk.editor, 2, { claimant: "The mayor" }));
    unwrap(await give(desk.editor, 3, { assigneeId: desk.editor.id }));
    expect(await inboxOf(second)).toMatchObject([
      { kind: "assigned", by: { id: desk.editor.id }, place: { words: "Nobody sang.", sentence: 1 } },
    ]);
    expect(await kindsOf(desk.editor)).toEqual([]);
    Inbox.strict().parse(await readInbox(second, { isUnread: true }, { limit: 1, cursor: null }));
  });

  it("once of a range that was given to them", async () => {
    const range = { articleId, from: 0, to: 2, assigneeId: second.id };
    unwrap(await markRange(desk.editor, range, noHeaders));
    expect(await kindsOf(second)).toEqual(["assigned"]);
  });

  it("that somebody judged otherwise, and not that somebody agrees", async () => {
    const { id: claimId } = await claimOn(0, unverified);
    unwrap(await giveAssessment(second, { claimId, ...unverified }, noHeaders));
    expect(await kindsOf(desk.reviewer)).toEqual([]);
    unwrap(await giveAssessment(second, { claimId, ...opinion }, noHeaders));
    expect(await kindsOf(desk.reviewer)).toEqual(["contested"]);
    expect(await kindsOf(second)).toEqual([]);
    expect(await kindsOf(desk.editor)).toEqual([]);
  });

  it("as an editor, once an article, that two reviewers disagree", async () => {
    await db.desk.update({ where: { id: desk.deskId }, data: { reviewersPerClaim: 2, blindReview: true } });
    for (const sentence of [0, 1]) {
      const { id: claimId } = await claimOn(sentence, unverified);
      unwrap(await giveAssessment(second, { claimId, ...opinion }, noHeaders));
    }
    expect(await kindsOf(desk.editor)).toEqual(["disagreement"]);
    expect(await kindsOf(desk.reviewer)).toEqual(["contested", "contested"]);
  });

  it("nothing of another's verdict while a blind review hides it", async () => {
    await db.desk.update({ where: { id: desk.deskId }, data: { reviewersPerClaim: 2, blindReview: true } });
    // A draft is not in yet: its person is still blind.
    const { id: claimId } = await claimOn(0, { verdict: "unverified" });
    unwrap(await giveAssessment(second, { claimId, ...opinion }, noHeaders));
    expect(await kindsOf(desk.reviewer)).toEqual([]);
  });

  it("of a mention, else of a reply, never twice of one comment, and not after they left", async () => {
    const gone = await addMember(desk.deskId, "reviewer");
    const by = { id: desk.editor.id, name: desk.editor.name };
    const [threadId, commentId] = [uuidv7(), uuidv7()];
    const createdAt = new Date().toISOString();
    const row = { id: threadId, articleId, words: "Nobody sang.", spans: [{ start: 23, end: 35 }], seq: 2 };
    await db.thread.create({ data: { ...row, byId: second.id } });
    const mentions = [second.id, gone.id, desk.editor.id];
    const text = "Who sang?";
    await db.comment.create({
      data: { id: commentId, articleId, threadId, text, mentions, byId: by.id, seq: 90 },
    });
    await db.member.deleteMany({ where: { userId: gone.id } });
    const comment = { id: commentId, threadId, text, mentions, by, createdAt, editedAt: null, version: 1 };
    await tell(by.id, { type: "comment.added", comment, thread: null });
    expect(await inboxOf(second)).toMatchObject([
      { kind: "mention", comment: "Who sang?", place: { words: "Nobody sang.", sentence: 1 } },
    ]);
    expect([...(await kindsOf(gone)), ...(await kindsOf(desk.editor))]).toEqual([]);
    await tell(by.id, { type: "comment.changed", comment: { ...comment, mentions: [second.id] } });
    expect(await kindsOf(second)).toEqual(["mention"]);
    await db.comment.update({ where: { id: commentId }, data: { deletedAt: new Date() } });
    expect(await inboxOf(second)).toMatchObject([{ comment: null }]);
  });
});

it("things are read and unread one by one and all at once, by their own person only", async () => {
  const { id: claimId } = await claimOn(0, unverified);
  unwrap(await giveAssessment(second, { claimId, ...opinion }, noHeaders));
  const [item] = await inboxOf(desk.reviewer);
  if (!item) throw new Error("Something is in the inbox.");
  expect(await markRead(second, { id: item.id, isRead: true })).toMatchObject({ ok: false });
  expect(unwrap(await markRead(desk.reviewer, { id: item.id, isRead: true })).answer).toEqual({ unread: 0 });
  expect(unwrap(await markRead(desk.reviewer, { id: item.id, isRead: false })).answer).toEqual({ unread: 1 });
  const before = new Date(Date.parse(item.createdAt) - 1).toISOString();
  expect(unwrap(await markAllRead(desk.reviewer, { until: before })).answer).toEqual({ unread: 1 });
  expect(unwrap(await markAllRead(desk.reviewer, { until: item.createdAt })).answer).toEqual({ unread: 0 });
});

it("what is about an article that one cannot see any more is not there", async () => {
  const { id: claimId } = await claimOn(0, unverified);
  unwrap(await giveAssessment(second, { claimId, ...opinion }, noHeaders));
  await db.article.update({ where: { id: articleId }, data: { deletedAt: new Date() } });
  expect(await kindsOf(desk.reviewer)).toEqual([]);
  expect(await countUnread(desk.reviewer)).toBe(0);
  await db.article.update({ where: { id: articleId }, data: { deletedAt: null } });
  await db.member.deleteMany({ where: { userId: desk.reviewer.id } });
  expect(await countUnread(desk.reviewer)).toBe(0);
});
