import type { Person } from "./claim/claim";

/** What a person at the desk can be told went wrong; each code maps to one HTTP status at the edge. */
export type Failure = {
  code: FailureCode;
  /** For the person: what happened, and what to do. */
  message: string;
  /** Where in the input, when the input is at fault. */
  errors?: { path: string; message: string }[];
  /** The record as it stands now, when somebody else changed it first. */
  current?: unknown;
  /** Who changed it first, and when; `by` is `null` when nobody knows any more. */
  changed?: { by: Person | null; at: string };
  /** When trying again may succeed. */
  retryAfterSeconds?: number;
};

export type FailureCode =
  | "unreadable"
  | "invalid"
  | "unauthenticated"
  | "other_person"
  | "forbidden"
  | "confirm_first"
  | "not_found"
  | "conflict"
  | "changed"
  | "signed_off"
  | "revised"
  | "not_ready"
  | "precondition_required"
  | "too_large"
  | "unsupported_type"
  | "too_many"
  | "unavailable"
  | "internal";

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}

/** An `invalid` failure that names one place in the input. */
export function invalid(path: string, message: string) {
  return fail({ code: "invalid", message, errors: [{ path, message }] });
}
