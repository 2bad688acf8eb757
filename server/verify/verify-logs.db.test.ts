import { beforeAll, describe, expect, it } from "vitest";
import { type Fault, faultSays } from "@/domain/log/chain";
import { followFile } from "@/domain/log/file";
import { Prisma } from "@/generated/prisma/client";
import { createClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { exportDesk } from "@/server/export/export-desk";
import { sha256 } from "@/server/hash";
import { makeArticle, noHeaders, unwrap } from "@/test/desk";
import { insertSignOff, makeBusyDesk, tamper } from "@/test/log/busy-desk";
import { verifyLogs } from "./verify-logs";

type Busy = Awaited<ReturnType<typeof makeBusyDesk>> & { signOffId: string };
let busy: Busy;
beforeAll(async () => {
  const desk = await makeBusyDesk();
  busy = { ...desk, signOffId: await insertSignOff(desk.owner, desk.articleId) };
});

async function look(only: string) {
  const faults: Fault[] = [];
  const outcome = await verifyLogs((fault) => faults.push(fault), only);
  expect(outcome.faults).toBe(faults.length);
  return { ...outcome, says: faults.map(faultSays) };
}

const entry = (seq: number) => ({ stream_seq: { stream: busy.articleId, seq } });

it("finds nothing wrong in hundreds of entries of all kinds, nor in their export", async () => {
  const { owner, deskId, articleId } = busy;
  const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  expect(seq).toBeGreaterThan(200);
  expect(await look(articleId)).toEqual({ entries: seq, logs: 1, faults: 0, says: [] });
  expect(await look(deskId)).toEqual({ entries: 1, logs: 1, faults: 0, says: [] });
  const types = await db.event.groupBy({ by: "type", where: { stream: articleId } });
  expect(types.length).toBeGreaterThanOrEqual(12);

  const { body } = unwrap(await exportDesk(owner, deskId));
  const file = followFile(sha256);
  for (const line of (await new Response(body).text()).trimEnd().split("\n")) file.add(line);
  expect(file.end()).toEqual({ entries: seq + 1, hidden: 0, logs: 2, faults: [] });
});

it("finds nothing wrong while others write", async () => {
  const { id: articleId } = await makeArticle(busy.owner, "It rained. ".repeat(400));
  const writing = (async () => {
    for (let sentence = 0; sentence < 130; sentence++)
      unwrap(await createClaim(busy.owner, { articleId, sentence }, noHeaders));
  })();
  for (let round = 0; round < 8; round++) expect((await look(articleId)).says).toEqual([]);
  await writing;
  expect(await look(articleId)).toEqual({ entries: 131, logs: 1, faults: 0, says: [] });
});

describe("F11 names what was done to a log behind the app's back:", () => {
  const foreign = "0".repeat(64);

  it.each<[string, Prisma.EventUncheckedUpdateInput, RegExp[]]>([
    [
      "the number",
      { seq: 100_000 },
      [/entry 120: is missing/, /entry 100000: does not say/, /entry 100000: stands after|is missing/],
    ],
    ["the log", { stream: "elsewhere" }, [/entry 120: is missing/]],
    ["the type", { type: "claim.changed" }, [/entry 120: does not say what its hash/]],
    ["the type, to hidden", { type: "hidden" }, [/entry 120: does not say what its hash/]],
    ["the record", { subjectId: "x" }, [/entry 120: does not say what its hash/]],
    ["the person", { byId: "x" }, [/entry 120: does not say what its hash/]],
    ["that there was a person", { byId: null }, [/entry 120: does not say what its hash/]],
    ["the time", { at: new Date(0) }, [/entry 120: does not say what its hash/]],
    [
      "the link",
      { previous: foreign },
      [/entry 120: names 000000000000 as the entry before/, /entry 120: does not say/],
    ],
    [
      "that there is a link",
      { previous: null },
      [/entry 120: names none as the entry before/, /entry 120: does not say/],
    ],
    [
      "the hash",
      { hash: foreign },
      [/entry 120: does not say what its hash/, /entry 121: names \w+ as the entry before, which has 0000/],
    ],
    ["the desk", { deskId: "elsewhere" }, [/entry 120: is filed under the desk elsewhere/]],
  ])("%s", async (_, data, expected) => {
    const before = await db.event.findUniqueOrThrow({ where: entry(120) });
    await tamper((tx) => tx.event.update({ where: entry(120), data }));
    const { says } = await look(busy.articleId);
    await tamper((tx) =>
      tx.event.updateMany({
        where: { hash: data.hash === undefined ? before.hash : foreign },
        data: { ...before, payload: before.payload as object, undo: before.undo ?? Prisma.DbNull },
      }),
    );
    for (const each of expected) expect(says).toContainEqual(expect.stringMatching(each));
    expect((await look(busy.articleId)).says).toEqual([]);
  });

  it("one letter of what an entry says", async () => {
    const { payload } = await db.event.findUniqueOrThrow({ where: entry(2) });
    const changed = JSON.parse(JSON.stringify(payload).replace("rained", "rainet")) as object;
    await tamper((tx) => tx.event.update({ where: entry(2), data: { payload: changed } }));
    expect((await look(busy.articleId)).says).toEqual([
      expect.stringMatching(/^Article .*, entry 2: does not say what its hash/),
    ]);
    await tamper((tx) => tx.event.update({ where: entry(2), data: { payload: payload as object } }));
    expect((await look(busy.articleId)).says).toEqual([]);
  });
});

describe("F11 names, on an article of its own:", () => {
  let articleId: string;
  const make = async () => {
    const { owner } = busy;
    ({ id: articleId } = await makeArticle(owner));
    for (let sentence = 0; sentence < 3; sentence++)
      unwrap(await createClaim(owner, { articleId, sentence }, noHeaders));
  };
  const at = (seq: number) => ({ stream_seq: { stream: articleId, seq } });

  it("a removed entry", async () => {
    await make();
    await tamper((tx) => tx.event.delete({ where: at(2) }));
    expect((await look(articleId)).says).toEqual([`Article ${articleId}, entry 2: is missing.`]);
  });

  it("two that were swapped", async () => {
    await make();
    await tamper(async (tx) => {
      await tx.event.update({ where: at(2), data: { seq: 9 } });
      await tx.event.update({ where: at(3), data: { seq: 2 } });
      await tx.event.update({ where: at(9), data: { seq: 3 } });
    });
    const { says } = await look(articleId);
    for (const seq of [2, 3]) expect(says).toContainEqual(expect.stringContaining(`entry ${seq}: names`));
  });

  it("an entry that was put in, with the later ones moved on", async () => {
    await make();
    await tamper(async (tx) => {
      const row = await tx.event.findUniqueOrThrow({ where: at(2) });
      for (const seq of [4, 3]) await tx.event.update({ where: at(seq), data: { seq: seq + 1 } });
      const put = { ...row, seq: 3, previous: row.hash, payload: row.payload as object, undo: Prisma.DbNull };
      await tx.event.create({ data: put });
    });
    const { says } = await look(articleId);
    expect(says).toContainEqual(expect.stringContaining("entry 3: does not say"));
    expect(says).toContainEqual(expect.stringContaining("entry 5: stands after the head, which is entry 4"));
  });

  it("an end that was cut off, and a head that was moved back with it", async () => {
    await make();
    await tamper((tx) => tx.event.deleteMany({ where: { stream: articleId, seq: { gt: 2 } } }));
    expect((await look(articleId)).says).toEqual([
      `Article ${articleId}, entry 3: is missing: the log ends here, its head is entry 4.`,
    ]);
    await db.article.update({ where: { id: articleId }, data: { seq: 2 } });
    expect((await look(articleId)).says).toEqual([expect.stringMatching(/entry 2: is not the head/)]);
  });

  it("a log that is gone, and one of nothing", async () => {
    await make();
    await tamper((tx) => tx.event.deleteMany({ where: { stream: articleId } }));
    expect((await look(articleId)).says).toEqual([`Article ${articleId}: has no log.`]);
    await make();
    await db.article.delete({ where: { id: articleId } });
    expect((await look(articleId)).says).toEqual([
      `Nothing ${articleId}: has a log, and is neither an article nor a desk.`,
    ]);
    await db.event.deleteMany({ where: { stream: articleId } });
  });

  it("what was done to a sign-off", async () => {
    await make();
    const id = await insertSignOff(busy.owner, articleId);
    const after = async (data: Prisma.SignOffUncheckedUpdateInput) => {
      const before = await db.signOff.findUniqueOrThrow({ where: { id } });
      await db.signOff.update({ where: { id }, data });
      const { says } = await look(articleId);
      await db.signOff.update({ where: { id }, data: { ...before, report: before.report as object } });
      return says;
    };
    const { report } = await db.signOff.findUniqueOrThrow({ where: { id } });
    const changed = JSON.parse(JSON.stringify(report).replace("Rain", "Sun")) as object;
    expect(await after({ report: changed })).toEqual([
      expect.stringContaining("does not fit the frozen report"),
    ]);
    expect(await after({ report: changed, reportHash: sha256("x") })).toEqual([
      expect.stringContaining("names another report"),
      expect.stringContaining("does not fit the frozen report"),
    ]);
    for (const data of [{ statement: "Not checked." }, { revision: 2 }, { logSeq: 1 }]) {
      expect(await after(data)).toEqual([expect.stringContaining("says something else than the sign-off")]);
    }
    await db.signOff.delete({ where: { id } });
    expect((await look(articleId)).says).toEqual([expect.stringContaining("which is not there")]);
  });

  it("a sign-off that no entry tells of", async () => {
    await make();
    const of = await db.signOff.findUniqueOrThrow({ where: { id: busy.signOffId } });
    const data = { ...of, id: `${articleId}-false`, articleId, report: of.report as object };
    await db.signOff.create({ data });
    expect((await look(articleId)).says).toEqual([expect.stringContaining("which no entry tells of")]);
  });
});

it("F11 a desk's log is looked at like an article's", async () => {
  const { deskId } = busy;
  const { byId } = await db.event.findFirstOrThrow({ where: { stream: deskId, seq: 1 } });
  await tamper((tx) => tx.event.updateMany({ where: { stream: deskId }, data: { byId: "x" } }));
  expect((await look(deskId)).says).toEqual([
    expect.stringMatching(/^Desk .*, entry 1: does not say what its hash/),
  ]);
  await tamper((tx) => tx.event.updateMany({ where: { stream: deskId }, data: { byId } }));
});
