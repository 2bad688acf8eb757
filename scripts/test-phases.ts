import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "@/test/native-postgres";
import { ensureBrowser } from "./browser";
import { Problem } from "./problem";
import { add, type Counts, none, readPlaywright, readVitest } from "./test-counts";

type Env = Record<string, string>;
type Run = (command: string[], env?: Env) => Promise<number>;
type Phase = { name: string; about: string; run: (run: Run, folder: string) => Promise<Counts> };

const tool = (path: string, ...args: string[]) => [process.execPath, join("node_modules", path), ...args];

/** Writes the types of pages and routes, which lint and types look at. */
const routeTypes = tool("next/dist/bin/next", "typegen");

const format = check("format", tool("prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."));
const lint = check("lint", routeTypes, tool("eslint/bin/eslint.js", "--max-warnings=0", "."));
const types = check(
  "types",
  routeTypes,
  tool("typescript/bin/tsc", "--project", "."),
  tool("typescript/bin/tsc", "--project", "domain"),
);
const unused = check("unused", tool("knip/bin/knip.js", "--no-progress"));
const unit: Phase = {
  name: "unit",
  about: "unit",
  run: (run, folder) => vitest("unit", "embedded", run, folder),
};
const embedded: Phase = {
  name: "integration",
  about: "integration, on the embedded database",
  run: (run, folder) => vitest("integration", "embedded", run, folder),
};
const native: Phase = {
  name: "integration",
  about: "integration, on native PostgreSQL",
  run: nativeIntegration,
};
const rights: Phase = {
  name: "rights",
  about: "every route for every kind of caller, on the faster database",
  run: (run, folder) => vitest("rights", hasNative() ? "native" : "embedded", run, folder),
};
const program: Phase = {
  name: "program",
  about: "the program as it is started",
  run: (run, folder) => vitest("program", "embedded", run, folder),
};
const e2e: Phase = { name: "e2e", about: "end to end, in a browser", run: endToEnd };

/**
 * The lanes of a step run at once, and the steps one after the other. Types and lint both write the routes' types; what
 * waits for a database leaves time to what works; and browsers have the machine for themselves.
 */
const steps: Phase[][][] = [
  [
    [types, lint],
    [unit, format, unused],
  ],
  [
    [native, rights],
    [embedded, program],
  ],
  [[e2e]],
];
const phases = steps.flat(2);

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
  for (const step of steps) {
    const isWanted = ({ name }: Phase) => names.length === 0 || names.includes(name);
    const lanes = step.map((lane) => lane.filter(isWanted)).filter((lane) => lane.length > 0);
    const runLane = async (lane: Phase[]) => {
      for (const phase of lane) {
        const counts = await runPhase(phase, folder, lanes.length === 1 ? runInView : createHeldRun(phase));
        if (counts.failed > 0) failures.push(...inPhase(phase, counts));
        sum = add(sum, counts);
      }
    };
    await Promise.all(lanes.map(runLane));
  }
  rmSync(folder, { recursive: true });
  // Once more at the end, where a log that is cut still shows it.
  if (failures.length > 0) console.log(["", "Failed:", ...failures].join("\n  "));
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed > 0 ? 1 : 0;
}

const inPhase = ({ about }: Phase, { failures }: Counts) =>
  failures.length > 0 ? failures.map((failure) => `${about}: ${failure}`) : [about];

async function runPhase({ about, run }: Phase, folder: string, runs: Runner): Promise<Counts> {
  const startedAt = Date.now();
  runs.say(`\n── ${about}`);
  try {
    return await run(runs.run, folder);
  } catch (error) {
    runs.say(error instanceof Problem ? error.message : String(error));
    return { ...none, failed: 1 };
  } finally {
    runs.say(`── ${about}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
    runs.end();
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
      "--reporter=./scripts/vitest-counts.ts",
    ),
    { STET_TEST_DATABASE: database, STET_COUNTS: report },
  );
  return readVitest(report, code);
}

async function nativeIntegration(run: Run, folder: string): Promise<Counts> {
  if (hasNative()) return vitest("integration", "native", run, folder);
  console.log("Skipped: no PostgreSQL on this machine. Install postgresql, or set TEST_DATABASE_URL.");
  return { ...none, skipped: 1 };
}

const hasNative = () => Boolean(process.env.TEST_DATABASE_URL || findPostgres());

async function endToEnd(run: Run, folder: string): Promise<Counts> {
  const browser = await ensureBrowser();
  const report = join(folder, "e2e.json");
  const command = tool("@playwright/test/cli.js", "test", "--reporter=list,json", "--pass-with-no-tests");
  const code = await run(command, { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return readPlaywright(report, code);
}

/** Runs commands and shows what they say: at once, or all of it at the end, so that no two talk at the same time. */
type Runner = { run: Run; say: (line: string) => void; end: () => void };

const runInView: Runner = {
  run: async (command, env) => {
    const [code] = (await once(start(command, env, "inherit"), "exit")) as [number | null];
    return code ?? 1;
  },
  say: (line) => console.log(line),
  end: () => undefined,
};

function createHeldRun({ about }: Phase): Runner {
  console.log(`── ${about}: begun; what it says follows once it has ended`);
  let said = "";
  return {
    run: async (command, env) => {
      const child = start(command, env, "pipe");
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
      }
      const [code] = (await once(child, "close")) as [number | null];
      return code ?? 1;
    },
    say: (line) => (said += `${line}\n`),
    end: () => process.stdout.write(said),
  };
}

function start([program = "", ...args]: string[], env: Env = {}, output: "inherit" | "pipe") {
  return spawn(program, args, { stdio: ["inherit", output, output], env: { ...process.env, ...env } });
}
