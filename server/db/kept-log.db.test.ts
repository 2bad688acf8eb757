import { expect, it } from "vitest";
import { deleteArticle } from "@/server/article/commands";
import { db } from "@/server/db/client";
import { makeArticle, makeDesk, noHeaders, unwrap } from "@/test/desk";

const kept = /The log is only added to/;

it("F11 the database refuses to change, remove or empty the log, and lets all else be done", async () => {
  const { owner } = await makeDesk();
  const { id: stream } = await makeArticle(owner);
  const entry = { stream_seq: { stream, seq: 1 } };
  const before = await db.event.findUniqueOrThrow({ where: entry });
  const changes = {
    stream: "elsewhere",
    seq: 2,
    deskId: "elsewhere",
    type: "article.changed",
    subjectId: "x",
    byId: null,
    at: new Date(0),
    payload: {},
    inputHash: "x",
    previous: "x",
    hash: "x",
  };
  for (const [column, value] of Object.entries(changes)) {
    await expect(db.event.updateMany({ where: { stream }, data: { [column]: value } })).rejects.toThrow(kept);
  }
  await expect(db.event.deleteMany({ where: { stream } })).rejects.toThrow(kept);
  await expect(db.$executeRaw`TRUNCATE "Event"`).rejects.toThrow(kept);
  // Deleted is not gone: it can be brought back, and its log with it.
  unwrap(await deleteArticle(owner, { articleId: stream, version: 1 }, noHeaders));
  await expect(db.event.deleteMany({ where: { stream } })).rejects.toThrow(kept);
  expect(await db.event.findUniqueOrThrow({ where: entry })).toEqual(before);

  await db.event.update({ where: entry, data: { undo: {} } });
  await db.$transaction([
    db.article.delete({ where: { id: stream } }),
    db.event.deleteMany({ where: { stream } }),
  ]);
  expect(await db.event.count({ where: { stream } })).toBe(0);
});
