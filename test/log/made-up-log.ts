import fc from "fast-check";
import { hashedText, type HiddenEntry, type LogEntry } from "@/domain/log/entry";
import type { Head, Sha256 } from "@/domain/log/chain";

/** What an entry may say. */
const said = fc.record({
  type: fc.constantFrom("article.created", "claim.created", "assessment.given", "comment.added"),
  subjectId: fc.uuid(),
  byId: fc.option(fc.uuid()),
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((at) => at.toISOString()),
  payload: fc.dictionary(
    fc.string(),
    fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.array(fc.boolean())),
  ),
});

type Said = Omit<LogEntry, "stream" | "seq" | "previous" | "hash">;

/** Logs of made-up entries, each by the id of its article or desk. */
export const madeUpLogs = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 })
  .chain((streams) =>
    fc.tuple(
      ...streams.map((stream) =>
        fc.tuple(fc.constant(stream), fc.array(said, { minLength: 1, maxLength: 8 })),
      ),
    ),
  );

/** The entries that record `all` in the log of `stream`. */
export function chained(stream: string, all: readonly Said[], sha256: Sha256): LogEntry[] {
  let previous: string | null = null;
  return all.map((each, at) => {
    const entry = { stream, seq: at + 1, ...each, previous };
    const hash = sha256(hashedText(entry));
    previous = hash;
    return { ...entry, hash };
  });
}

export const headOf = (entries: readonly LogEntry[]): Head => {
  const last = entries.at(-1);
  return { seq: last?.seq ?? 0, head: last?.hash ?? null };
};

/** A file of these logs, as one is downloaded. */
export function fileOf(
  logs: readonly (readonly (LogEntry | HiddenEntry)[])[],
  heads: readonly Head[],
): string[] {
  const lines = logs.flatMap((entries, at) => [
    { kind: "log", stream: entries[0]?.stream, ...heads[at] },
    ...entries.map((entry) => ({ kind: "event", ...entry })),
  ]);
  return [...lines, { kind: "end", lines: lines.length }].map((line) => JSON.stringify(line));
}

export function hidden({ stream, seq, at, previous, hash }: LogEntry): HiddenEntry {
  return { stream, seq, type: "hidden", at, previous, hash };
}
