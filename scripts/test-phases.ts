import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "@/test/native-postgres";
import { ensureBrowser } from "./browser";
import { Problem } from "./problem";
import { add, type Counts, none, readPlaywright, readVitest } from "./test-counts";

type Run = (command: string[], env?: Record<string, string>) => Promise<number>;
type Phase = { name: string; about: string; run: (run: Run, folder: string) => Promise<Counts> };

const tool = (path: string, ...args: string[]) => [process.execPath, join("node_modules", path), ...args];

/** Writes the types of pages and routes, which lint and types look at. */
const routeTypes = tool("next/dist/bin/next", "typegen");

const phases: Phase[] = [
  check("format", tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", ".")),
  check("lint", routeTypes, tool("eslint/bin/eslint.js", "--max-warnings=0", ".")),
  check(
    "types",
    routeTypes,
    tool("typescript/bin/tsc", "--project", "."),
    tool("typescript/bin/tsc", "--project", "domain"),
  ),
  check("unused", tool("knip/bin/knip.js", "--no-progress")),
  { name: "unit", about: "unit", run: (run, folder) => vitest("unit", "embedded", run, folder) },
  {
    name: "integration",
    about: "integration, on the embedded database",
    run: (run, folder) => vitest("integration", "embedded", run, folder),
  },
  { name: "integration", about: "integration, on native PostgreSQL", run: nativeIntegration },
  { name: "e2e", about: "end to end, in a browser", run: endToEnd },
];

/** Runs the phases named, or all, to the end whatever fails; prints the sum last, and returns the exit code. */
export async function runPhases(names: string[]): Promise<number> {
  const known = new Set(phases.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(`There is no phase ${unknown.join(", ")}. There are: ${[...known].join(", ")}.`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "stet-test-"));
  const failures: string[] = [];
  let sum = none;
  for (const phase of phases.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const counts = await runPhase(phase, folder);
    if (counts.failed > 0) failures.push(phase.about);
    sum = add(sum, counts);
  }
  rmSync(folder, { recursive: true });
  if (failures.length > 0) console.log(`\nFailed: ${failures.join("; ")}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed > 0 ? 1 : 0;
}

async function runPhase({ about, run }: Phase, folder: string): Promise<Counts> {
  const startedAt = Date.now();
  console.log(`\n── ${about}`);
  try {
    return await run(runCommand, folder);
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { ...none, failed: 1 };
  } finally {
    console.log(`── ${about}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }
}

/** A phase that counts as one test, of several commands that all must succeed. */
function check(name: string, ...commands: string[][]): Phase {
  return {
    name,
    about: name,
    async run(run) {
      const codes = [];
      for (const command of commands) codes.push(await run(command));
      return codes.every((code) => code === 0) ? { ...none, passed: 1 } : { ...none, failed: 1 };
    },
  };
}

async function vitest(project: string, database: string, run: Run, folder: string): Promise<Counts> {
  const report = join(folder, `${project}-${database}.json`);
  const code = await run(
    tool(
      "vitest/vitest.mjs",
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ),
    { STET_TEST_DATABASE: database },
  );
  return readVitest(report, code);
}

async function nativeIntegration(run: Run, folder: string): Promise<Counts> {
  if (process.env.TEST_DATABASE_URL || findPostgres()) return vitest("integration", "native", run, folder);
  console.log("Skipped: no PostgreSQL on this machine. Install postgresql, or set TEST_DATABASE_URL.");
  return { ...none, skipped: 1 };
}

async function endToEnd(run: Run, folder: string): Promise<Counts> {
  const browser = await ensureBrowser();
  const report = join(folder, "e2e.json");
  const command = tool("@playwright/test/cli.js", "test", "--reporter=list,json", "--pass-with-no-tests");
  const code = await run(command, { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return readPlaywright(report, code);
}

async function runCommand(
  [program = "", ...args]: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}
