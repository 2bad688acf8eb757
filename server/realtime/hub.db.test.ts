import { fork } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { changeArticle, deleteArticle } from "@/server/article/commands";
import type { Actor } from "@/server/auth/actor";
import { endSession } from "@/server/auth/session";
import { createClaim } from "@/server/claim/commands";
import { recordOnArticle } from "@/server/command/record";
import { db } from "@/server/db/client";
import { changeDesk } from "@/server/desk/commands";
import { changeMember, removeMember } from "@/server/member/commands";
import { tellPresence } from "@/server/presence/presence";
import { addMember, inBrowser, makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { readLive } from "@/test/live-reader";
import { createFeed } from "./feed";
import { createHub, type Hub } from "./hub";
import { createReader } from "./reader";

const { kind, url } = inject("database");
const native = kind === "native";
let desk: TestDesk;
let articleId: string;
let hub: Hub;
const hubs: Hub[] = [];

beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(async () => {
  articleId = (await makeArticle(desk.editor)).id;
  hub = startHub();
});
afterEach(() => {
  for (const each of hubs.splice(0)) each.stop();
});

function startHub(setting: { backlog?: number; rightsEveryMs?: number } = {}): Hub {
  const made = createHub({ url, ...setting });
  hubs.push(made);
  return made;
}

type Opening = { actor?: Actor; after?: number | null; tab?: string; from?: Hub; signal?: AbortSignal };

async function open({ actor = desk.viewer, after = null, tab, from = hub, signal }: Opening = {}) {
  const never = new AbortController().signal;
  const wanted = { articleId, after, tab: tab ?? null, signal: signal ?? never };
  return readLive(unwrap(await from.open(actor, wanted)));
}

let written = 0;
/** One more event in the article's log. */
async function write(words = `Title ${(written += 1)}`): Promise<number> {
  const { version } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const change = { articleId, version, title: words };
  return unwrap(await changeArticle(desk.editor, change, noHeaders)).seq ?? 0;
}

describe("a live stream", () => {
  it("brings each event as it happens, with its number, who did it and the whole record", async () => {
    const reader = await open();
    await reader.caughtUp();
    const { answer, seq } = unwrap(
      await createClaim(
        desk.reviewer,
        { articleId, sentence: 1, assessment: { verdict: "disputed" } },
        noHeaders,
      ),
    );
    await reader.has(seq ?? 0);
    const { id, name } = desk.reviewer;
    expect(reader.received.at(-1)).toMatchObject({
      name: "message",
      id: String(seq),
      data: { seq, type: "claim.created", by: { id, name }, claim: { id: answer?.id, text: "Nobody sang." } },
    });
    expect(reader.events()).toHaveLength(1);
  });

  it("starts where the reader left off, or from now", async () => {
    for (let n = 0; n < 5; n++) await write();
    const [late, fresh] = [await open({ after: 3 }), await open()];
    await Promise.all([late.caughtUp(), fresh.caughtUp()]);
    await write();
    await Promise.all([late.has(7), fresh.has(7)]);
    expect(late.seqs()).toEqual([4, 5, 6, 7]);
    expect(fresh.seqs()).toEqual([7]);
  });

  it("has no gap and no repeat over forty connections while others write", async () => {
    const last = 90;
    const writing = (async () => {
      for (let seq = 1; seq < last;) seq = await write();
    })();
    const seen: number[] = [];
    for (let cut = 1; cut <= 40; cut++) {
      const after = seen.at(-1) ?? 1;
      const reader = await open({ after });
      await reader.until(() => reader.seqs().length >= 1 + (cut % 3) || after >= last);
      await reader.stop();
      seen.push(...reader.seqs());
      if (after >= last) break;
    }
    await writing;
    const rest = await open({ after: seen.at(-1) ?? 1 });
    await rest.caughtUp();
    expect([...seen, ...rest.seqs()]).toEqual(Array.from({ length: last - 1 }, (_, at) => at + 2));
  });

  it("brings nothing twice to somebody who comes from ahead of the others", async () => {
    const behind = await open();
    await behind.caughtUp();
    // As another process does it, which this one hears of later.
    for (let n = 0; n < 2; n++) {
      await db.$transaction(async (tx) => {
        const log = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
        const event = { type: "claim.withdrawn", id: "none" } as const;
        await recordOnArticle(tx, log, { event, subjectId: "none", byId: null, at: new Date() });
      });
    }
    const ahead = await open({ after: 2 });
    await Promise.all([behind.has(3), ahead.has(3)]);
    expect([behind.seqs(), ahead.seqs()]).toEqual([[2, 3], [3]]);
  });

  it("refuses to go on from an event that the log does not have", async () => {
    const wanted = { articleId, after: 99, tab: null, signal: new AbortController().signal };
    expect(await hub.open(desk.viewer, wanted)).toMatchObject({ ok: false, failure: { code: "conflict" } });
  });

  it("E12 is one of at most twenty of one person, and makes room when it ends", async () => {
    const wanted = { articleId, after: null, tab: null, signal: new AbortController().signal };
    const readers = [];
    for (let n = 0; n < 20; n++) readers.push(await open());
    expect(await hub.open(desk.viewer, wanted)).toMatchObject({ failure: { code: "too_many" } });
    expect(await hub.open(desk.editor, wanted)).toMatchObject({ ok: true });
    await readers[0]?.stop();
    expect(await hub.open(desk.viewer, wanted)).toMatchObject({ ok: true });
  });

  it("E12 T6 is cut when nobody reads it, and holds up nobody else", async () => {
    const small = startHub({ backlog: 4000 });
    const wanted = { articleId, after: null, tab: null, signal: new AbortController().signal };
    const stuck = unwrap(await small.open(desk.viewer, wanted)).getReader();
    const reader = await open({ from: small });
    await reader.caughtUp();
    for (let n = 0; n < 20; n++) await write(`${n} ${"x".repeat(290)}`);
    await reader.has(21);
    await expect(stuck.closed).rejects.toThrow("too slow");
  });

  it("T17 ends when its process stops, which takes no new ones", async () => {
    const reader = await open();
    await reader.caughtUp();
    hub.stop();
    await reader.ended;
    expect(reader.named("ended")).toEqual([]);
    const wanted = { articleId, after: null, tab: null, signal: new AbortController().signal };
    expect(await hub.open(desk.viewer, wanted)).toMatchObject({ failure: { code: "unavailable" } });
  });
});

describe("A08 F13 rights that end", () => {
  it("end the stream of a member who is removed, and no event reaches them after that", async () => {
    const guest = await addMember(desk.deskId, "reviewer");
    const [reader, other] = [await open({ actor: guest }), await open()];
    await Promise.all([reader.caughtUp(), other.caughtUp()]);
    const removal = { deskId: desk.deskId, userId: guest.id, version: 1 };
    unwrap(await removeMember(desk.owner, removal, noHeaders));
    const seq = await write();
    await Promise.all([reader.ended, other.has(seq)]);
    expect(reader.events()).toEqual([]);
    expect(reader.named("ended")).toEqual([{ reason: "no_access" }]);
  });

  it("end all streams of an article that is deleted", async () => {
    const reader = await open();
    await reader.caughtUp();
    unwrap(await deleteArticle(desk.editor, { articleId, version: 1 }, noHeaders));
    await reader.ended;
    expect(reader.events()).toMatchObject([{ type: "article.deleted" }]);
    expect(reader.named("ended")).toEqual([{ reason: "deleted" }]);
  });

  it("end it after the deletion itself, also where rights are read before the log", async () => {
    const { seq, desk: home } = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { seq: true, desk: { select: { seq: true } } },
    });
    // By itself it hears of nothing.
    const feed = createFeed({ articleId, deskId: desk.deskId, seq, deskSeq: home.seq });
    const onClosed = () => void feed.leave(stream);
    const stream = createReader({ actor: desk.viewer, tab: null, backlog: 100_000, onClosed });
    const reader = readLive(stream.body);
    await feed.join(stream, seq);
    unwrap(await deleteArticle(desk.editor, { articleId, version: 1 }, noHeaders));
    feed.want("rights");
    await reader.ended;
    expect(reader.events()).toMatchObject([{ type: "article.deleted" }]);
    expect(reader.named("ended")).toEqual([{ reason: "deleted" }]);
  });

  it("end the stream of a browser that was signed out", async () => {
    const { secret, actor } = await inBrowser(desk.reviewer);
    const reader = await open({ actor, from: startHub({ rightsEveryMs: 100 }) });
    await reader.caughtUp();
    await endSession(secret);
    await reader.ended;
    expect(reader.named("ended")).toEqual([{ reason: "signed_out" }]);
  });

  it("let nobody in who has none", async () => {
    const wanted = { articleId, after: 0, tab: null, signal: new AbortController().signal };
    expect(await hub.open(desk.outsider, wanted)).toMatchObject({ failure: { code: "not_found" } });
  });
});

describe("the desk", () => {
  const policy = { reviewersPerClaim: 1, blindReview: false, coverageNeeded: 1, assessorMaySignOff: true };

  it("is told to each reader with their own role, once, and again when a role or the policy changes", async () => {
    const home = await makeDesk();
    articleId = (await makeArticle(home.editor)).id;
    const [reviewer, viewer] = [await open({ actor: home.reviewer }), await open({ actor: home.viewer })];
    await Promise.all([reviewer.caughtUp(), viewer.caughtUp()]);
    const { deskId } = home;
    const demotion = { deskId, userId: home.reviewer.id, version: 1, role: "viewer" };
    unwrap(await changeMember(home.owner, demotion, noHeaders));
    await reviewer.until(() => reviewer.named("desk").length === 2);
    const { version } = await db.desk.findUniqueOrThrow({ where: { id: deskId } });
    const change = { deskId, version, policy: { ...policy, reviewersPerClaim: 2, blindReview: true } };
    unwrap(await changeDesk(home.owner, change, noHeaders));
    await reviewer.until(() => reviewer.named("desk").length === 3);
    await viewer.until(() => viewer.named("desk").length === 2);
    const blind = { ...policy, reviewersPerClaim: 2, blindReview: true };
    expect(reviewer.named("desk")).toEqual([
      { role: "reviewer", policy },
      { role: "viewer", policy },
      { role: "viewer", policy: blind },
    ]);
    expect(viewer.named("desk")).toEqual([
      { role: "viewer", policy },
      { role: "viewer", policy: blind },
    ]);
  });
});

describe("presence", () => {
  const at = (tab: string, sentence: number | null, isIdle = false) => ({
    articleId,
    id: tab,
    sentence,
    isIdle,
  });
  const shown = (reader: ReturnType<typeof readLive>) => reader.named("presence").at(-1);

  it("shows everybody with an open tab, where they are, and that they left", async () => {
    const reader = await open();
    await reader.caughtUp();
    const tab = `tab-${articleId}`;
    const other = await open({ actor: desk.reviewer, tab });
    await other.caughtUp();
    unwrap(await tellPresence(desk.reviewer, at(tab, 2)));
    await reader.until(() => reader.named("presence").length > 0);
    const { id, name } = desk.reviewer;
    expect(shown(reader)).toEqual([{ id, name, sentence: 2, isIdle: false }]);
    unwrap(await tellPresence(desk.reviewer, at(tab, 1, true)));
    await reader.until(() => reader.named("presence").length > 1);
    expect(shown(reader)).toEqual([{ id, name, sentence: 1, isIdle: true }]);
    await other.stop();
    await reader.until(() => reader.named("presence").length > 2);
    expect(shown(reader)).toEqual([]);
  });

  it("forgets a tab that nobody has spoken for in 25 seconds", async () => {
    const id = `old-${articleId}`;
    unwrap(await tellPresence(desk.reviewer, at(id, 0)));
    await db.presence.update({ where: { id }, data: { seenAt: new Date(Date.now() - 26_000) } });
    const reader = await open({ tab: `own-${articleId}` });
    await reader.caughtUp();
    unwrap(await tellPresence(desk.viewer, at(`own-${articleId}`, 0)));
    await reader.until(() => reader.named("presence").length > 0);
    expect(shown(reader)).toMatchObject([{ id: desk.viewer.id }]);
  });

  it("is not to be told for others, nor of an article that one cannot see", async () => {
    const id = `tab-${articleId}`;
    unwrap(await tellPresence(desk.reviewer, at(id, 0)));
    expect(await tellPresence(desk.viewer, at(id, 1))).toMatchObject({ failure: { code: "not_found" } });
    expect(await tellPresence(desk.outsider, at("x", 1))).toMatchObject({ failure: { code: "not_found" } });
    expect(await db.presence.findMany({ where: { articleId } })).toMatchObject([{ id, sentence: 0 }]);
  });
});

it("notices what another process did", async () => {
  const reader = await open();
  await reader.caughtUp();
  const other = fork("test/other-process.ts", [articleId, desk.editor.id, "Written elsewhere"], {
    execArgv: ["--import", "tsx"],
  });
  await Promise.all([once(other, "exit"), reader.has(2)]);
  expect(reader.events()).toMatchObject([{ article: { title: "Written elsewhere" } }]);
});

describe.runIf(native)("T11 on PostgreSQL", () => {
  it("tells two processes of each other's work", async () => {
    const far = startHub();
    const readers = [await open(), await open({ from: far })];
    await Promise.all(readers.map((reader) => reader.caughtUp()));
    const seq = await write();
    await Promise.all(readers.map((reader) => reader.has(seq)));
  });

  it("listens again when its connection was ended, and brings what was missed", async () => {
    const reader = await open();
    await reader.caughtUp();
    const seen = await write();
    await reader.has(seen);
    const killer = new Client(url);
    await killer.connect();
    const { rows } = await killer.query<{ pid: number }>(
      `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const [missed, later] = [await write(), await write()];
    await reader.has(later);
    expect(reader.seqs()).toEqual([seen, missed, later]);
    await killer.end();
  });
});
