import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { followLive, type FollowedLive } from "./follow-live";
import { freePort, ownerSettings, runScript } from "./app";
import { type NativePostgres, startNativePostgres } from "./native-postgres";
import { startTcpProxy } from "./tcp-proxy";

/** One app process of the desk, as `npm start` has it. */
type App = ReturnType<typeof runScript> & { url: string; port: number };

describe.runIf(inject("database").kind === "native")("T11 two app processes on one PostgreSQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-two-"));
  let postgres: NativePostgres;
  let apps: [App, App];
  let proxy: Awaited<ReturnType<typeof startTcpProxy>>;
  let authorization: string;
  let articleId: string;

  beforeAll(async () => {
    postgres = await startNativePostgres();
    // One after the other: the first may have to build the app.
    apps = [await startApp("one"), await startApp("two")];
    proxy = await startTcpProxy(apps.map(({ port }) => port));
    const made = runScript("token", ["--email", ownerSettings.STET_OWNER_EMAIL], settings("one"));
    await made.ended;
    authorization = `Bearer ${/stet_\S+/.exec(made.output())?.[0]}`;
    articleId = (await send(apps[0].url, "POST", "/articles", { text: "It rained.", title: "Rain" })).id;
  });
  afterAll(async () => {
    proxy.stop();
    await Promise.all(apps.map((app) => app.stop("SIGTERM")));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (name: string) => ({
    ...ownerSettings,
    DATABASE_URL: postgres.url,
    NEXTAUTH_SECRET: "one secret for both, of thirty-two characters",
    STET_DATA_DIR: join(folder, name),
  });

  async function startApp(name: string): Promise<App> {
    const port = await freePort();
    const app = runScript("start", [], { ...settings(name), PORT: String(port) });
    await app.says(/Stet is at (\S+)/);
    return { ...app, port, url: `http://127.0.0.1:${port}` };
  }

  async function send(url: string, method: string, path: string, body: object, version?: number) {
    const headers = {
      authorization,
      "content-type": "application/json",
      ...(version !== undefined && { "if-match": `"${version}"` }),
    };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return (await answer.json()) as { id: string; version: number };
  }

  let version = 1;
  /** One more event, through the app at `url`: its number is the version it makes. */
  async function write({ url }: { url: string }): Promise<number> {
    const made = await send(url, "PATCH", `/articles/${articleId}`, { title: `Rain ${version}` }, version);
    return (version = made.version);
  }

  const follow = ({ url }: { url: string }) =>
    followLive(`${url}/api/v1/articles/${articleId}/events`, { authorization }, version);

  async function untilAllHave(seq: number, readers: readonly FollowedLive[]) {
    await Promise.all(readers.map(({ has }) => has(seq)));
  }

  it("bring what is done in one to readers of the other, whichever way these came", async () => {
    const readers = [...apps, proxy, proxy].map(follow);
    const first = await write(apps[0]);
    const last = await write(apps[1]);
    await untilAllHave(last, readers);
    for (const { seqs } of readers) expect(seqs).toEqual(range(first, last));
    for (const { stop } of readers) await stop();
  });

  it("T2 lose nothing when PostgreSQL is stopped and started again under them", async () => {
    const readers = [...apps, proxy].map(follow);
    const first = await write(apps[0]);
    await untilAllHave(first, readers);
    await postgres.down();
    await expect(write(apps[0])).rejects.toThrow("503");
    await postgres.up();
    await writeWhenItAnswers();
    const last = await write(apps[1]);
    await untilAllHave(last, readers);
    for (const { seqs } of readers) expect(seqs).toEqual(range(first, last));
    for (const { stop } of readers) await stop();
  });

  it("T17 lead readers to the other process, with no gap, when one is stopped", async () => {
    const readers = [proxy, proxy, proxy, proxy].map(follow);
    const first = await write(apps[1]);
    await untilAllHave(first, readers);
    await apps[0].stop("SIGTERM");
    const last = await write(apps[1]);
    await untilAllHave(last, readers);
    for (const { seqs } of readers) expect(seqs).toEqual(range(first, last));
    for (const { stop } of readers) await stop();
  });

  async function writeWhenItAnswers(): Promise<void> {
    for (;;) {
      if (await write(apps[0]).catch(() => null)) return;
    }
  }
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
