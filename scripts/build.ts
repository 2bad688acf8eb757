import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { socketsIn } from "./data-folder";
import { inTurn } from "./lock";
import { Problem } from "./problem";

const stamp = ".next/stet-build";
const chunks = ".next/static/chunks";
/** Of a file that begins so, a browser that knows it compiles all functions while it loads it, off the main thread. */
const eager = "//# allFunctionsCalledOnLoad\n";
/** Beside the build, which is emptied when one begins. */
const cache = "node_modules/.cache";
const sources = [
  "app",
  "components",
  "domain",
  "server",
  "styles",
  "public",
  "prisma/schema.prisma",
  "proxy.ts",
  "scripts/build.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
const noSource = /\.test\.tsx?$/;

/** Builds the app when the build is not of these very sources; two builds of one folder at once would spoil both. */
export async function ensureBuild(): Promise<void> {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return;
  await inTurn(
    join(socketsIn(resolve(cache)), "build"),
    async () => isBuilt(wanted) || (await build(wanted)),
    (owner) => console.log(`Process ${owner} is building the app; waiting for it.`),
  );
}

const isBuilt = (wanted: string) => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

async function build(wanted: string): Promise<void> {
  console.log("Building the app. This takes a minute, after every change of the sources.");
  const program = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build", "--webpack"], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.on("exit", () => program.kill());
  let said = "";
  for (const stream of [program.stdout, program.stderr])
    stream.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(program, "close")) as [number | null];
  if (code !== 0) throw new Problem(`The app could not be built:\n${said}`);
  for (const chunk of filesIn(chunks).filter((path) => path.endsWith(".js")))
    writeFileSync(chunk, eager + readFileSync(chunk, "utf8"));
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
