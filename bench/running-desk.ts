import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedUrl } from "@/server/db/connection";
import { openDataFolder } from "@/scripts/data-folder";

export const owner = { email: "ana@example.org", password: "correct horse battery" };

/** A desk of its own, started as a user would, on a data folder that goes with it or on the database at `databaseUrl`. */
export async function startDesk(port: number, databaseUrl = "") {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  const env = {
    ...process.env,
    PORT: String(port),
    STET_DATA_DIR: folder,
    STET_OWNER_EMAIL: owner.email,
    STET_OWNER_PASSWORD: owner.password,
    DATABASE_URL: databaseUrl,
  };
  const app = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://localhost:${port}`;
  await untilHealthy(`${address}/api/v1/health`, app);
  const { stdout } = spawnSync(process.execPath, ["scripts/run.mjs", "token", "--email", owner.email], {
    env,
    encoding: "utf8",
  });
  const token = stdout.trim();
  return {
    address,
    /** Of the process that starts the app. */
    pid: app.pid ?? 0,
    databaseUrl: databaseUrl || embeddedUrl(openDataFolder(folder).sockets),
    post: async <T>(path: string, body: unknown): Promise<T> => {
      const answer = await fetch(`${address}/api/v1${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json() as Promise<T>;
    },
    stop: async () => {
      app.kill("SIGTERM");
      await once(app, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The cookies of a browser in which the owner is signed in. */
export async function signedInCookie(address: string): Promise<string> {
  const door = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await door.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(door) },
    body: new URLSearchParams({ csrfToken, ...owner, json: "true" }),
  });
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}.`);
  return cookiesOf(answer);
}

/** What `answer` sets, as a browser sends it back. */
export const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(";", 1).join(""))
    .join("; ");

async function untilHealthy(url: string, app: ChildProcess): Promise<void> {
  for (;;) {
    if (app.exitCode !== null) throw new Error("The desk did not start.");
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((again) => setTimeout(again, 200));
  }
}

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
