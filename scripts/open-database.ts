import { existsSync } from "node:fs";
import { embeddedUrl } from "@/server/db/connection";
import { migrate } from "@/server/db/migrate";
import { readEnv } from "@/server/settings";
import { lockDataFolder, openDataFolder, readOwner } from "./data-folder";
import { embeddedSocket, startEmbedded } from "./embedded";
import { Problem } from "./problem";

/**
 * Runs `work` on the data that the settings name, whether the server runs or not: on the database of the running
 * server, or on the embedded one, started for the moment. Modules that use the database are imported within `work`.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const read = readEnv(process.env);
  if ("problems" in read) throw new Problem(read.problems.join("\n"));
  const { url, stop } = await openDatabase(read.env.DATABASE_URL, read.env.STET_DATA_DIR);
  process.env.DATABASE_URL = url;
  try {
    await work();
    const { db } = await import("@/server/db/client");
    await db.$disconnect();
  } finally {
    await stop();
  }
}

async function openDatabase(url: string | undefined, dataDir: string) {
  const nothing = () => Promise.resolve();
  if (url) return { url, stop: nothing };
  const data = openDataFolder(dataDir);
  if ((await readOwner(data)) !== null) {
    if (existsSync(embeddedSocket(data))) return { url: embeddedUrl(data.sockets), stop: nothing };
    throw new Problem(
      "Stet is starting, or uses another database. Try again in a moment, or set DATABASE_URL.",
    );
  }
  await lockDataFolder(data);
  const embedded = await startEmbedded(data);
  await migrate(embedded.url);
  return embedded;
}
