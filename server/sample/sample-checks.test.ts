import { expect, it } from "vitest";
import { missingFrom, reasonFits } from "@/domain/claim/demands";
import { readTask } from "@/server/import/read-task";
import { sampleArticle } from "./sample-article";
import { sampleChecks } from "./sample-checks";

const read = readTask({
  notation: "markdown",
  source: sampleArticle.markdown,
  language: "en",
  otherwise: "en",
});
const sentences = (read?.sentences ?? []).map(({ start, end }) => read?.text.slice(start, end));

it.each(sampleChecks)("judges exactly one sentence: $quote", ({ quote }) => {
  expect(sentences.filter((sentence) => sentence === quote)).toHaveLength(1);
});

it("gives no reason that does not go with its verdict", () => {
  const misfits = sampleChecks.filter(({ verdict, reason }) => !reasonFits(verdict, reason ?? null));
  expect(misfits).toEqual([]);
});

it("has one draft, and all else whole", () => {
  const drafts = sampleChecks.filter(
    ({ verdict, reason = null, justification = null, evidence = [] }) =>
      missingFrom(
        { verdict, reason, justification },
        evidence.map((item) => ({ ...item, locator: null })),
      ).length > 0,
  );
  expect(drafts.map(({ by }) => by)).toEqual([2]);
});

it("leaves about half of the article for others to check", () => {
  const share = sampleChecks.length / sentences.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});
