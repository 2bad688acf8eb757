import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** How many tests ended how, and of each that failed its name and the first line of why. */
export type Counts = z.output<typeof Counts>;
const Counts = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  failures: z.array(z.string()),
});

export const none: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** What `vitest-counts` wrote to `report` before vitest ended with `code`. */
export function readVitest(report: string, code: number): Counts {
  const counts = existsSync(report) ? Counts.parse(JSON.parse(readFileSync(report, "utf8"))) : none;
  return atLeastOneFailed(counts, code);
}

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
type Suite = { specs?: z.output<typeof Spec>[] | undefined; suites?: Suite[] | undefined };
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec).optional(),
  suites: z.lazy(() => z.array(Suite)).optional(),
});
const Playwright = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(Suite),
});

/** What Playwright wrote to `report` before it ended with `code`. */
export function readPlaywright(report: string, code: number): Counts {
  if (!existsSync(report)) return atLeastOneFailed(none, code);
  const { stats, suites } = Playwright.parse(JSON.parse(readFileSync(report, "utf8")));
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return toLine(
        `e2e/${file}:${line} › ${title}`,
        errors.map(({ message = "" }) => message),
      );
    });
  const { expected: passed, skipped } = stats;
  return atLeastOneFailed({ passed, failed: stats.unexpected + stats.flaky, skipped, failures }, code);
}

const specsOf = ({ specs = [], suites = [] }: Suite): z.output<typeof Spec>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** A failed test and the first line of why. */
export function toLine(test: string, [message = ""]: readonly string[]): string {
  return `${test}: ${stripVTControlCharacters(message).split("\n", 1)[0]}`;
}

/** A file that could not be loaded has no tests to count, but the runner says that it failed. */
function atLeastOneFailed(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
