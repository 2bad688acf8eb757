import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedded } from "@/scripts/embedded";
import { startEmbeddedDatabase } from "./database";

it("keeps every acknowledged row when the embedded database is killed, ten times", async () => {
  const database = await startEmbeddedDatabase();
  const acknowledged: number[] = [];
  let next = 0;
  await withClient(database.url, (client) => client.query("CREATE TABLE written (n int PRIMARY KEY)"));

  for (let kill = 0; kill < 10; kill++) {
    const enough = acknowledged.length + 5 + kill * 3;
    const killed = withClient(database.url, async (client) => {
      for (;;) {
        const n = next++;
        await client.query("INSERT INTO written VALUES ($1)", [n]);
        acknowledged.push(n);
        if (acknowledged.length === enough) process.kill(database.pid() ?? 0, "SIGKILL");
      }
    });
    await expect(killed).rejects.toThrow();
  }

  const rows = await withClient(database.url, (client) =>
    client.query<{ n: number }>("SELECT n FROM written"),
  );
  const kept = new Set(rows.rows.map(({ n }) => n));
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  await database.stop();
});

describe("the embedded database", () => {
  let database: Embedded;
  beforeAll(async () => {
    database = await startEmbeddedDatabase();
  });
  afterAll(() => database.stop());

  it("undoes what a connection left unfinished, and serves the others", async () => {
    const leaver = await connect(database.url);
    await leaver.query("CREATE TABLE a (n int)");
    await leaver.query("BEGIN");
    await leaver.query("INSERT INTO a VALUES (1)");
    const waiting = withClient(database.url, (client) => client.query("SELECT n FROM a"));
    leaver.connection.stream.destroy();
    expect((await waiting).rows).toEqual([]);
  });

  it("writes to the disk before it acknowledges", async () => {
    const sql = "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit";
    const { rows } = await withClient(database.url, (client) => client.query(sql));
    expect(rows).toEqual([{ fsync: "on", commit: "on" }]);
  });

  it("ends when it is told to", async () => {
    const pid = database.pid() ?? 0;
    await database.stop();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });
});

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    if (!client.connection.stream.destroyed) client.end().catch(() => undefined);
  }
}

/** Connects as soon as the database is there; it may be starting again. */
async function connect(url: string): Promise<Client> {
  for (;;) {
    const client = new Client(url);
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch {
      await sleep(20);
    }
  }
}
