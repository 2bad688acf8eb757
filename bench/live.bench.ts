import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { newToken } from "@/server/auth/token";
import { channel } from "@/server/realtime/announce";
import { findPostgres, startNativePostgres } from "@/test/native-postgres";
import { freePort } from "@/test/app";
import { startDesk } from "./running-desk";

type Made = { id: string };
type Desk = Awaited<ReturnType<typeof startDesk>>;
type Measured = { p50: number; p95: number; kilobytes: number; lost: number };

const sizes = [200, 1000];
const events = 100;
const everyMs = 100;
/** One person may have 20 streams. */
const streamsEach = 20;
const weight = 700;
const settleMs = 3000;

/** From the commit of an event to its receipt by every reader of one process, next to a bare server's. */
async function measure(): Promise<string[]> {
  if (!findPostgres()) return ["live events: skipped, there is no PostgreSQL on this machine"];
  const postgres = await startNativePostgres();
  const desk = await startDesk(await freePort(), postgres.url);
  const client = new Client(postgres.url);
  await client.connect();
  const lines: string[] = [];
  try {
    const article = await desk.post<Made>("/articles", { text: "It rained for 40 days." });
    const { rows } = await client.query<{ deskId: string }>(`SELECT "deskId" FROM "Article"`);
    const tokens = await makePeople(client, rows[0]?.deskId ?? "", Math.max(...sizes) / streamsEach);
    const stream = `${desk.address}/api/v1/articles/${article.id}/events`;
    for (const size of sizes) {
      const bare = await measureBare(client, postgres.url, size);
      const ours = await follow({
        url: stream,
        size,
        tokens,
        pid: appOf(desk),
        write: () => write(client, article.id),
      });
      lines.push(line(size, ours, bare));
    }
  } finally {
    await client.end();
    await desk.stop();
    await postgres.stop();
  }
  return lines;
}

async function measureBare(client: Client, databaseUrl: string, size: number): Promise<Measured> {
  const server = fork("bench/bare-sse.mjs", [databaseUrl, "bare", String(weight)]);
  const [port] = (await once(server, "message")) as [number];
  const url = `http://127.0.0.1:${port}/`;
  const write = () => client.query("SELECT pg_notify('bare', '')");
  const measured = await follow({ url, size, tokens: [], pid: server.pid ?? 0, write });
  server.send("end");
  return measured;
}

type Following = { url: string; size: number; tokens: string[]; pid: number; write: () => Promise<unknown> };

async function follow({ url, size, tokens, pid, write }: Following): Promise<Measured> {
  const before = residentKilobytes(pid);
  const readers = fork("bench/live-readers.mjs", [url, String(size), ...tokens]);
  await said(readers, "connected");
  await pause(settleMs);
  const committed: number[] = [];
  for (let n = 0; n < events; n++) {
    const start = performance.now();
    await write();
    committed.push(performance.timeOrigin + performance.now());
    await pause(Math.max(0, everyMs - (performance.now() - start)));
  }
  await pause(settleMs);
  const kilobytes = (residentKilobytes(pid) - before) / size;
  readers.send("tell");
  const [receipts] = (await once(readers, "message")) as [[string, number[]][]];
  const inOrder = receipts.sort(([a], [b]) => Number(a) - Number(b)).slice(-events);
  const took = inOrder.flatMap(([, times], at) => times.map((time) => time - (committed[at] ?? NaN)));
  const sorted = took.sort((a, b) => a - b);
  const part = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { p50: part(0.5), p95: part(0.95), kilobytes, lost: events * size - took.length };
}

/** One more entry of the article's log, as a command writes it. */
async function write(client: Client, articleId: string): Promise<void> {
  await client.query("BEGIN");
  await client.query(
    `WITH moved AS (UPDATE "Article" SET seq = seq + 1 WHERE id = $1 RETURNING seq, "deskId")
     INSERT INTO "Event" (stream, seq, "deskId", type, "subjectId", at, payload, hash)
     SELECT $1, seq, "deskId", 'claim.withdrawn', $1, now(), $2::jsonb, '' FROM moved
     RETURNING pg_notify('${channel}', $1)`,
    [articleId, JSON.stringify({ id: "none", filling: "x".repeat(weight) })],
  );
  await client.query("COMMIT");
}

/** Tokens of so many people on the desk. */
async function makePeople(client: Client, deskId: string, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let n = 0; n < count; n++) {
    const id = `reader-${n}`;
    const { secret, row } = newToken({ userId: id, name: "bench" });
    await client.query(`INSERT INTO "User" (id, email, "emailKey", name) VALUES ($1, $1, $1, $1)`, [id]);
    await client.query(`INSERT INTO "Member" ("deskId", "userId", role) VALUES ($1, $2, 'viewer')`, [
      deskId,
      id,
    ]);
    await client.query(
      `INSERT INTO "ApiToken" (id, "userId", name, "tokenHash", hint) VALUES ($1, $2, $3, $4, $5)`,
      [row.id, row.userId, row.name, row.tokenHash, row.hint],
    );
    tokens.push(secret);
  }
  return tokens;
}

/** The process that answers: the one among those started by the desk's that Next has named. */
function appOf({ pid }: Desk): number {
  const app = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .find((name) => parentOf(name) === pid && textOf(`/proc/${name}/cmdline`).startsWith("next-server"));
  if (app === undefined) throw new Error("The app's process is not to be found.");
  return Number(app);
}

const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1]);

/** What `path` says; nothing where the process has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

async function said(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [message] = (await once(child, "message")) as [unknown];
    if (message === word) return;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function line(size: number, ours: Measured, bare: Measured): string {
  const times = ({ p50, p95 }: Measured) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  return [
    `live events, ${size} readers, 10 a second: ${times(ours)}, ${ours.kilobytes.toFixed(0)} KB a reader, ${ours.lost} lost`,
    `bare Node server: ${times(bare)}, ${bare.kilobytes.toFixed(0)} KB`,
    `ratios ${ratio(ours.p50, bare.p50)}, ${ratio(ours.p95, bare.p95)}, ${ratio(ours.kilobytes, bare.kilobytes)} (budget at 1,000: p95 60 ms, 150 KB)`,
  ].join("; ");
}

for (const each of await measure()) console.log(each);
