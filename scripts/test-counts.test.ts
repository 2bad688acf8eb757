import { spawn } from "node:child_process";
import { once } from "node:events";
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

async function vitest(source: string) {
  const root = mkdtempSync(join(folder, "run-"));
  writeFileSync(join(root, "law.test.ts"), source);
  const report = join(root, "counts.json");
  const args = ["run", "--globals", `--root=${root}`, `--reporter=${resolve("scripts/vitest-counts.ts")}`];
  const run = spawn(process.execPath, [resolve("node_modules/vitest/vitest.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, STET_COUNTS: report },
  });
  const [code] = (await once(run, "exit")) as [number];
  return readVitest(report, code);
}

it("names what failed under vitest, in and outside of tests, with the first line of why", async () => {
  const source = `
    it("holds", () => undefined);
    it.skip("rests", () => undefined);
    it.todo("is to come");
    describe("a law", () => it("breaks", () => { throw new Error("it does not\\n hold"); }));
    it("leaves something behind", async () => {
      void Promise.reject(new Error("nobody waited"));
      await new Promise((done) => setImmediate(done));
    });`;
  expect(await vitest(source)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
    failures: ["law.test.ts › a law breaks: it does not", "outside the tests: nobody waited"],
  });
});

it("names a file that vitest could not load, and a group that could not begin", async () => {
  expect(await vitest(`import "./none";`)).toMatchObject({
    failed: 1,
    failures: [expect.stringMatching(/^law\.test\.ts: .*none/)],
  });
  const source = `describe("a law", () => {
    beforeAll(() => { throw new Error("no ground"); });
    it("holds", () => undefined);
  });`;
  expect(await vitest(source)).toMatchObject({ failed: 1, failures: ["law.test.ts: no ground"] });
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
