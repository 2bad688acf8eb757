import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readEnv } from "@/server/settings";
import { lockDataFolder, openDataFolder, readOwner } from "./data-folder";
import { embeddedSocket, startEmbedded } from "./embedded";
import { embeddedUrl } from "@/server/db/connection";
import { migrate } from "@/server/db/migrate";
import { Problem } from "./problem";

const usage = "Usage: npm run --silent token -- --email ana@example.org --name script";

/** Prints a new API token of a person, whether the server runs or not. */
export async function run(args: string[]): Promise<void> {
  const { email, name } = readArgs(args);
  const read = readEnv(process.env);
  if ("problems" in read) throw new Problem(read.problems.join("\n"));
  const { url, stop } = await openDatabase(read.env.DATABASE_URL, read.env.STET_DATA_DIR);
  process.env.DATABASE_URL = url;
  try {
    const { createApiToken } = await import("@/server/auth/token");
    const { db } = await import("@/server/db/client");
    const token = await createApiToken({ email, name });
    await db.$disconnect();
    if (!token.ok) throw new Problem(token.failure.message);
    console.log(token.value);
  } finally {
    await stop();
  }
}

function readArgs(args: string[]): { email: string; name: string } {
  const options = { email: { type: "string" }, name: { type: "string", default: "script" } } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.email) return { email: values.email, name: values.name };
  } catch {
    // Said below.
  }
  throw new Problem(usage);
}

/** The database of the running server, or the embedded one for the moment. */
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
