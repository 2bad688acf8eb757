import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** What vitest wrote to `report` before it ended with `code`. */
export function readVitest(report: string, code: number): Counts {
  if (!existsSync(report)) return atLeastOneFailed(none, code);
  const run = Vitest.parse(JSON.parse(readFileSync(report, "utf8")));
  const skipped = run.numPendingTests + run.numTodoTests;
  return atLeastOneFailed({ passed: run.numPassedTests, failed: run.numFailedTests, skipped }, code);
}

const Playwright = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** What Playwright wrote to `report` before it ended with `code`. */
export function readPlaywright(report: string, code: number): Counts {
  if (!existsSync(report)) return atLeastOneFailed(none, code);
  const { stats } = Playwright.parse(JSON.parse(readFileSync(report, "utf8")));
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  return atLeastOneFailed(counts, code);
}

/** A file that could not be loaded has no tests to count, but the runner says that it failed. */
function atLeastOneFailed(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
