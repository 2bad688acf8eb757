import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { uuidv7 } from "uuidv7";
import { inject } from "vitest";
import { type Embedded, startEmbedded } from "@/scripts/embedded";
import { dependencies } from "@/package.json";
import { startNativePostgres } from "./native-postgres";

export type DatabaseKind = "embedded" | "native";
export type TestDatabase = { kind: DatabaseKind; url: string; stop: () => Promise<void> };

/** Starts an empty database of `kind`. */
export async function startDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === "embedded") return { kind, ...(await startEmbeddedDatabase()) };
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startNativePostgres();
  const database = await createDatabase(server.url);
  return { kind, url: database.url, stop: () => database.stop().then(server.stop) };
}

/** Another empty database of the kind that this run tests on. */
export async function startEmptyDatabase(): Promise<TestDatabase> {
  const { kind, url } = inject("database");
  return { kind, ...(kind === "embedded" ? await startEmbeddedDatabase() : await createDatabase(url)) };
}

/** An empty embedded database in a folder of its own. */
export async function startEmbeddedDatabase(): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  cpSync(await makeTemplate(), join(folder, "database"), { recursive: true });
  const embedded = await startEmbedded({ database: join(folder, "database"), sockets: folder });
  return {
    ...embedded,
    stop: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files of an empty embedded database. Making them takes seconds, so they are kept for the next time. */
async function makeTemplate(): Promise<string> {
  const template = `node_modules/.cache/stet/empty-database-${dependencies["@electric-sql/pglite"]}`;
  if (existsSync(template)) return template;
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const fresh = join(folder, "database");
  await (await startEmbedded({ database: fresh, sockets: folder })).stop();
  mkdirSync("node_modules/.cache/stet", { recursive: true });
  const copy = `${template}-${process.pid}`;
  cpSync(fresh, copy, { recursive: true });
  rmSync(folder, { recursive: true });
  renameSync(copy, template);
  return template;
}

async function createDatabase(serverUrl: string) {
  const name = `stet_test_${uuidv7().replaceAll("-", "")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, stop: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}
