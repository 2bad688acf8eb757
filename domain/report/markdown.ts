import { authorsOf } from "../article/byline";
import { sourceTypeName, stanceName } from "../evidence/evidence";
import { type MarkedBlock, markedBlocks } from "./marks";
import { address, inline, lines, piece, quoted, table } from "./markdown-text";
import { toDay, toMinute } from "./moment";
import type {
  ReportAdjudication,
  ReportAssessment,
  ReportClaim,
  ReportEvidence,
  ReportModel,
  ReportSignOff,
} from "./schema";
import { verifySteps } from "./verify";
import {
  adjudicationWords,
  assessmentWords,
  changeWords,
  checkedWords,
  claimNotes,
  claimWords,
  correctionWords,
  count,
  coverageWords,
  evidenceWords,
  hiddenWords,
  judgedWords,
  notCheckedWords,
  openItems,
  percent,
  personWords,
  placelessWords,
  policyWords,
  reopenedWords,
  signOffWords,
  sinceWords,
  stateWords,
  summaryWords,
} from "./words";

/** The report as CommonMark with tables. Nothing that a person wrote in it can become markup. */
export function toMarkdown(model: ReportModel): string {
  const parts = [
    `# ${inline(model.article.title)}`,
    `Verification report, ${inline(model.desk.name)}`,
    facts(model),
    "## Method",
    method(model),
    "## What was found",
    found(model),
    "## The article, marked",
    article(model),
    "## Claims",
    ...model.claims.flatMap(claim),
    ...(model.claims.length === 0 && !model.removedClaims ? ["No claims have been marked."] : []),
    ...(model.sources.length > 0 ? ["## Sources", sources(model)] : []),
    ...(model.notChecked.length > 0 ? ["## What was not checked", notChecked(model)] : []),
    ...(model.removedClaims ? ["## Claims without a place", ...removedClaims(model.removedClaims)] : []),
    ...(model.corrections ? ["## Corrections", corrections(model.corrections)] : []),
    ...(model.sinceSignOff ? ["## What changed since sign-off", sinceSignOff(model.sinceSignOff)] : []),
    "## Sign-off",
    `${inline(stateWords(model))}.`,
    ...model.signoffs.flatMap(signOff),
    "## How to verify this report",
    ...verifySteps(model).map(({ text, code }) => inline(text) + (code ? `\n\n    ${code}` : "")),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function facts(model: ReportModel): string {
  const { article, revision, people } = model;
  const checked = checkedWords(model);
  return [
    article.byline && `By: ${inline(authorsOf(article.byline))}`,
    article.sourceUrl && `Published at: ${address(article.sourceUrl)}`,
    checked && `Checked: ${inline(checked)}`,
    ...people.map((person) => `${inline(person.name)}: ${personWords(person)}`),
    `Revision: ${revision.number} of ${revision.of}, ${toMinute(revision.createdAt)}`,
    `SHA-256: ${inline(revision.sha256)}`,
    `State: ${inline(stateWords(model))}`,
    `Report made: ${toMinute(model.generatedAt)}`,
  ]
    .filter((line) => line !== null && line !== "")
    .map((line) => `- ${line}`)
    .join("\n");
}

function method(model: ReportModel): string {
  const rows = model.method.verdicts.map(({ name, definition, demanded }) => [name, definition, demanded]);
  const policy = policyWords(model)
    .map((line) => `- ${line}`)
    .join("\n");
  return [table(["Verdict", "What it means", "What it demands"], rows), model.method.sentences, policy].join(
    "\n\n",
  );
}

function found(model: ReportModel): string {
  const { summary, method, state } = model;
  const rows = method.verdicts.map(({ verdict, name }) => [
    name,
    summary.verdicts[verdict],
    summary.claims.verdicts[verdict],
  ]);
  const open = openItems(state)
    .map(({ text }) => `- ${inline(text)}`)
    .join("\n");
  return [
    summaryWords(model),
    table(["Verdict", "Sentences", "Claims"], [...rows, ["All", summary.sentences, summary.claims.total]]),
    [
      `- Coverage ${coverageWords(model)}`,
      `- Verdicts in draft: ${summary.drafts}`,
      `- Verdicts stale: ${summary.stale}`,
      `- Evidence: ${evidenceWords(model)}`,
    ].join("\n"),
    open && `In the way of sign-off (coverage needed: ${percent(method.policy.coverageNeeded)}):\n\n${open}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function article(model: ReportModel): string {
  return [hiddenWords(model) ?? [], markedBlocks(model).map(block)].flat().join("\n\n");
}

function block({ kind, level, hasMark, runs }: MarkedBlock): string {
  const text = runs
    .map(({ text, ends }) => piece(text) + ends.map(({ label }) => ` **\\[${inline(label)}\\]**`).join(""))
    .join("")
    .trim();
  if (kind === "heading") return `${"#".repeat(Math.min(6, (level ?? 1) + 2))} ${text}`;
  if (kind === "quotation") return `> ${text}`;
  return kind === "list_item" && !hasMark ? `- ${text}` : text;
}

function claim(claim: ReportClaim): string[] {
  const { label, claimant, justification, evidence, assessments, adjudications } = claim;
  return [
    `### ${inline(label)}. ${claimWords(claim)}`,
    quoted(claim.text),
    claimant ? `Claimed by ${inline(claimant)}.` : "",
    justification ? lines(justification).join("\\\n") : "",
    claimNotes(claim).join("\\\n"),
    ...(evidence.length > 0 ? ["Evidence:", evidence.map(evidenceItem).join("\n")] : []),
    ...(assessments.length > 1
      ? ["Verdicts in order:", assessments.map(historyItem).join("\n")]
      : assessments.map((given) => `Judged by ${inline(assessmentWords(given))}.`)),
    ...(adjudications.length > 0
      ? ["The reviewers differed:", adjudications.map(decisionItem).join("\n")]
      : []),
  ];
}

function signOff(given: ReportSignOff): string[] {
  const { statement, reopened } = given;
  return [
    `${inline(signOffWords(given))}:`,
    quoted(statement),
    ...(reopened ? [`${inline(reopenedWords(reopened))}:`, quoted(reopened.reason)] : []),
  ];
}

function historyItem(given: ReportAssessment): string {
  return `- ${inline(assessmentWords(given))}${given.justification ? `. ${inline(given.justification)}` : ""}`;
}

function decisionItem(made: ReportAdjudication): string {
  return `- ${inline(adjudicationWords(made))}. ${inline(made.justification)}`;
}

function evidenceItem(item: ReportEvidence): string {
  const named = [item.publisher, item.author, item.title].filter((part) => part !== null).map(inline);
  const rest = [
    item.publishedAt && `published ${inline(toDay(item.publishedAt))}`,
    item.locator && inline(item.locator),
    `read ${inline(toDay(item.accessedAt))}`,
    item.sourceType && sourceTypeName[item.sourceType],
    `added by ${inline(item.addedBy.name)}`,
  ].filter((part) => part);
  const quote = item.quote ? `: “${inline(item.quote)}”` : "";
  return `- **${stanceName[item.stance]}**: ${[...named, address(item.url), ...rest].join(", ")}${quote}`;
}

function sources(model: ReportModel): string {
  return model.sources
    .map(({ url, title, publisher, uses, claims }) => {
      const named = [publisher, title].filter((part) => part !== null).map(inline);
      const where = `${count(uses, "evidence item")}, for ${claims.length === 1 ? "claim" : "claims"} ${claims.map(inline).join(", ")}`;
      return `- ${[...named, address(url)].join(", ")} (${where})`;
    })
    .join("\n");
}

function removedClaims(claims: readonly ReportClaim[]): string[] {
  return claims.flatMap((each) => [
    `### Claim ${each.number}. ${claimWords(each)}`,
    quoted(each.text),
    `${placelessWords(each)} It was ${inline(judgedWords(each))}.`,
    each.justification ? lines(each.justification).join("\\\n") : "",
    each.evidence.map(evidenceItem).join("\n"),
  ]);
}

function corrections(all: NonNullable<ReportModel["corrections"]>): string {
  return all
    .map((each) => {
      const note = each.note === null ? "" : ` ${inline(each.note)}`;
      return `- “${inline(each.words)}” to “${inline(each.proposed)}”: ${inline(correctionWords(each))}.${note}`;
    })
    .join("\n");
}

function sinceSignOff(since: NonNullable<ReportModel["sinceSignOff"]>): string {
  const changes = since.changes.map((each) => `- ${inline(changeWords(each))}`).join("\n");
  return [sinceWords(since), changes].filter((part) => part !== "").join("\n\n");
}

function notChecked(model: ReportModel): string {
  return model.notChecked
    .map((entry) => `- Sentence ${entry.sentence + 1}. ${notCheckedWords(entry)} “${inline(entry.text)}”`)
    .join("\n");
}
