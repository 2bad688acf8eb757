import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { type Counts, toLine } from "./test-counts";

type Errors = readonly { message: string }[];

/** A reporter that writes the run's `Counts` to the file that `STET_COUNTS` names. */
export default class VitestCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: Errors): void {
    if (process.env.STET_COUNTS)
      writeFileSync(process.env.STET_COUNTS, JSON.stringify(countsOf(modules, unhandled)));
  }
}

/** What vitest's own JSON leaves out is counted too: an error that belongs to no test fails the run. */
function countsOf(modules: readonly TestModule[], unhandled: Errors): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string) => tests.filter((test) => test.result().state === state);
  const failures = [
    ...inState("failed").map((test) => toLine(nameOf(test), messagesOf(test.result().errors))),
    ...modules.flatMap((module) => {
      const suites = [...module.children.allSuites()];
      const errors = [module, ...suites].flatMap((each) => each.errors());
      return errors.map(({ message }) => toLine(fileOf(module), [message]));
    }),
    ...unhandled.map(({ message }) => toLine("outside the tests", [message])),
  ];
  return {
    passed: inState("passed").length,
    failed: failures.length,
    skipped: inState("skipped").length,
    failures,
  };
}

const fileOf = ({ moduleId }: TestModule) => relative("", moduleId);
const nameOf = (test: TestCase) => `${fileOf(test.module)} › ${test.fullName.replaceAll(" > ", " ")}`;
const messagesOf = (errors: Errors | undefined) => errors?.map(({ message }) => message) ?? [];
