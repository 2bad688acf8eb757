import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { embeddedUrl } from "@/server/db/connection";
import type { DataFolder } from "./data-folder";
import { Problem } from "./problem";

/** The embedded database on a data folder: where it is, and how to end it. */
export type Embedded = {
  url: string;
  pid: () => number | undefined;
  /** Rejects when the database ended and does not start again. */
  lost: Promise<never>;
  stop: () => Promise<void>;
};

/** A database that crashes by itself this soon does not recover by being started again. */
const tooShortMs = 5000;

/** Starts the embedded database in a process of its own, and again whenever that dies. */
export async function startEmbedded(data: Omit<DataFolder, "folder">): Promise<Embedded> {
  let stopping = false;
  let child = await launch(data);
  const lost = watch();
  lost.catch(() => undefined); // For callers that do not wait for it.

  async function watch(): Promise<never> {
    for (;;) {
      const startedAt = Date.now();
      const [, killedBy] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
      if (stopping) return new Promise(() => undefined);
      if (!killedBy && Date.now() - startedAt < tooShortMs)
        throw new Problem(`${ended} again and again. ${backUp}`);
      console.error(`${ended} unexpectedly; starting it again. Nothing that was saved is lost.`);
      child = await launch(data);
    }
  }

  return {
    url: embeddedUrl(data.sockets),
    pid: () => child.pid,
    lost,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Where it listens; the name is the one that PostgreSQL's clients look for in a folder. */
export const embeddedSocket = ({ sockets }: Pick<DataFolder, "sockets">) => join(sockets, ".s.PGSQL.5432");

async function launch(data: Omit<DataFolder, "folder">): Promise<ChildProcess> {
  const { database } = data;
  const child = fork("scripts/embedded-database.mjs", [database, embeddedSocket(data)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [],
    detached: true, // Ctrl-C is for the parent, which ends the app before the database.
  });
  let said = "";
  child.stderr?.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
  const ready = once(child, "message").then(() => true);
  const exit = once(child, "exit").then(() => false);
  if (await Promise.race([ready, exit])) return child;
  throw new Problem(`The embedded database on ${database} did not start. ${backUp}\nIt said:\n${said}`);
}

const ended = "The embedded database ended";
const backUp = "Keep a copy of the data folder before trying anything else.";
