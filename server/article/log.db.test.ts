import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildReport } from "@/domain/report/model";
import { followFile } from "@/domain/log/file";
import { changeClaim, createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { db } from "@/server/db/client";
import { addEvidence } from "@/server/evidence/commands";
import { exportDesk } from "@/server/export/export-desk";
import { sha256 } from "@/server/hash";
import { makeArticle, makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { insertSignOff, makeBusyDesk } from "@/test/log/busy-desk";
import { toFile } from "@/test/log/mutation";
import { logFilter, readLog } from "./log";
import { readLogLines } from "./log-lines";
import { readReview } from "./review";

const folder = mkdtempSync(join(tmpdir(), "stet-log-"));
afterAll(() => rmSync(folder, { recursive: true }));

let desk: TestDesk;
let articleId: string;
let claimId: string;
beforeAll(async () => {
  desk = await makeDesk();
  const { reviewer, editor } = desk;
  ({ id: articleId } = await makeArticle(reviewer));
  const mark = async (sentence: number) =>
    unwrap(await createClaim(reviewer, { articleId, sentence }, noHeaders)).answer?.id ?? "";
  claimId = await mark(0);
  const withdrawn = await mark(1);
  const source = {
    claimId,
    url: "https://example.org",
    stance: "supports",
    publisher: "Harwick Gazette",
    quote: "x",
  };
  unwrap(await addEvidence(editor, source, noHeaders));
  unwrap(await giveAssessment(editor, { claimId, verdict: "unverified" }, noHeaders));
  unwrap(await giveAssessment(editor, { claimId, verdict: "sourced" }, noHeaders));
  unwrap(await changeClaim(editor, { claimId, version: 1, assigneeId: reviewer.id }, noHeaders));
  unwrap(await withdrawClaim(reviewer, { claimId: withdrawn, version: 1 }, noHeaders));
});

const read = async (asked: Record<string, string>, limit = 50, cursor: string[] | null = null) =>
  unwrap(
    await readLog(desk.viewer, articleId, unwrap(logFilter(new URLSearchParams(asked))), { limit, cursor }),
  );
const said = async (asked: Record<string, string>) => (await read(asked)).items.map(({ says }) => says);

it("tells what happened, newest first, by whom, with the hashes that chain the entries", async () => {
  const { items, next, people } = await read({});
  expect(next).toBeNull();
  expect(items.map(({ by, says }) => `${by?.id} ${says}`)).toEqual([
    `${desk.reviewer.id} withdrew the mark on sentence 2`,
    `${desk.editor.id} gave sentence 1 to ${desk.reviewer.name}`,
    `${desk.editor.id} changed sentence 1 from unverified to sourced, citing Harwick Gazette`,
    `${desk.editor.id} marked sentence 1 unverified`,
    `${desk.editor.id} added evidence that supports sentence 1: Harwick Gazette, “x”`,
    `${desk.reviewer.id} highlighted sentence 2 to be checked`,
    `${desk.reviewer.id} highlighted sentence 1 to be checked`,
    `${desk.reviewer.id} brought the article in: “Rain”`,
  ]);
  expect(items[1]).toMatchObject({ seq: 7, type: "claim.changed", claimId, label: "1", sentence: 0 });
  expect(items[0]).toMatchObject({ claimId: null, label: null, sentence: null });
  items.forEach(({ previous }, at) => expect(previous).toBe(items[at + 1]?.hash ?? null));
  expect(new Set(people.map(({ id }) => id))).toEqual(new Set([desk.reviewer.id, desk.editor.id]));
});

it("finds entries by claim, person and kind, together", async () => {
  const ofClaim = await said({ claim: claimId });
  expect(ofClaim).toHaveLength(5);
  expect(await said({})).toEqual(expect.arrayContaining(ofClaim));
  expect(await said({ type: "evidence" })).toEqual([expect.stringContaining("added evidence")]);
  expect(await said({ by: desk.reviewer.id, type: "claims" })).toEqual([
    "withdrew the mark on sentence 2",
    "highlighted sentence 2 to be checked",
    "highlighted sentence 1 to be checked",
  ]);
  expect(await said({ claim: claimId, by: desk.viewer.id })).toEqual([]);
  expect(await said({ claim: "", by: "", type: "" })).toHaveLength(8);
  for (const wrong of ["type=nonsense", "claim=no+id", `by=${"x".repeat(65)}`]) {
    expect(logFilter(new URLSearchParams(wrong))).toMatchObject({ failure: { code: "invalid" } });
  }
});

it("is read page by page, each entry once, whatever the filter", async () => {
  for (const asked of [{}, { claim: claimId }] as Record<string, string>[]) {
    const all = (await read(asked)).items.map(({ seq }) => seq);
    const paged = [];
    let cursor: string[] | null = null;
    do {
      const { items, next } = await read(asked, 3, cursor);
      paged.push(...items.map(({ seq }) => seq));
      cursor = next === null ? null : (JSON.parse(Buffer.from(next, "base64url").toString()) as string[]);
    } while (cursor);
    expect(paged).toEqual(all);
  }
});

it("is not there for strangers", async () => {
  const filter = unwrap(logFilter(new URLSearchParams()));
  const asked = { limit: 5, cursor: null };
  expect(await readLog(desk.outsider, articleId, filter, asked)).toMatchObject({
    failure: { code: "not_found" },
  });
  expect(await readLogLines(desk.outsider, articleId)).toMatchObject({ failure: { code: "not_found" } });
});

it("is downloaded whole, and verified by Stet and by the file that needs no Stet", async () => {
  const { owner, deskId, articleId } = await makeBusyDesk();
  const review = await readReview(owner, articleId);
  const report = review && buildReport({ ...review, generatedAt: new Date().toISOString() });
  const signOffId = await insertSignOff(owner, articleId);
  const { seq } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const log = await new Response(unwrap(await readLogLines(owner, articleId))).text();
  const ofDesk = await new Response(unwrap(await exportDesk(owner, deskId)).body).text();

  const wholeLog = `${seq} entries in 1 log: all as they were written`;
  expect(await alone(log, report)).toEqual({
    code: 0,
    says: [`The report fits: it was made at entry ${report?.log.seq} of this log.`, wholeLog],
  });
  expect(await alone(ofDesk)).toMatchObject({
    code: 0,
    says: [`${seq + 1} entries in 2 logs: all as they were written`],
  });
  expect(byStet(log)).toEqual([]);
  expect(byStet(ofDesk)).toEqual([]);

  // A frozen report must be the one whose hash the log has.
  const { report: frozen } = await db.signOff.findUniqueOrThrow({ where: { id: signOffId } });
  const fits = [`The report fits: it was made at entry ${seq - 1} of this log.`];
  expect(await alone(log, { $schema: "x", ...(frozen as object) })).toEqual({
    code: 0,
    says: [...fits, `It is what entry ${seq} signs off.`, wholeLog],
  });
  expect(await alone(log, { ...(frozen as object), claims: [] })).toEqual({
    code: 1,
    says: [...fits, expect.stringContaining("is not what entry"), expect.stringContaining("1 fault")],
  });

  const other = { ...report, log: { seq: 5, head: report?.log.head } };
  expect(await alone(log, other)).toMatchObject({ code: 1 });
  const lines = log.trimEnd().split("\n");
  const changes: [string[], RegExp][] = [
    [lines.with(7, (lines[7] ?? "").replace("rained", "rainet")), /entry 7 does not say what its hash/],
    [lines.toSpliced(7, 1), /entry 8: entry 7 should stand here/],
    [lines.toSpliced(7, 2, lines[8] ?? "", lines[7] ?? ""), /entry 8: entry 7 should stand here/],
    [lines.toSpliced(7, 0, lines[7] ?? ""), /entry 7 does not follow from the entry before/],
    [lines.toSpliced(-2, 1), /does not end in its head/],
    [lines.slice(0, -1), /the file is not whole/],
    [lines.with(7, (lines[7] ?? "").replace("{", "{ ")), /line 8 is not written/],
  ];
  for (const [changed, expected] of changes) {
    const text = toFile(changed).toString();
    const { code, says } = await alone(text);
    expect(code).toBe(1);
    expect(says).toContainEqual(expect.stringMatching(expected));
    expect(byStet(text)).not.toEqual([]);
  }
  const forged = ofDesk.replace('"claims":[{"number":1,', '"claims":[{"number":2,');
  expect(forged).not.toBe(ofDesk);
  expect((await alone(forged)).says).toContainEqual(
    expect.stringContaining("not the one that was signed off"),
  );
});

function byStet(text: string) {
  const file = followFile(sha256);
  for (const line of text.replace(/\n$/, "").split("\n")) file.add(line);
  return file.end().faults;
}

/** What docs/verify-log.mjs says of a file, run as anybody would, away from Stet. */
async function alone(text: string, report?: object | null): Promise<{ code: number; says: string[] }> {
  const path = join(folder, "log.jsonl");
  writeFileSync(path, text);
  const reports = report ? [join(folder, "report.json")] : [];
  for (const each of reports) writeFileSync(each, JSON.stringify(report));
  return new Promise((resolve) => {
    const script = join(process.cwd(), "docs/verify-log.mjs");
    const child = execFile(process.execPath, [script, path, ...reports], { cwd: folder }, (_, stdout) =>
      resolve({ code: child.exitCode ?? -1, says: stdout.trimEnd().split("\n") }),
    );
  });
}
