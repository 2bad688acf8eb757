import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { reportResponse } from "@/server/report/formats";
import { readReport } from "@/server/report/queries";
import { db } from "@/server/db/client";
import { createElement } from "react";
import { makeDesk, noHeaders, type TestDesk, unwrap } from "@/test/desk";
import { makeReadyArticle } from "@/test/ready-article";
import { reopenArticle, signOff } from "./commands";

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeDesk();
});

// What an outsider has: the JSON as it is downloaded, the desk's list of sign-offs, and the log as the desk exports it.
// What they do with it is written here anew, as the report's "How to verify" tells it, with nothing of ours.

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(",")}}`;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

type Entry = {
  stream: string;
  seq: number;
  type: string;
  subjectId: string;
  byId: string | null;
  at: string;
  payload: { [name: string]: Json };
  previous: string | null;
  hash: string;
};

async function downloaded(articleId: string, signOffId: string) {
  const found = unwrap(await readReport(desk.viewer, articleId, signOffId));
  const response = await reportResponse(found.model, "json", {
    origin: "https://desk.example",
    page: createElement("p"),
    hash: found.signOff?.reportHash ?? null,
  });
  return { file: await response.text(), told: response.headers.get("stet-report-sha256") };
}

async function exportedLog(articleId: string): Promise<Entry[]> {
  const rows = await db.event.findMany({ where: { stream: articleId }, orderBy: { seq: "asc" } });
  return JSON.parse(JSON.stringify(rows)) as Entry[];
}

/** What the outsider finds wrong. */
function faults(file: string, log: readonly Entry[]): string[] {
  const { $schema, ...report } = JSON.parse(file) as { [name: string]: Json };
  const { seq, head } = report.log as { seq: number; head: string };
  const wrong = typeof $schema === "string" ? [] : ["no schema"];
  for (const [at, entry] of log.entries()) {
    const { stream, seq, type, subjectId, byId, at: time, payload, previous } = entry;
    const own = hash(canonical({ stream, seq, type, subjectId, byId, at: time, payload, previous }));
    if (own !== entry.hash) wrong.push(`entry ${seq} was changed`);
    if (previous !== (log[at - 1]?.hash ?? null)) wrong.push(`entry ${seq} does not follow`);
  }
  const entry = log[seq];
  const signed = entry?.payload.signOff as { reportHash?: string } | undefined;
  if (entry?.seq !== seq + 1 || entry.type !== "article.signed_off") wrong.push("no sign-off");
  if (entry?.previous !== head) wrong.push("another log");
  if (signed?.reportHash !== hash(canonical(report))) wrong.push("another report");
  return wrong;
}

it("F09 F10 an outsider proves the report by the log, before and after it was reopened, and finds every change", async () => {
  const { id } = await makeReadyArticle(desk.reviewer);
  const signed = unwrap(
    await signOff(desk.editor, { articleId: id, statement: "Checked: 40 % – “it rained” 😀" }, noHeaders),
  );
  const { file, told } = await downloaded(id, signed.answer.id);
  expect(told).toBe(signed.answer.reportHash);
  expect(faults(file, await exportedLog(id))).toEqual([]);

  unwrap(await reopenArticle(desk.owner, { articleId: id, reason: "A correction." }, noHeaders));
  unwrap(await signOff(desk.editor, { articleId: id, statement: "Again." }, noHeaders));
  const log = await exportedLog(id);
  expect(await downloaded(id, signed.answer.id)).toEqual({ file, told });
  expect(faults(file, log)).toEqual([]);

  expect(faults(file.replace("Forty days.", "Fifty days."), log)).toEqual(["another report"]);
  expect(faults(file.replace('"sourced"', '"disputed"'), log)).toEqual(["another report"]);
  const entry = signed.answer.log.seq;
  const forged = log.map((each, at) =>
    at === entry - 1 ? { ...each, payload: { ...each.payload, claim: null } } : each,
  );
  expect(faults(file, forged)).toEqual([`entry ${entry} was changed`]);
  expect(
    faults(
      file,
      log.filter((_, at) => at !== entry - 1),
    ),
  ).not.toEqual([]);
});

it("the report says how, and does not hold its own hash", async () => {
  const { id } = await makeReadyArticle(desk.reviewer);
  const { answer } = unwrap(await signOff(desk.editor, { articleId: id, statement: "Checked." }, noHeaders));
  const { file } = await downloaded(id, answer.id);
  expect(file).not.toContain(answer.reportHash);
  const { toMarkdown } = await import("@/domain/report/markdown");
  const words = toMarkdown(unwrap(await readReport(desk.viewer, id)).model);
  expect(words).toContain(`entry ${answer.log.seq + 1} is article`);
  expect(words).toContain(answer.log.head ?? "no head");
  expect(words).not.toContain(answer.reportHash);
});
