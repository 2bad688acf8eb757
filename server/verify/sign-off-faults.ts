import type { Fault } from "@/domain/log/chain";
import { toCanonicalJson } from "@/domain/log/canonical";
import type { SignOff } from "@/domain/signoff/sign-off";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import type { StoredEntry } from "./verify-logs";

type Signed = Pick<SignOff, "id" | "revision" | "statement" | "reportHash" | "log"> & { by: { id: string } };

/** What of a sign-off and its frozen report is not as `entry` of the log has it. */
export async function signOffFaults({ stream, seq, payload }: StoredEntry): Promise<Fault[]> {
  // Only our own writes made this column; where somebody else's did, the hash tells.
  const { signOff } = payload as { signOff?: Signed };
  if (!signOff) return [{ stream, seq, found: "signs off, and does not say what" }];
  const row = await db.signOff.findFirst({ where: { id: signOff.id, articleId: stream } });
  if (!row) return [{ stream, seq, found: `tells of the sign-off ${signOff.id}, which is not there` }];
  const faults: Fault[] = [];
  if (row.reportHash !== signOff.reportHash) {
    faults.push({ stream, seq, found: `names another report than the sign-off ${row.id}` });
  }
  if (sha256(toCanonicalJson(row.report)) !== signOff.reportHash) {
    faults.push({
      stream,
      seq,
      found: `does not fit the frozen report of the sign-off ${row.id}, which was changed`,
    });
  }
  const { revision, statement, by, log } = signOff;
  const stored = {
    revision: row.revision,
    statement: row.statement,
    by: row.byId,
    seq: row.logSeq,
    head: row.logHead,
  };
  const logged = { revision, statement, by: by.id, seq: log.seq, head: log.head };
  if (toCanonicalJson(stored) !== toCanonicalJson(logged)) {
    faults.push({ stream, seq, found: `says something else than the sign-off ${row.id}, which was changed` });
  }
  const newest = await db.event.findUnique({
    where: { stream_seq: { stream, seq: log.seq } },
    select: { hash: true },
  });
  if ((newest?.hash ?? null) !== log.head) {
    faults.push({ stream, seq, found: `names a head of the log that entry ${log.seq} does not have` });
  }
  return faults;
}
