import { type Chain, type Fault, followChain, type Head, type Sha256 } from "./chain";
import { isHidden, type HiddenEntry, type LogEntry } from "./entry";
import { toCanonicalJson } from "./canonical";

/** What was looked at, and what of it is not as it was written. */
export type Verified = { entries: number; hidden: number; logs: number; faults: Fault[] };

const entryKeys = ["at", "byId", "hash", "payload", "previous", "seq", "stream", "subjectId", "type"];
const hiddenKeys = ["at", "hash", "previous", "seq", "stream", "type"];
const Hash = /^[\da-f]{64}$/;

type Line = Record<string, unknown> & { kind: string };

/**
 * Follows an export (docs/export.md) line by line: every entry of every log in it, where each log ends, the hash of
 * each frozen report, and that the file is whole and its lines are written as Stet writes them.
 */
export function followFile(sha256: Sha256) {
  const verified: Verified = { entries: 0, hidden: 0, logs: 0, faults: [] };
  const reports = new Map<string, string>();
  const known = new Set<string>();
  let log: { chain: Chain; head: Head } | null = null;
  let lines = 0;
  let hasEnded = false;
  const fault = (found: string) => verified.faults.push({ stream: `Line ${lines}`, seq: null, found });

  /** Ends the log that was followed: another begins, or the file is over. */
  function close() {
    if (!log) return;
    const { chain, head } = log;
    const { stream } = chain;
    if (head.seq === 0) verified.faults.push({ stream, seq: null, found: "has no entries" });
    verified.faults.push(...chain.end(head));
    log = null;
  }

  function takeEntry({ kind: _, ...entry }: Line) {
    if (!isEntry(entry)) return fault("has an entry that lacks something or has something more");
    if (log?.chain.stream !== entry.stream)
      return fault(`has an entry of ${entry.stream}, away from that log`);
    verified.entries++;
    if (isHidden(entry)) verified.hidden++;
    verified.faults.push(...log.chain.add(entry));
    if (!isHidden(entry) && entry.type === "article.signed_off") signedOff(entry);
  }

  function signedOff({ stream, seq, payload }: LogEntry) {
    const { id, reportHash } =
      (payload as { signOff?: { id?: unknown; reportHash?: unknown } }).signOff ?? {};
    const hash = reports.get(String(id));
    reports.delete(String(id));
    if (hash === undefined || hash === reportHash) return;
    verified.faults.push({ stream, seq, found: "signs off another report than the one in the file" });
  }

  function open(stream: unknown, head: unknown) {
    close();
    if (typeof stream !== "string" || !isHead(head)) return fault("does not say where its log ends");
    if (known.has(stream)) return fault(`begins the log of ${stream} a second time`);
    known.add(stream);
    verified.logs++;
    log = { chain: followChain(stream, sha256), head };
  }

  function take(line: Line) {
    if (line.kind === "event") takeEntry(line);
    if (line.kind === "log") open(line.stream, { seq: line.seq, head: line.head });
    if (line.kind === "desk" || line.kind === "article") open(line.id, line.log);
    if (line.kind === "sign_off") takeReport(line);
    if (line.kind !== "end") return;
    hasEnded = true;
    if (line.lines !== lines - 1) fault(`ends the file after ${String(line.lines)} lines, not ${lines - 1}`);
  }

  function takeReport({ id, report, reportHash }: Line) {
    const hash = sha256(toCanonicalJson(report));
    if (hash !== reportHash) fault("has a report that its hash was not made of");
    reports.set(String(id), hash);
  }

  return {
    /** The next line, without its line end. */
    add(text: string) {
      lines++;
      if (hasEnded) return fault("stands after the end");
      const line = read(text);
      if (line) take(line);
      else fault("is not written as Stet writes lines");
    },
    end(): Verified {
      close();
      for (const id of reports.keys()) {
        verified.faults.push({ stream: `Sign-off ${id}`, seq: null, found: "is in no log" });
      }
      lines++;
      if (!hasEnded) fault("should be the end: the file is not whole");
      return verified;
    },
  };
}

/** A line that says each thing once and in Stet's way, so that no byte of it can differ from what was checked. */
function read(text: string): Line | null {
  try {
    const line = JSON.parse(text) as unknown;
    const isLine =
      typeof line === "object" && line !== null && "kind" in line && typeof line.kind === "string";
    return isLine && JSON.stringify(line) === text ? (line as Line) : null;
  } catch {
    return null;
  }
}

function isEntry(entry: Record<string, unknown>): entry is LogEntry | HiddenEntry {
  const keys = Object.keys(entry).sort().join();
  if (keys !== (entry.type === "hidden" ? hiddenKeys : entryKeys).join()) return false;
  const { stream, seq, at, previous, hash } = entry;
  return (
    typeof stream === "string" &&
    Number.isSafeInteger(seq) &&
    typeof at === "string" &&
    (previous === null || isHash(previous)) &&
    isHash(hash)
  );
}

function isHead(head: unknown): head is Head {
  if (typeof head !== "object" || head === null || !("seq" in head) || !("head" in head)) return false;
  return Number.isSafeInteger(head.seq) && (head.head === null || isHash(head.head));
}

const isHash = (value: unknown) => typeof value === "string" && Hash.test(value);
