import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "./problem";

const stamp = "generated/prisma/.schema";

/** Generates the Prisma client when the schema is not the one it was made from. */
export function ensureClient(): void {
  const wanted = createHash("sha256").update(readFileSync("prisma/schema.prisma")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const generated = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    encoding: "utf8",
    // Generating needs no schema engine; naming any program keeps Prisma from downloading one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (generated.status !== 0)
    throw new Problem(`The Prisma client could not be generated:\n${generated.stderr}`);
  writeFileSync(stamp, wanted);
}
