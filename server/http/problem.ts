import type { Failure, FailureCode } from "@/domain/result";

const statusOf: Record<FailureCode, number> = {
  unreadable: 400,
  unauthenticated: 401,
  other_person: 401,
  forbidden: 403,
  confirm_first: 403,
  not_found: 404,
  conflict: 409,
  signed_off: 409,
  revised: 409,
  not_ready: 409,
  changed: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  precondition_required: 428,
  too_many: 429,
  internal: 500,
  unavailable: 503,
};

const titleOf: Record<FailureCode, string> = {
  unreadable: "The request could not be read",
  unauthenticated: "Sign in first",
  other_person: "Somebody else is signed in",
  forbidden: "Not allowed",
  confirm_first: "Confirm that it is you",
  not_found: "Not found",
  conflict: "It is in the way of something else",
  signed_off: "The article is signed off",
  revised: "A new revision came in",
  not_ready: "Something still stands in the way",
  changed: "Somebody changed it first",
  too_large: "Too large",
  unsupported_type: "That kind of content is not taken",
  invalid: "Something in the input is not right",
  precondition_required: "Say which version you mean",
  too_many: "Too many requests",
  internal: "Something went wrong here",
  unavailable: "The desk is not available",
};

/** A failure as `application/problem+json` (RFC 9457). */
export function problem(failure: Failure): Response {
  const { code, message, errors, current, changed, retryAfterSeconds } = failure;
  const status = statusOf[code];
  return Response.json(
    { type: "about:blank", title: titleOf[code], status, code, detail: message, errors, current, changed },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "private, no-store",
        ...(statusOf[code] === 401 && { "www-authenticate": 'Bearer realm="stet"' }),
        ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
      },
    },
  );
}

export const notFound = { code: "not_found", message: "There is nothing here that you can see." } as const;

/** For a request that its sender gave up before anything was stored. */
export const cancelled: Failure = {
  code: "unavailable",
  message: "This was cancelled before it was done. Nothing was stored.",
};
