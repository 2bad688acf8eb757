import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Problem } from "./problem";

/** A Unix socket's path has at most about 100 bytes, on some systems. */
const longestSocket = 100;

/** Where things are in the data folder at `path`, made when it is not there, readable by its owner only. */
export function openDataFolder(path: string) {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Problem(
      `The data folder ${folder} cannot be written. Give this user the right to, or set STET_DATA_DIR.`,
    );
  }
  const sockets =
    join(folder, "run").length + 20 <= longestSocket ? join(folder, "run") : shortFolder(folder);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  return { folder, database: join(folder, "database"), sockets };
}

export type DataFolder = ReturnType<typeof openDataFolder>;

function shortFolder(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(tmpdir(), `stet-${process.getuid?.() ?? 0}-${name}`);
}

/**
 * Takes the folder for this process until it ends. A socket is the lock: it answers as long as its owner lives, and
 * never after, whatever happened to the owner. Refuses with a `Problem` that names the other process.
 */
export async function lockDataFolder({ folder, sockets }: DataFolder): Promise<Server> {
  const path = join(sockets, "lock");
  const owner = await readOwner({ sockets });
  if (owner !== null) {
    throw new Problem(
      `Stet already runs on ${folder} (process ${owner}). Stop that one, or set STET_DATA_DIR and PORT for a second desk.`,
    );
  }
  rmSync(path, { force: true });
  const lock = createServer((asked) => asked.end(String(process.pid)));
  await new Promise<void>((listening, failed) => lock.once("error", failed).listen(path, listening));
  return lock.unref();
}

/** The process that runs on a data folder, or `null`. */
export function readOwner({ sockets }: Pick<DataFolder, "sockets">): Promise<string | null> {
  return new Promise((answer) => {
    let pid = "";
    connect(join(sockets, "lock"))
      .on("data", (data) => (pid += data.toString()))
      .on("error", () => answer(null))
      .on("close", () => answer(pid || null));
  });
}

/** The secret kept in the folder as `name`, made at the first call. */
export function keepSecret({ folder }: DataFolder, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(path, "utf8");
}
