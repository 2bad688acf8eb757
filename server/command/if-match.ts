import { type Failure, fail, ok, type Result } from "@/domain/result";
import type { Transaction } from "./once";

/** The version that `If-Match: "3"` names. */
export function toVersion(ifMatch: string | null): Result<number> {
  const digits = ifMatch === null ? null : /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  if (digits?.[1]) return ok(Number(digits[1]));
  return fail({
    code: "precondition_required",
    message: 'Send the version that you changed in the header If-Match, for example: If-Match: "3".',
  });
}

/** Who made event `seq` of a log, and when. */
export async function whoChanged(tx: Transaction, stream: string, seq: number): Promise<Failure["changed"]> {
  const event = await tx.event.findUnique({
    where: { stream_seq: { stream, seq } },
    select: { at: true, byId: true },
  });
  if (!event) return undefined;
  const by =
    event.byId === null
      ? null
      : await tx.user.findUnique({ where: { id: event.byId }, select: { id: true, name: true } });
  return { by, at: event.at.toISOString() };
}

/** That `record` is not the version that the change was made on; carries the record as it stands. */
export function changedMeanwhile(record: unknown, changed?: Failure["changed"]) {
  return fail({
    code: "changed",
    message: "Somebody changed this in the meantime. Look at what it says now, then save again.",
    current: record,
    changed,
  });
}
