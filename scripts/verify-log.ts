import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { type Fault, faultSays } from "@/domain/log/chain";
import { followFile } from "@/domain/log/file";
import { withDatabase } from "./open-database";
import { Problem } from "./problem";

const usage = `Usage: npm run verify-log                             every log of the server, running or not
       npm run verify-log -- --only ID                the log of one article or desk
       npm run verify-log -- --file export.jsonl      the logs in a file, without any database`;

/** Says what in the logs is not as it was written, one line each, and then how much was looked at. */
export async function run(args: string[]): Promise<void> {
  const { file, only } = readArgs(args);
  if (file !== undefined) return verifyFile(file);
  await withDatabase(async () => {
    const { verifyLogs } = await import("@/server/verify/verify-logs");
    const { entries, logs, faults } = await verifyLogs(tell, only);
    if (only !== undefined && entries + faults === 0) throw new Problem(`Nothing here has the id ${only}.`);
    conclude({ entries, hidden: 0, logs, faults });
  });
}

async function verifyFile(path: string): Promise<void> {
  const file = followFile((text) => createHash("sha256").update(text, "utf8").digest("hex"));
  try {
    for await (const line of linesOf(path)) file.add(line);
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { entries, hidden, logs, faults } = file.end();
  faults.forEach(tell);
  conclude({ entries, hidden, logs, faults: faults.length });
}

const tell = (fault: Fault) => console.log(faultSays(fault));

function conclude(looked: { entries: number; hidden: number; logs: number; faults: number }): void {
  const { entries, hidden, logs, faults } = looked;
  const found = faults === 0 ? "all as they were written" : count(faults, "fault", "faults");
  const unread =
    hidden === 0 ? "" : ` (${hidden} of them hidden from the reader: only their links were checked)`;
  console.log(`${count(entries, "entry", "entries")} in ${count(logs, "log", "logs")}: ${found}${unread}`);
  if (faults > 0) process.exitCode = 1;
}

const count = (number: number, one: string, more: string) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : more}`;

/** The lines of a file, by line feeds alone: other line ends may stand in the text. Throws at what is not UTF-8. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

function readArgs(args: string[]): { file?: string; only?: string } {
  const options = { file: { type: "string" }, only: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.file === undefined || values.only === undefined) return values;
  } catch {
    // Said below.
  }
  throw new Problem(usage);
}
