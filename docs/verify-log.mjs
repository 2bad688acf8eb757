#!/usr/bin/env node
// Verifies a log that Stet exported, with Node alone: node verify-log.mjs log.jsonl [report.json]
// docs/verifying.md says what is checked. Written apart from Stet's own verifier, so that one can check the other.
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";

const [path, reportPath] = process.argv.slice(2);
if (!path) fail("Usage: node verify-log.mjs log.jsonl [report.json]");

let [lines, entries, hidden, faults] = [0, 0, 0, 0];
let isOver = false;
/** The log that is being followed: its id, where it should end, the hashes seen so far. */
let log = null;
const logs = new Map();
/** What each entry that signs off says of it. */
const signOffs = new Map();

for await (const text of linesOf(path)) {
  lines += 1;
  if (isOver) found(`line ${lines} stands after the end`);
  const line = read(text);
  if (line === null) found(`line ${lines} is not written as Stet writes lines`);
  else if (line.kind === "event") entry(line);
  else if (line.kind === "log") begin(line.stream, line);
  else if (line.kind === "desk" || line.kind === "article") begin(line.id, line.log);
  else if (line.kind === "sign_off" && sha256(canonical(line.report)) !== line.reportHash)
    found(`line ${lines}: the report is not the one that was signed off`);
  else if (line.kind === "end") {
    isOver = true;
    if (line.lines !== lines - 1) found(`the file should have ${line.lines} lines before its end`);
  }
}
finish();
if (!isOver) found("the file is not whole: its end is missing");
if (reportPath) compare(JSON.parse(readFileSync(reportPath, "utf8")));
const unread = hidden > 0 ? ` (${hidden} hidden from the reader: only their links were checked)` : "";
const outcome = faults === 0 ? "all as they were written" : count(faults, "fault", "faults");
console.log(
  `${count(entries, "entry", "entries")} in ${count(logs.size, "log", "logs")}: ${outcome}${unread}`,
);
process.exitCode = faults === 0 ? 0 : 1;

/** A log begins: its entries follow, up to the one that `head` names. */
function begin(stream, head) {
  finish();
  if (logs.has(stream)) found(`line ${lines} begins the log of ${stream} a second time`);
  log = { stream, head, hashes: [] };
  logs.set(stream, log.hashes);
}

function entry({ kind: _, ...rest }) {
  const { hash, ...hashed } = rest;
  const isHidden = !("payload" in rest);
  const names = isHidden
    ? "at,hash,previous,seq,stream,type"
    : "at,byId,hash,payload,previous,seq,stream,subjectId,type";
  if (Object.keys(rest).sort().join() !== names || (isHidden && rest.type !== "hidden"))
    return found(`line ${lines} is not an entry as Stet writes them`);
  if (log?.stream !== rest.stream) return found(`line ${lines} stands away from its log, ${rest.stream}`);
  entries += 1;
  if (isHidden) hidden += 1;
  const name = `${rest.stream}, entry ${rest.seq}`;
  if (rest.seq !== log.hashes.length + 1) found(`${name}: entry ${log.hashes.length + 1} should stand here`);
  if (rest.previous !== (log.hashes.at(-1) ?? null)) found(`${name} does not follow from the entry before`);
  if (!isHidden && sha256(canonical(hashed)) !== hash)
    found(`${name} does not say what its hash was made of`);
  log.hashes.push(hash);
  if (rest.type === "article.signed_off")
    signOffs.set(rest.payload?.signOff?.id, { ...rest.payload?.signOff, seq: rest.seq });
}

/** The log is over: it must end in its head. */
function finish() {
  if (
    log &&
    (log.hashes.length === 0 || log.head?.seq !== log.hashes.length || log.head.head !== log.hashes.at(-1))
  )
    found(
      `${log.stream} has ${log.hashes.length} entries and does not end in its head, entry ${log.head?.seq}`,
    );
  log = null;
}

/** Whether the log is the one that the report names, and has the hash of a report that was frozen when signed off. */
function compare({ $schema: _, ...report }) {
  const { article, log: named, state, signoffs } = report;
  const hashes = logs.get(article.id);
  if (!hashes) return found(`the report is on ${article.id}, whose log is not in the file`);
  if (hashes[named.seq - 1] !== named.head)
    return found(`the report names another log: entry ${named.seq} has not the hash that it says`);
  console.log(`The report fits: it was made at entry ${named.seq} of this log.`);
  if (state?.name !== "signed_off") return;
  const signOff = signOffs.get(signoffs.at(-1)?.id);
  if (signOff?.seq !== named.seq + 1 || signOff.reportHash !== sha256(canonical(report)))
    found(`the report says that it was signed off, and is not what entry ${named.seq + 1} signs off`);
  else console.log(`It is what entry ${signOff.seq} signs off.`);
}

/** JSON without white space, the names of each object in the order of their UTF-16 code units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join(",")}}`;
}

function count(number, one, more) {
  return `${number} ${number === 1 ? one : more}`;
}

function sha256(text) {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** A line as an object, if it is written just as Stet writes it: nothing twice, nothing beside it. */
function read(text) {
  try {
    const line = JSON.parse(text);
    return typeof line?.kind === "string" && JSON.stringify(line) === text ? line : null;
  } catch {
    return null;
  }
}

/** Lines end in a line feed, and in nothing else. */
async function* linesOf(file) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  try {
    for await (const chunk of createReadStream(file)) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = parts.pop();
      yield* parts;
    }
    rest += decoder.decode();
  } catch (error) {
    fail(`${file} cannot be read: ${error.message}`);
  }
  if (rest !== "") yield rest;
}

function found(what) {
  faults += 1;
  console.log(`${what}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
