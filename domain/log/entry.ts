import { toCanonicalJson } from "./canonical";

/** An entry of the log of an article or desk, whose id is `stream`, as it is stored and exported. */
export type LogEntry = {
  stream: string;
  /** From 1 on, without a gap. */
  seq: number;
  type: string;
  subjectId: string;
  byId: string | null;
  /** ISO 8601 in UTC, with milliseconds. */
  at: string;
  payload: object;
  /** The hash of the entry before; `null` at the first. */
  previous: string | null;
  /** SHA-256 of `hashedText`, in hexadecimal. */
  hash: string;
};

/** What of an entry a reader gets who must not see, in blind review, what it says. */
export type HiddenEntry = Pick<LogEntry, "stream" | "seq" | "at" | "previous" | "hash"> & { type: "hidden" };

/** The text that an entry's hash is taken over: the canonical JSON of all else that belongs to the log. */
export function hashedText(entry: Omit<LogEntry, "hash">): string {
  const { stream, seq, type, subjectId, byId, at, payload, previous } = entry;
  return toCanonicalJson({ stream, seq, type, subjectId, byId, at, payload, previous });
}

/** By what it lacks: an entry may call itself what it will. */
export const isHidden = (entry: LogEntry | HiddenEntry): entry is HiddenEntry => !("payload" in entry);

/**
 * What of `written` a file may have that its reader, who sees it as `seen`, can verify. An entry of which they may see
 * only a part is hidden as one that they may not see at all: its hash would not fit the part.
 */
export function verifiable(
  written: LogEntry,
  seen: { payload: object } | { type: "hidden" },
): LogEntry | HiddenEntry {
  const isWhole = "payload" in seen && toCanonicalJson(seen.payload) === toCanonicalJson(written.payload);
  if (isWhole) return written;
  const { stream, seq, at, previous, hash } = written;
  return { stream, seq, type: "hidden", at, previous, hash };
}
