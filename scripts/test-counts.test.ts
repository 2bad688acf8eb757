import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPlaywright, readVitest } from "./test-counts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "stet-counts-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const vitest = (failed: number, testResults: object[]) =>
  write({ numPassedTests: 7, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1, testResults });

it("names what failed under vitest, with the first line of why", () => {
  const test = (status: string, failureMessages: string[]) => ({
    fullName: "a law holds",
    status,
    failureMessages,
  });
  const report = vitest(1, [
    {
      name: resolve("domain/law.test.ts"),
      status: "failed",
      message: "",
      assertionResults: [
        test("passed", []),
        test("failed", ["Error: \u001b[31mit does not\u001b[39m\n  at …"]),
      ],
    },
  ]);
  expect(readVitest(report, 1)).toEqual({
    passed: 7,
    failed: 1,
    skipped: 2,
    failures: ["domain/law.test.ts › a law holds: Error: it does not"],
  });
});

it("names a file that vitest could not load", () => {
  const file = {
    name: resolve("domain/law.test.ts"),
    status: "failed",
    message: "No such module",
    assertionResults: [],
  };
  expect(readVitest(vitest(0, [file]), 1)).toMatchObject({
    failed: 1,
    failures: ["domain/law.test.ts: No such module"],
  });
});

it("names what failed under Playwright, however deep it stands", () => {
  const spec = (title: string, errors: object[]) => ({
    title,
    file: "law.spec.ts",
    line: 3,
    ok: errors.length === 0,
    tests: [{ results: [{ errors }] }],
  });
  const inner = { specs: [spec("breaks", [{ message: "Timeout of 5 minutes\nmore" }]), spec("holds", [])] };
  const report = write({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ suites: [inner] }],
  });
  expect(readPlaywright(report, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    failures: ["e2e/law.spec.ts:3 › breaks: Timeout of 5 minutes"],
  });
});

it("counts a runner that ended without a word as one failure", () => {
  expect(readVitest(join(folder, "none.json"), 1)).toMatchObject({ failed: 1, failures: [] });
  expect(readPlaywright(join(folder, "none.json"), 0)).toMatchObject({ failed: 0 });
});
