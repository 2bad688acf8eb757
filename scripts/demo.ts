import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./serve";

/** Settings of a real desk that a throw-away one must not touch. */
const ofARealDesk = ["DATABASE_URL", "DATABASE_URL_FILE", "STET_URL", "STET_OWNER_EMAIL"];

/** Runs a desk with a sample article, half checked by three people, that is gone when it stops. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stet-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const name of [...ofARealDesk, "STET_OWNER_PASSWORD", "STET_OWNER_PASSWORD_FILE"])
    Reflect.deleteProperty(process.env, name);
  process.env.STET_DATA_DIR = folder;
  process.env.PORT ||= "3100";
  await serve("start", prepareDemoDesk);
}

async function prepareDemoDesk(address: string): Promise<string[]> {
  // Only now: these modules connect to the database that the settings name.
  const { prepareDemo } = await import("@/server/demo/demo");
  const { db } = await import("@/server/db/client");
  const people = await prepareDemo();
  await db.$disconnect();
  return [
    "",
    "This is a demo: all of it is gone when you stop it. Look at it as one of these people,",
    "each in a browser window of their own:",
    ...people.map(({ name, role, path }) => `  ${name} (${role}): ${address}${path}`),
    "",
  ];
}
