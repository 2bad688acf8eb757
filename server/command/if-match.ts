import { fail, ok, type Result } from "@/domain/result";

/** The version that `If-Match: "3"` names. */
export function toVersion(ifMatch: string | null): Result<number> {
  const digits = ifMatch === null ? null : /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  if (digits?.[1]) return ok(Number(digits[1]));
  return fail({
    code: "precondition_required",
    message: 'Send the version that you changed in the header If-Match, for example: If-Match: "3".',
  });
}

/** That `record` is not the version that the change was made on; carries the record as it stands. */
export function changedMeanwhile(record: unknown) {
  return fail({
    code: "changed",
    message: "Somebody changed this in the meantime. Look at what it says now, then save again.",
    current: record,
  });
}
