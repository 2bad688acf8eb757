import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "pg";

/** The folder of PostgreSQL's server programs on this machine, or `null`. */
export function findPostgres(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

export type NativePostgres = {
  url: string;
  /** Shuts it down; what it holds stays, for `up`. */
  down: () => Promise<void>;
  up: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a PostgreSQL of its own in a temporary folder, reachable through a Unix socket only; `durable` syncs to disk. */
export async function startNativePostgres({ durable = false } = {}): Promise<NativePostgres> {
  const programs = findPostgres();
  if (!programs) throw new Error("No PostgreSQL here. Install it, or set TEST_DATABASE_URL.");
  const folder = mkdtempSync(join(tmpdir(), "stet-pg-"));
  const user = serverUser();
  chmodSync(folder, 0o700);
  if ("uid" in user) chownSync(folder, user.uid, user.gid);

  const data = join(folder, "data");
  const initdb = ["--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"];
  execFileSync(join(programs, "initdb"), initdb, { ...user, cwd: folder, stdio: "pipe" });
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    ...(durable ? [] : ["fsync=off"]),
  ];
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const launch = () =>
    spawn(join(programs, "postgres"), ["-D", data, ...settings.flatMap((each) => ["-c", each])], {
      ...user,
      cwd: folder,
      stdio: "ignore",
    });
  let server = launch();
  await untilItAnswers(url, server);
  const down = async () => {
    server.kill("SIGINT");
    await once(server, "exit");
  };
  return {
    url,
    down,
    up: async () => {
      server = launch();
      await untilItAnswers(url, server);
    },
    stop: async () => {
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, who comes with Debian's package. */
function serverUser(): { uid: number; gid: number } | Record<never, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (kind: string) => Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error("PostgreSQL ended while it started.");
    const client = new Client(url);
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (answers) return;
    await new Promise((again) => setTimeout(again, 50));
  }
}
