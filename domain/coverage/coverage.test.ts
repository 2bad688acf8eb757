import { describe, expect, it } from "vitest";
import type { ClaimStatus } from "../claim/status";
import type { Verdict } from "../claim/verdict";
import type { Span } from "../text/span";
import { countCoverage, coverSentences, sentenceVerdicts } from "./coverage";

const text = "It rained. Nobody sang (much). ***";
const sentences = [
  { index: 0, start: 0, end: 10 },
  { index: 1, start: 11, end: 30 },
  { index: 2, start: 31, end: 34 },
];
const whole = (verdict: Verdict): ClaimStatus => ({
  verdict,
  draft: false,
  missing: [],
  stale: false,
  state: "settled",
});
const on = (words: string, status: ClaimStatus): { spans: Span[]; status: ClaimStatus } => {
  const start = text.indexOf(words);
  return { spans: [{ start, end: start + words.length }], status };
};

describe("a sentence is covered", () => {
  it.each([
    ["by a claim on all of it", [on("It rained.", whole("sourced"))], "judged"],
    ["when only its signs lie outside", [on("It rained", whole("sourced"))], "judged"],
    [
      "by two claims that share it",
      [on("It", whole("sourced")), on("rained", whole("unverified"))],
      "judged",
    ],
    ["but not by a part", [on("rained", whole("sourced"))], "unchecked"],
    ["but not by a draft", [on("It rained.", { ...whole("sourced"), draft: true })], "unchecked"],
    ["but not by a stale verdict", [on("It rained.", { ...whole("sourced"), stale: true })], "unchecked"],
    ["as needing no check", [on("It rained.", whole("no_check_needed"))], "noCheckNeeded"],
    [
      "as judged when a part of it is",
      [on("It rained.", whole("no_check_needed")), on("rained", whole("disputed"))],
      "judged",
    ],
  ])("%s", (_, claims, cover) => {
    expect(coverSentences(text, sentences, claims)[0]).toBe(cover);
  });

  it("where it has no word, by a claim on its signs", () => {
    expect(coverSentences(text, sentences, [])[2]).toBe("unchecked");
    expect(coverSentences(text, sentences, [on("***", whole("no_check_needed"))])[2]).toBe("noCheckNeeded");
  });
});

it("a sentence is called by the most serious of the verdicts that cover it", () => {
  const claims = [
    on("It rained.", whole("sourced")),
    on("It", whole("disputed")),
    on("rained", whole("unverified")),
  ];
  expect(sentenceVerdicts(text, sentences, claims)[0]).toBe("disputed");
});

it("the share is of sentences judged or needing no check", () => {
  expect(countCoverage(["judged", "noCheckNeeded", "unchecked", "judged"])).toEqual({
    sentences: 4,
    judged: 2,
    noCheckNeeded: 1,
    unchecked: 1,
    share: 0.75,
  });
});
