import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem";

const stamp = ".next/stet-build";
const sources = [
  "app",
  "components",
  "domain",
  "server",
  "styles",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
const noSource = /\.test\.tsx?$/;

/** Builds the app when the build is not of these very sources. */
export async function ensureBuild(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the app. This takes a minute, after every change of the sources.");
  const build = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.on("exit", () => build.kill());
  let said = "";
  for (const stream of [build.stdout, build.stderr])
    stream.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(build, "close")) as [number | null];
  if (code !== 0) throw new Problem(`The app could not be built:\n${said}`);
  writeFileSync(stamp, wanted);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort())
    hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return noSource.test(path) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
