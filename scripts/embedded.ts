import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { embeddedUrl } from "@/server/db/connection";
import type { DataFolder } from "./data-folder";
import { Problem } from "./problem";

/** The embedded database on a data folder: where it is, and how to end it. */
export type Embedded = { url: string; pid: () => number | undefined; stop: () => Promise<void> };

/** Starts the embedded database in a process of its own, and again whenever that dies. */
export async function startEmbedded({ database, sockets }: Omit<DataFolder, "folder">): Promise<Embedded> {
  let stopping = false;
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const started = fork("scripts/embedded-database.mjs", [database, join(sockets, ".s.PGSQL.5432")], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: [],
      detached: true, // Ctrl-C is for the parent, which ends the app before the database.
    });
    let said = "";
    started.stderr?.on("data", (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
    const [event] = (await Promise.race([
      once(started, "message"),
      once(started, "exit").then(() => ["exit"]),
    ])) as [string];
    if (event !== "ready") throw new Problem(`The embedded database on ${database} did not start:\n${said}`);
    started.once("exit", () => void restart());
    return started;
  }

  async function restart() {
    if (stopping) return;
    console.error("The embedded database ended unexpectedly; starting it again.");
    child = await launch();
  }

  return {
    url: embeddedUrl(sockets),
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
