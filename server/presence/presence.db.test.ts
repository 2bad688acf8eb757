import { beforeEach, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, type TestDesk, unwrap } from "@/test/desk";
import { endPresence, readPresent, tellPresence, touchPresence } from "./presence";

let desk: TestDesk;
let articleId: string;
beforeEach(async () => {
  desk = await makeDesk();
  articleId = (await makeArticle(desk.editor)).id;
});

const tell = async (tab: string, sentence: number) =>
  unwrap(await tellPresence(desk.reviewer, { articleId, id: tab, sentence, isIdle: false }));

const seenAgo = (id: string, seconds: number) =>
  db.presence.update({ where: { id }, data: { seenAt: new Date(Date.now() - 1000 * seconds) } });

const shown = async () => (await readPresent(articleId)).map(({ id, sentence }) => [id, sentence]);

it("keeps a tab whose stream is open, where it was", async () => {
  const tab = `open-${articleId}`;
  await tell(tab, 2);
  await seenAgo(tab, 40);
  expect(await shown()).toEqual([]);
  await touchPresence([{ tab, articleId, userId: desk.reviewer.id }]);
  expect(await shown()).toEqual([[desk.reviewer.id, 2]]);
});

it("brings a tab back that another process took for closed", async () => {
  const open = { tab: `open-${articleId}`, articleId, userId: desk.reviewer.id };
  await tell(open.tab, 2);
  await endPresence(open);
  expect(await shown()).toEqual([]);
  await touchPresence([open]);
  expect(await shown()).toEqual([[desk.reviewer.id, null]]);
});

it("forgets tabs that nobody has spoken for in a minute, and none of the others", async () => {
  const [old, quiet] = [`old-${articleId}`, `quiet-${articleId}`];
  await tell(old, 0);
  await tell(quiet, 1);
  await seenAgo(old, 61);
  await seenAgo(quiet, 50);
  await touchPresence([{ tab: `other-${articleId}`, articleId, userId: desk.viewer.id }]);
  const rows = await db.presence.findMany({ where: { articleId }, orderBy: { id: "asc" } });
  expect(rows.map(({ id }) => id)).toEqual([`other-${articleId}`, quiet]);
});

it("does not touch the tab of another person, nor one of an article that is gone", async () => {
  const tab = `tab-${articleId}`;
  await tell(tab, 1);
  await seenAgo(tab, 40);
  const userId = desk.viewer.id;
  await touchPresence([
    { tab, articleId, userId },
    { tab: `none-${articleId}`, articleId: "none", userId },
  ]);
  expect(await shown()).toEqual([]);
});
