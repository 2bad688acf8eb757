import { randomUUID } from "node:crypto";
import type { Failure, Result } from "@/domain/result";
import { type Actor, getActor } from "@/server/auth/actor";
import { isUnavailable } from "@/server/db/outage";
import { log } from "@/server/log";
import { hasNul } from "./nul";
import { isSameOrigin } from "./origin";
import { cancelled, problem } from "./problem";

type Context<P> = { params: Promise<P> };
type Visit<P> = { request: Request; params: P };

/** A route that needs a signed-in person or their token. Outages and bugs end here, as problems. */
export function door<P = Record<never, never>>(
  handle: (visit: Visit<P> & { actor: Actor }) => Promise<Response>,
) {
  return openDoor<P>(async (visit) => {
    const { request } = visit;
    const actor = await getActor(request);
    if (!actor) return problem(unauthenticated);
    if (actor.via === "session" && !isSafe(request) && !isSameOrigin(request)) return problem(foreignOrigin);
    if ((request.headers.get(personHeader) ?? actor.id) !== actor.id) return problem(otherPerson);
    if (actor.via === "token" && actor.scope === "read" && !isSafe(request)) return problem(readOnlyToken);
    return handle({ ...visit, actor });
  });
}

/** A route that anybody may call. */
export function openDoor<P = Record<never, never>>(handle: (visit: Visit<P>) => Promise<Response>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      if (hasNul(request.url)) return problem(unreadableAddress);
      return await handle({ request, params: await params });
    } catch (error) {
      // Its sender is gone: a body that ends in its middle is no fault of ours.
      if (request.signal.aborted) return problem(cancelled);
      return problem(isUnavailable(error) ? unavailable : bug(error));
    }
  };
}

/** What a caller says about a write besides its input. */
export type WriteHeaders = { idempotencyKey: string | null; ifMatch: string | null };

export function writeHeaders(request: Request): WriteHeaders {
  return { idempotencyKey: request.headers.get("idempotency-key"), ifMatch: request.headers.get("if-match") };
}

/** A read's outcome as a response. */
export function respond(outcome: Result<unknown>): Response {
  return outcome.ok ? json(outcome.value, 200) : problem(outcome.failure);
}

/** A list that is short enough to be given at once. */
export function respondList(outcome: Result<unknown[]>): Response {
  return outcome.ok ? json({ items: outcome.value, next: null }, 200) : problem(outcome.failure);
}

/** A write's outcome as a response; `seq` is the number of the event that it recorded. */
export function respondWritten(
  outcome: Result<{ answer: unknown; status: number; seq: number | null }>,
): Response {
  if (!outcome.ok) return problem(outcome.failure);
  const { answer, status, seq } = outcome.value;
  const headers: Record<string, string> = seq === null ? {} : { "stet-seq": String(seq) };
  if (status === 204) return new Response(null, { status, headers: { ...headers, ...noStore } });
  return json(answer, status, headers);
}

const noStore = { "cache-control": "private, no-store" };

function json(value: unknown, status: number, headers: Record<string, string> = {}): Response {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : null;
  return Response.json(value, {
    status,
    headers: { ...headers, ...noStore, ...(typeof version === "number" && { etag: `"${version}"` }) },
  });
}

const isSafe = (request: Request) => request.method === "GET" || request.method === "HEAD";

const unreadableAddress: Failure = {
  code: "unreadable",
  message: "The address has a character in it that no text has.",
};
/**
 * Whose request this is. A page that outlives its session says so, and its writes wait for that person rather than
 * being done by whoever signed in on the same browser since.
 */
const personHeader = "stet-person";

const otherPerson: Failure = {
  code: "other_person",
  message:
    "Somebody else is signed in on this browser now. Sign in again as the person who made this change.",
};
const unauthenticated: Failure = {
  code: "unauthenticated",
  message: "Sign in, or send a valid token: Authorization: Bearer stet_…",
};
const foreignOrigin: Failure = {
  code: "forbidden",
  message: "This request did not come from a page of this desk. Scripts use a token.",
};
const readOnlyToken: Failure = {
  code: "forbidden",
  message: "This token may only read. Make one that may write on your account's page.",
};
const unavailable: Failure = {
  code: "unavailable",
  message: "The database does not answer. Nothing was lost; try again in a moment.",
  retryAfterSeconds: 2,
};

function bug(error: unknown): Failure {
  const id = randomUUID();
  log.error({ id, err: error }, "request failed");
  return { code: "internal", message: `Something went wrong here, and was written to the log as ${id}.` };
}
