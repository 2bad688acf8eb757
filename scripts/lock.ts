import { linkSync, renameSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { randomUUID } from "node:crypto";

/**
 * Takes the lock at `path` for this process until it ends, or returns the id of the process that has it. The lock is
 * a socket: it answers as long as its owner lives, and never after, whatever happened to the owner.
 */
export async function takeLock(path: string): Promise<{ owner: string } | { lock: Server }> {
  for (;;) {
    const lock = await listen(path);
    if (lock) return { lock };
    const owner = (await readLockOwner(path)) ?? (await removeStale(path));
    if (owner !== null) return { owner };
  }
}

/** The id of the process that has the lock at `path`, or `null`. */
export function readLockOwner(path: string): Promise<string | null> {
  return new Promise((answer) => {
    let pid = "";
    connect(path)
      .on("data", (data) => (pid += data.toString()))
      .on("error", () => answer(null))
      .on("close", () => answer(pid || null));
  });
}

function listen(path: string): Promise<Server | null> {
  const lock = createServer((asked) => asked.on("error", () => undefined).end(String(process.pid)));
  return new Promise((settle, fail) => {
    lock.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? settle(null) : fail(error),
    );
    lock.listen(path, () => settle(lock.unref()));
  });
}

/** Puts aside what a dead process left. When another was quicker to take the lock anew, gives it back to that one. */
async function removeStale(path: string): Promise<string | null> {
  const aside = `${path}-${randomUUID().slice(0, 8)}`;
  try {
    renameSync(path, aside);
  } catch {
    return null; // Another removed it already.
  }
  const owner = await readLockOwner(aside);
  if (owner !== null) linkSync(aside, path);
  rmSync(aside);
  return owner;
}
