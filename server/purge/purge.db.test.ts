import { expect, it, vi } from "vitest";
import { register } from "@/instrumentation";
import { deleteArticle } from "@/server/article/commands";
import { restoreArticle } from "@/server/article/restore";
import { createClaim, giveAssessment } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { deleteDesk } from "@/server/desk/commands";
import { makeArticle, makeDesk, noHeaders, unwrap } from "@/test/desk";
import { purgeDeleted } from "./purge";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

it("purges what was deleted 30 days ago with all that belongs to it, and leaves everything else", async () => {
  const { owner, deskId, outsider } = await makeDesk();
  const [old, recent, live] = [await makeArticle(owner), await makeArticle(owner), await makeArticle(owner)];
  const foreign = await makeArticle(outsider);
  for (const { id: articleId } of [old, recent, live]) {
    const claim = unwrap(await createClaim(owner, { articleId, sentence: 0 }, noHeaders)).answer;
    unwrap(await giveAssessment(owner, { claimId: claim?.id, verdict: "unverified" }, noHeaders));
  }
  for (const { id: articleId } of [old, recent])
    unwrap(await deleteArticle(owner, { articleId, version: 1 }, noHeaders));
  await age(old.id, 31 * day);
  await age(recent.id, 29 * day);

  const first = await purgeDeleted();
  expect(first.articles).toContain(old.id);
  expect([recent.id, live.id, foreign.id].filter((id) => first.articles.includes(id))).toEqual([]);
  for (const [id, rows] of [
    [old.id, 0],
    [live.id, 1],
  ] as const) {
    const where = { articleId: id };
    expect(await db.revision.count({ where })).toBe(rows);
    expect(await db.assessment.count({ where })).toBe(rows);
    expect((await db.event.count({ where: { stream: id } })) > 0).toBe(rows > 0);
  }
  unwrap(await restoreArticle(owner, { articleId: recent.id }, noHeaders));

  unwrap(await deleteDesk(owner, { deskId, version: 1 }, noHeaders));
  expect((await purgeDeleted()).desks).toEqual([]);
  await db.desk.update({ where: { id: deskId }, data: { deletedAt: new Date(Date.now() - 31 * day) } });
  expect(await purgeDeleted()).toMatchObject({ desks: [deskId] });
  expect(await db.article.count({ where: { deskId } })).toBe(0);
  expect(await db.event.count({ where: { deskId } })).toBe(0);
  expect(await db.member.count({ where: { deskId } })).toBe(0);
  expect(await db.user.count({ where: { id: owner.id } })).toBe(1);
  expect(await db.article.count({ where: { id: foreign.id } })).toBe(1);
});

it("what is purged and what can be restored never overlap, and several may purge at once", async () => {
  const { owner } = await makeDesk();
  const { id: articleId } = await makeArticle(owner);
  unwrap(await deleteArticle(owner, { articleId, version: 1 }, noHeaders));
  await age(articleId, 30 * day + hour / 2);
  expect((await purgeDeleted()).articles).not.toContain(articleId);
  await age(articleId, 30 * day + 2 * hour);
  const purged = await Promise.all([purgeDeleted(), purgeDeleted(), purgeDeleted()]);
  expect(purged.flatMap(({ articles }) => articles).filter((id) => id === articleId)).toHaveLength(1);
});

it("forgets the answers kept for repeated requests after a day", async () => {
  const { owner } = await makeDesk();
  const row = { userId: owner.id, requestHash: "x" };
  await db.idempotentAnswer.createMany({
    data: [
      { ...row, key: "old", createdAt: new Date(Date.now() - 25 * hour) },
      { ...row, key: "new" },
    ],
  });
  await purgeDeleted();
  const kept = await db.idempotentAnswer.findMany({ where: { userId: owner.id } });
  expect(kept.map(({ key }) => key)).toEqual(["new"]);
});

it("the server purges when it starts", async () => {
  const { owner } = await makeDesk();
  const { id: articleId } = await makeArticle(owner);
  unwrap(await deleteArticle(owner, { articleId, version: 1 }, noHeaders));
  await age(articleId, 31 * day);
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  await register();
  await vi.waitFor(async () => expect(await db.article.count({ where: { id: articleId } })).toBe(0), 60_000);
});

async function age(articleId: string, ms: number): Promise<void> {
  await db.article.update({ where: { id: articleId }, data: { deletedAt: new Date(Date.now() - ms) } });
}
