import { hashedText, type HiddenEntry, isHidden, type LogEntry } from "./entry";

/** Something in a log that is not as it was written; `seq` is the entry's, `null` for the log as a whole. */
export type Fault = { stream: string; seq: number | null; found: string };

/** Where a log ends: the number of its newest entry, and that entry's hash. */
export type Head = { seq: number; head: string | null };

/** Of a text's UTF-8 bytes, in hexadecimal. */
export type Sha256 = (text: string) => string;

/**
 * Follows the log of `stream` entry by entry, in the order they stand. Of hidden entries only the links can be
 * checked: their number, and that the entries around them fit.
 */
export function followChain(stream: string, sha256: Sha256) {
  let last: Head = { seq: 0, head: null };
  const fault = (seq: number | null, found: string): Fault => ({ stream, seq, found });

  function orderFaults({ seq, previous }: LogEntry | HiddenEntry): Fault[] {
    if (seq === last.seq + 1) {
      if (previous === last.head) return [];
      return [fault(seq, `names ${short(previous)} as the entry before, which has ${short(last.head)}`)];
    }
    if (seq <= last.seq) return [fault(seq, `stands after entry ${last.seq}`)];
    const missing = seq - last.seq - 1;
    const first = last.seq + 1;
    return [fault(first, missing === 1 ? "is missing" : `to ${seq - 1} are missing: ${missing} entries`)];
  }

  return {
    stream,
    last: () => last,
    add(entry: LogEntry | HiddenEntry): Fault[] {
      const faults = orderFaults(entry);
      if (!isHidden(entry) && sha256(hashedText(entry)) !== entry.hash) {
        faults.push(fault(entry.seq, `does not say what its hash ${short(entry.hash)} was made of`));
      }
      last = { seq: entry.seq, head: entry.hash };
      return faults;
    },
    /** Whether the log ends where `head` says. */
    end(head: Head): Fault[] {
      if (head.seq < last.seq)
        return [fault(head.seq + 1, `stands after the head, which is entry ${head.seq}`)];
      if (head.seq > last.seq) {
        return [fault(last.seq + 1, `is missing: the log ends here, its head is entry ${head.seq}`)];
      }
      if (head.head === last.head) return [];
      return [
        fault(last.seq, `is not the head: it has ${short(last.head)}, the head is ${short(head.head)}`),
      ];
    },
  };
}

export type Chain = ReturnType<typeof followChain>;

export function faultSays({ stream, seq, found }: Fault): string {
  return seq === null ? `${stream}: ${found}.` : `${stream}, entry ${seq}: ${found}.`;
}

const short = (hash: string | null) => (hash === null ? "none" : hash.slice(0, 12));
