import { describe, expect, it } from "vitest";
import type { Evidence } from "../evidence/evidence";
import type { Assessment } from "./claim";
import { missingFrom, reasonFits } from "./demands";
import type { Adjudication } from "./adjudication";
import { claimStatus } from "./status";

const claim = { text: "It rained." };
const one = { reviewersPerClaim: 1 };
const two = { reviewersPerClaim: 2 };

const given = (by: string, verdict: Assessment["verdict"], more: Partial<Assessment> = {}): Assessment => ({
  id: `${by}-${verdict}`,
  claimId: "c",
  verdict,
  justification: "Asked the archive.",
  reason: verdict === "disputed" ? "wrong_figure" : verdict === "no_check_needed" ? "opinion" : null,
  words: claim.text,
  by: { id: by, name: by },
  createdAt: "2026-11-23T12:00:00.000Z",
  ...more,
});

const on = (assessments: Assessment[], adjudications: Adjudication[] = []) => ({
  assessments,
  adjudications,
  evidence: [],
});

const settling = (assessments: Assessment[], more: Partial<Adjudication> = {}): Adjudication => ({
  id: "adjudication",
  claimId: "c",
  verdict: "unverified",
  justification: "The archive has nothing, and that is all we know.",
  reason: null,
  words: claim.text,
  settles: assessments.map(({ id }) => id),
  by: { id: "eva", name: "eva" },
  createdAt: "2026-11-23T13:00:00.000Z",
  ...more,
});

const source = (more: Partial<Evidence> = {}) =>
  ({ stance: "supports", quote: "It rained.", ...more }) as Evidence;

describe("what a verdict demands", () => {
  it.each([
    ["sourced", {}, [], ["supporting_evidence"]],
    ["sourced", {}, [source()], []],
    ["sourced", {}, [source({ quote: null, locator: "p. 4" })], []],
    ["sourced", {}, [source({ quote: "  ", locator: null })], ["supporting_evidence"]],
    ["sourced", {}, [source({ stance: "context" })], ["supporting_evidence"]],
    ["sourced", {}, [source(), source({ stance: "refutes" })], ["resolved_refutation"]],
    ["unverified", { justification: "  " }, [], ["justification"]],
    ["unverified", {}, [], []],
    ["disputed", { reason: null }, [], ["reason"]],
    ["disputed", { justification: null }, [], ["refuting_evidence_or_justification"]],
    ["disputed", { justification: null }, [source({ stance: "refutes" })], []],
    ["no_check_needed", { reason: null }, [], ["reason"]],
    ["no_check_needed", { justification: null }, [], []],
  ] as const)("%s with %j and evidence %j lacks %j", (verdict, more, evidence, lacks) => {
    expect(missingFrom(given("ana", verdict, more), evidence)).toEqual(lacks);
  });

  it("is a reason of its own kind", () => {
    expect(reasonFits("disputed", "wrong_figure")).toBe(true);
    expect(reasonFits("no_check_needed", "wrong_figure")).toBe(false);
    expect(reasonFits("sourced", "opinion")).toBe(false);
    expect(reasonFits("sourced", null)).toBe(true);
  });
});

describe("where a claim stands with one reviewer", () => {
  it("is open before any assessment", () => {
    expect(claimStatus(claim, on([]), one)).toMatchObject({ verdict: null, state: "open", draft: false });
  });

  it("is the newest assessment's verdict, whoever gave it", () => {
    const status = claimStatus(claim, on([given("ana", "disputed"), given("ben", "unverified")]), one);
    expect(status).toMatchObject({ verdict: "unverified", state: "settled" });
  });

  it("is stale, and not settled, when the words are no longer those judged", () => {
    const status = claimStatus(claim, on([given("ana", "unverified", { words: "It snowed." })]), one);
    expect(status).toMatchObject({ verdict: "unverified", stale: true, state: "in_review" });
  });
});

describe("where a claim stands with two reviewers", () => {
  it("waits for the second", () => {
    expect(claimStatus(claim, on([given("ana", "unverified")]), two)).toMatchObject({
      verdict: null,
      state: "in_review",
    });
  });

  it("is not settled by one person judging twice", () => {
    const twice = [given("ana", "unverified"), given("ana", "unverified")];
    expect(claimStatus(claim, on(twice), two)).toMatchObject({ verdict: null, state: "in_review" });
  });

  it("is what both agree on", () => {
    const both = [given("ana", "unverified"), given("ben", "unverified")];
    expect(claimStatus(claim, on(both), two)).toMatchObject({ verdict: "unverified", state: "settled" });
  });

  it("needs an editor when they differ", () => {
    const both = [given("ana", "unverified"), given("ben", "disputed")];
    expect(claimStatus(claim, on(both), two)).toMatchObject({ verdict: null, state: "needs_adjudication" });
  });
});

describe("where a claim stands when an editor has decided", () => {
  const both = [given("ana", "unverified"), given("ben", "disputed")];

  it("is what the editor decided, of whatever the reviewers said", () => {
    const decided = settling(both, { verdict: "disputed", reason: "wrong_figure" });
    expect(claimStatus(claim, on(both, [decided]), two)).toMatchObject({
      verdict: "disputed",
      state: "settled",
    });
  });

  it("is the newest decision", () => {
    const first = settling(both, { verdict: "disputed", reason: "wrong_figure" });
    expect(claimStatus(claim, on(both, [first, settling(both)]), two)).toMatchObject({
      verdict: "unverified",
    });
  });

  it("stays settled when somebody judges later and agrees", () => {
    const later = given("ben", "unverified", { id: "ben-later" });
    const status = claimStatus(claim, on([...both, later], [settling(both)]), two);
    expect(status).toMatchObject({ verdict: "unverified", state: "settled" });
  });

  it("is open to an editor again when somebody judges later and disagrees", () => {
    const later = given("cleo", "disputed");
    expect(claimStatus(claim, on([...both, later], [settling(both)]), two)).toMatchObject({
      state: "needs_adjudication",
      verdict: null,
    });
  });

  it("asks of the decision what its verdict demands", () => {
    const decided = settling(both, { verdict: "sourced" });
    expect(claimStatus(claim, on(both, [decided]), two)).toMatchObject({
      draft: true,
      missing: ["supporting_evidence"],
      state: "in_review",
    });
  });

  const earlier = both.map((each) => ({ ...each, words: "It snowed." }));

  it("is stale when the words are no longer those decided on", () => {
    const decided = settling(both, { words: "It snowed." });
    expect(claimStatus(claim, on(earlier, [decided]), two)).toMatchObject({
      stale: true,
      state: "in_review",
    });
  });

  it("no longer counts once somebody has judged other words", () => {
    const decided = settling(both, { words: "It snowed." });
    const anew = both.map(({ by }) => given(by.id, "disputed", { id: `${by.id}-anew` }));
    expect(claimStatus(claim, on([...earlier, ...anew], [decided]), two)).toMatchObject({
      verdict: "disputed",
      state: "settled",
    });
  });
});
