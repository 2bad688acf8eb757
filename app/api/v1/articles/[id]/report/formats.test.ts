import Ajv from "ajv/dist/2020";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import markdownIt from "markdown-it";
import { createElement } from "react";
import { expect, it } from "vitest";
import { Report } from "@/components/report/report";
import { claimSheets } from "@/domain/claim/sheet";
import { countCoverage, coverSentences } from "@/domain/coverage/coverage";
import { reportSchema, toJson } from "@/domain/report/json";
import { toMarkdown } from "@/domain/report/markdown";
import { toMinute } from "@/domain/report/moment";
import { buildReport, type ReportInput } from "@/domain/report/model";
import { ReportModel } from "@/domain/report/schema";
import { toCsv } from "@/server/report/csv";
import { reportResponse, toFormat } from "@/server/report/formats";
import { toHtml } from "@/server/report/html";
import { madeUpReport } from "@/server/report/made-up-report";

/** What every format has to say the same of. */
type Numbers = {
  sentences: Record<string, number>;
  claims: Record<string, number>;
  coverage: string;
  evidence: number;
  decisions: number;
  notChecked: number;
  placeless: number;
  corrections: number;
};

const renderer = markdownIt({ html: true });
const validate = new Ajv().compile(reportSchema("https://desk.example/api/v1/report.schema.json"));
const address = "https://desk.example/api/v1/report.schema.json";

it("says the same numbers in every format, those of the coverage", async () => {
  await fc.assert(
    fc.asyncProperty(madeUpReport, async (input) => {
      const model = buildReport(input);
      const expected = numbersOf(model);
      expect(model.summary.coverage).toEqual(coverageOf(input));
      const json = ReportModel.parse(JSON.parse(toJson(model, address)));
      expect(numbersOf(json)).toEqual(expected);
      expect(inHtml(await toHtml(model, page(model)))).toEqual(expected);
      expect(inHtml(renderer.render(toMarkdown(model)))).toEqual(expected);
      expect(inCsv(toCsv(model))).toEqual(expected);
    }),
  );
});

it("tells of the same sign-offs in every format", async () => {
  await fc.assert(
    fc.asyncProperty(madeUpReport, async (input) => {
      const model = buildReport(input);
      const { isFrozen, times } = signOffsOf(model);
      expect(model.state.name).toBe(isFrozen ? "signed_off" : "working_copy");
      expect(signOffsIn(await toHtml(model, page(model)))).toEqual({ isFrozen, times });
      expect(signOffsIn(renderer.render(toMarkdown(model)))).toEqual({ isFrozen, times });
      const [row]: Record<string, string>[] = parse(toCsv(model), { bom: true, columns: true });
      const own = model.signoffs.at(-1)?.createdAt;
      if (row) expect(row.signed_off_at).toBe(isFrozen ? own : "");
    }),
  );
});

it("tells of the same changes since sign-off on the page and in Markdown", async () => {
  await fc.assert(
    fc.asyncProperty(madeUpReport, async (input) => {
      const model = buildReport(input);
      for (const html of [await toHtml(model, page(model)), renderer.render(toMarkdown(model))]) {
        const told = headingsAndItems(parseDocument(html)).filter(
          ({ under }) => under === "What changed since sign-off",
        );
        expect(told).toHaveLength(model.sinceSignOff?.changes.length ?? 0);
      }
    }),
  );
});

it("counts each sentence once, as coverage does", () => {
  fc.assert(
    fc.property(madeUpReport, (input) => {
      const { summary } = buildReport(input);
      const { sourced, unverified, disputed, no_check_needed, unchecked } = summary.verdicts;
      expect(sourced + unverified + disputed).toBe(summary.coverage.judged);
      expect(no_check_needed).toBe(summary.coverage.noCheckNeeded);
      expect(unchecked).toBe(summary.coverage.unchecked);
      expect(sourced + unverified + disputed + no_check_needed + unchecked).toBe(summary.sentences);
    }),
  );
});

it("writes JSON that its published schema accepts, and that comes back as it was", () => {
  fc.assert(
    fc.property(madeUpReport, (input) => {
      const model = buildReport(input);
      const { $schema, ...rest } = JSON.parse(toJson(model, address));
      expect($schema).toBe(address);
      expect(rest).toEqual(model);
      expect(validate({ $schema, ...rest }), JSON.stringify(validate.errors)).toBe(true);
    }),
  );
});

it("has a schema that refuses another document", () => {
  expect(validate({ format: "stet-report/2" })).toBe(false);
});

it.each([
  ["html", "text/html", "attachment"],
  ["md", "text/markdown", "attachment"],
  ["csv", "text/csv", "attachment"],
  ["json", "application/json", "inline"],
])("answers %s as %s, %s, kept by no cache", async (asked, type, shown) => {
  const format = toFormat(asked);
  const [input] = fc.sample(madeUpReport, { numRuns: 1, seed: 1 });
  if (!format.ok || !input) throw new Error("The format is known.");
  const model = buildReport(input);
  const { headers } = await reportResponse(model, format.value, {
    origin: "https://desk.example",
    page: page(model),
    hash: null,
  });
  expect(headers.get("content-type")).toContain(`${type}; charset=utf-8`);
  expect(headers.get("content-disposition")).toMatch(new RegExp(`^${shown}; filename="`));
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

it.each(["pdf", "HTML5", "", "toString", "__proto__"])(
  "names the formats there are when asked for %j",
  (asked) => {
    const format = toFormat(asked);
    expect(format.ok).toBe(false);
    expect(format.ok ? "" : format.failure.message).toContain("html, md, csv, json and annotations");
  },
);

const page = (model: ReportModel) => createElement(Report, { model, linked: false });

const names = ["Sourced", "Unverified", "Disputed", "No check needed", "Unchecked"];

function numbersOf({ summary, claims, notChecked, removedClaims, corrections }: ReportModel): Numbers {
  const { judged, noCheckNeeded, sentences } = summary.coverage;
  return {
    sentences: named(Object.values(summary.verdicts)),
    claims: named(Object.values(summary.claims.verdicts)),
    coverage: `${judged} ${noCheckNeeded} ${sentences}`,
    evidence: claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
    decisions: claims.reduce((sum, claim) => sum + claim.adjudications.length, 0),
    notChecked: notChecked.length,
    placeless: removedClaims?.length ?? 0,
    corrections: corrections?.length ?? 0,
  };
}

/** Whether the report is frozen, and when it was signed off and opened again, in order. */
function signOffsOf({ signoffs }: ReportModel) {
  const times = signoffs.flatMap(({ createdAt, reopened }) => [
    createdAt,
    ...(reopened ? [reopened.at] : []),
  ]);
  return { isFrozen: signoffs.some(({ reopened }) => !reopened), times: times.map(toMinute) };
}

function signOffsIn(html: string) {
  const words = DomUtils.textContent(parseDocument(html)).replace(/[ \n]+/g, " ");
  const times = words.matchAll(/(?:signed revision \d+ off|reopened it), (\d+ \w+ \d+, [\d:]+ UTC)/g);
  return {
    isFrozen: /State:? ?Signed off by/.test(words),
    times: [...times].map(([, time]) => time),
  };
}

const named = (counts: readonly (number | undefined)[]) =>
  Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]));

function coverageOf({ snapshot, policy }: ReportInput) {
  const { text, sentences } = snapshot.revision;
  return countCoverage(coverSentences(text, sentences, claimSheets(snapshot, policy)));
}

/** The numbers as a reader of the page finds them, whether it is ours or made from the Markdown. */
function inHtml(html: string): Numbers {
  const page = parseDocument(html);
  const words = (node: Parameters<typeof DomUtils.textContent>[0]) => DomUtils.textContent(node).trim();
  const tagged = (name: string) => DomUtils.getElementsByTagName(name, page);
  const rows = tagged("tr").map((row) =>
    DomUtils.getElementsByTagName((name) => /^t[hd]$/.test(name), row).map(words),
  );
  const counts = rows.filter(([name, first]) => names.includes(name ?? "") && /^\d+$/.test(first ?? ""));
  const column = (at: number) =>
    named(names.map((name) => Number(counts.find(([first]) => first === name)?.[at])));
  const coverage = /(\d+) judged and (\d+) in need of no check, of (\d+) sentence/.exec(words(page));
  const sections = headingsAndItems(page);
  return {
    sentences: column(1),
    claims: column(2),
    coverage: coverage?.slice(1).join(" ") ?? "",
    evidence: sections.filter(({ under, text }) => under === "Claims" && stance.test(text)).length,
    decisions: sections.filter(({ under, text }) => under === "Claims" && text.startsWith("Decided by "))
      .length,
    notChecked: sections.filter(({ under }) => under === "What was not checked").length,
    placeless: sections.filter(({ under, text }) => under === "Claims without a place" && !stance.test(text))
      .length,
    corrections: sections.filter(({ under }) => under === "Corrections").length,
  };
}

const stance = /^(?:Supports|Refutes|Context)[.:]/;

/** List items and the titles of entries, each with the heading of its section. */
function headingsAndItems(page: ReturnType<typeof parseDocument>) {
  let under = "";
  return DomUtils.getElementsByTagName((name) => /^(?:h2|h3|li)$/.test(name), page).flatMap((node) => {
    const text = DomUtils.textContent(node).trim();
    if (node.name !== "h2") return [{ under, text }];
    under = text;
    return [];
  });
}

function inCsv(csv: string): Numbers {
  const all: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  const rows = all.filter(({ row }) => row === "claim" || row === "sentence");
  const placeless = all.filter(({ row }) => row === "claim without a place");
  expect(
    placeless.filter(
      ({ sentences, anchor }) => sentences !== "" || !/^(?:ambiguous|removed)$/.test(anchor ?? ""),
    ),
  ).toEqual([]);
  const standing = new Map<string, string>();
  for (const { sentences = "" } of rows) {
    for (const entry of sentences.split("; ").filter((each) => each !== "")) {
      const [number = "", verdict = ""] = entry.split(": ");
      standing.set(number, verdict);
    }
  }
  const claims = new Map(
    rows.filter((row) => row.claim_number !== "").map((row) => [row.claim_number, row.verdict]),
  );
  const decided = new Map(
    rows.filter((row) => row.claim_number !== "").map((row) => [row.claim_number, Number(row.adjudications)]),
  );
  const sentences = tally(
    [...standing.values()].map((verdict) => verdict.charAt(0).toUpperCase() + verdict.slice(1)),
  );
  const of = (name: string) => sentences[name] ?? 0;
  return {
    sentences,
    claims: tally([...claims.values()]),
    coverage: `${of("Sourced") + of("Unverified") + of("Disputed")} ${of("No check needed")} ${standing.size}`,
    evidence: rows.filter((row) => row.evidence_number !== "").length,
    decisions: [...decided.values()].reduce((sum, count) => sum + count, 0),
    notChecked: of("No check needed") + of("Unchecked"),
    placeless: new Set(placeless.map((row) => row.claim_number)).size,
    corrections: all.filter(({ row }) => row === "correction").length,
  };
}

const tally = (verdicts: readonly (string | undefined)[]) =>
  named(names.map((name) => verdicts.filter((verdict) => verdict === name).length));

it("tells people of claims without a place, of corrections and of what changed since sign-off", async () => {
  const [input] = fc.sample(
    madeUpReport.filter(({ snapshot }) => snapshot.claims.length > 1),
    { numRuns: 1, seed: 7 },
  );
  if (!input) throw new Error("There is one.");
  const { snapshot } = input;
  const [gone, ...claims] = snapshot.claims;
  if (!gone) throw new Error("There are two.");
  const removed = {
    ...gone,
    text: "Gone for good.",
    spans: [],
    anchor: { status: "removed" as const, score: 0 },
  };
  const person = { id: "ben", name: "Ben" };
  const correction = {
    ...{ id: "k", articleId: "a1", spans: [], words: "It rained.", proposed: "It poured.", note: "Wetter." },
    ...{ state: "accepted" as const, revision: 2, by: person, createdAt: "2026-11-20T08:00:00.000Z" },
    ...{ decidedBy: { id: "ana", name: "Ana" }, decidedAt: null, version: 2 },
  };
  const signedOff = { number: 1, text: "Quite another text.", sentences: [{ start: 0, end: 19 }] };
  const model = buildReport({
    ...input,
    snapshot: { ...snapshot, claims: [removed, ...claims], corrections: [correction] },
    signedOff,
  });
  expect(model.claims.map(({ id }) => id)).not.toContain(gone.id);
  expect(model.summary.claims.total).toBe(claims.length);
  expect(model.removedClaims?.map(({ id }) => id)).toEqual([gone.id]);
  expect(validate(JSON.parse(toJson(model, address)))).toBe(true);
  for (const written of [await toHtml(model, page(model)), renderer.render(toMarkdown(model))]) {
    const shown = DomUtils.textContent(parseDocument(written)).replace(/\s+/g, " ");
    expect(shown).toContain("Gone for good.");
    expect(shown).toContain("The revision does not have its words any more.");
    expect(shown).toContain("It poured.");
    expect(shown).toContain("accepted by Ana in revision 2");
    expect(shown).toContain("Removed: “Quite another text.”");
  }
  const rows: Record<string, string>[] = parse(toCsv(model), { bom: true, columns: true });
  expect(rows.find(({ row }) => row === "claim without a place")).toMatchObject({
    label: `claim ${gone.number}`,
    words: "Gone for good.",
    sentences: "",
    anchor: "removed",
  });
  expect(rows.at(-1)).toMatchObject({
    row: "correction",
    label: "",
    words: "It rained.",
    verdict: "",
    proposed_words: "It poured.",
    correction_note: "Wetter.",
    correction_state: "proposed by Ben, accepted by Ana in revision 2",
  });
});
