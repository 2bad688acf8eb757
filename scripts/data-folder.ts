import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { readLockOwner, takeLock } from "./lock";
import { Problem } from "./problem";

/** A Unix socket's path has at most 108 bytes, on some systems 104; the longest name in the folder has 22. */
const longestFolder = 80;

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
  return { folder, database: join(folder, "database"), sockets: socketsIn(folder) };
}

/** A folder for the sockets of `folder`, inside it where its path is short enough; made when it is not there. */
export function socketsIn(folder: string): string {
  const within = join(folder, "run");
  const sockets = Buffer.byteLength(within) <= longestFolder ? within : shortFolder(folder);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  return sockets;
}

export type DataFolder = ReturnType<typeof openDataFolder>;

/** Takes the folder for this process until it ends. */
export async function lockDataFolder({ folder, sockets }: DataFolder): Promise<void> {
  const taken = await takeLock(join(sockets, "lock"));
  if ("lock" in taken) return;
  throw new Problem(
    `Stet already runs on ${folder} (process ${taken.owner}). Stop that one, or set STET_DATA_DIR and PORT for a second desk.`,
  );
}

/** The process that runs on a data folder, or `null`. */
export const readOwner = ({ sockets }: DataFolder) => readLockOwner(join(sockets, "lock"));

/** The secret kept in the folder as `name`, made at the first call. */
export function keepSecret({ folder }: DataFolder, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(path, "utf8");
}

function shortFolder(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(tmpdir(), `stet-${userInfo().uid}-${name}`);
}
