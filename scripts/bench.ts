import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { Problem } from "./problem";

/** Runs every benchmark, or those whose name contains a word of `args`; each prints its own lines. */
export async function run(args: string[]): Promise<void> {
  const all = existsSync("bench") ? readdirSync("bench").filter((name) => name.endsWith(".bench.ts")) : [];
  const chosen = all.filter((name) => args.length === 0 || args.some((word) => name.includes(word))).sort();
  if (chosen.length === 0)
    throw new Problem(`No such benchmark. There are: ${all.join(", ") || "none yet"}.`);
  let failed = 0;
  for (const name of chosen) {
    const bench = spawn(process.execPath, ["--import", "tsx", `bench/${name}`], { stdio: "inherit" });
    const [code] = (await once(bench, "exit")) as [number | null];
    if (code !== 0) failed += 1;
  }
  if (failed > 0) throw new Problem(`${failed} of ${chosen.length} benchmarks failed.`);
}
