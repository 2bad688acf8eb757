import { mkdirSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A process clears away a stale lock in milliseconds; one that takes longer has died over it. */
const clearingMs = 5000;

/**
 * Takes the lock at `path` for this process until it ends, or returns the id of the process that has it. The lock is
 * a socket: it answers as long as its owner lives, and never after, whatever happened to the owner.
 */
export async function takeLock(path: string): Promise<{ owner: string } | { lock: Server }> {
  for (;;) {
    const lock = await listen(path);
    if (lock) return { lock };
    const state = await readLock(path);
    if (typeof state === "object") return state;
    if (state === "stale") await clearAway(path);
  }
}

/** Does `act` while this process alone has the lock at `path`; `onWait` hears who has it before. */
export async function inTurn<T>(
  path: string,
  act: () => Promise<T>,
  onWait: (owner: string) => void,
): Promise<T> {
  let taken = await takeLock(path);
  if ("owner" in taken) onWait(taken.owner);
  while ("owner" in taken) {
    await sleep(100);
    taken = await takeLock(path);
  }
  try {
    return await act();
  } finally {
    taken.lock.close();
  }
}

/** The id of the process that has the lock at `path`, or `null`. */
export async function readLockOwner(path: string): Promise<string | null> {
  const state = await readLock(path);
  return typeof state === "object" ? state.owner : null;
}

function readLock(path: string): Promise<{ owner: string } | "stale" | "free"> {
  return new Promise((settle) => {
    let owner = "";
    connect(path)
      .on("data", (data) => (owner += data.toString()))
      .on("error", (error: NodeJS.ErrnoException) => settle(error.code === "ENOENT" ? "free" : "stale"))
      .on("close", () => settle(owner ? { owner } : "free"));
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

/**
 * Removes what a dead process left. One process at a time: while the stale lock is there nobody can take it, so the
 * one that looks and then removes it cannot remove another's.
 */
async function clearAway(path: string): Promise<void> {
  const clearing = `${path}-clearing`;
  try {
    mkdirSync(clearing);
  } catch {
    await sleep(20);
    const begun = statSync(clearing, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - begun > clearingMs) rmSync(clearing, { recursive: true, force: true });
    return;
  }
  if ((await readLock(path)) === "stale") rmSync(path, { force: true });
  rmSync(clearing, { recursive: true });
}
