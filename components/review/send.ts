import { send } from "@/components/http/send";
import type { Revealed } from "@/domain/blind/revealed";
import type { Failure, FailureCode } from "@/domain/result";
import { type Answer, noConnection } from "./answer";
import type { Letter } from "./outbox";
import { type ServerAct, toActRequest } from "./server-act";
import { toRequest, type WriteRequest } from "./write";

const patience = 20_000;

/** Sends a write of `articleId` to this desk's own API, for `personId` and nobody else. */
export function sendTo(articleId: string, personId: string) {
  return ({ id, write }: Letter): Promise<Answer> => sendRequest(toRequest(articleId, write), id, personId);
}

/** Sends an act on `articleId`, whose answer says what came of it. */
export function sendActTo(articleId: string, personId: string) {
  return (act: ServerAct, id: string): Promise<Answer> =>
    sendRequest(toActRequest(articleId, act), id, personId);
}

/** A claim with all that is on it, as the desk has it now; `null` when it cannot be had. */
export async function readClaim(claimId: string): Promise<unknown> {
  try {
    const response = await fetch(`/api/v1/claims/${encodeURIComponent(claimId)}`, {
      headers: { accept: "application/json" },
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Reads what the person sees now of claims on which something happened after event `since`. */
export function readRevealedOf(articleId: string) {
  return async (since: number): Promise<Revealed | null> => {
    const sent = await send(`/api/v1/articles/${encodeURIComponent(articleId)}/revealed?since=${since}`, {
      method: "GET",
    });
    return sent.ok ? (sent.data as Revealed) : null;
  };
}

/** Never throws: no connection is an answer too. The same `id` is done once, however often it is sent. */
async function sendRequest(
  { method, path, body, version }: WriteRequest,
  id: string,
  personId: string,
): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(body && { "content-type": "application/json" }),
        "idempotency-key": id,
        "stet-person": personId,
        ...(version !== null && { "if-match": `"${version}"` }),
      },
      body: body && JSON.stringify(body),
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await accepted(response) : await refusal(response);
  } catch {
    return { ok: false, final: false, failure: noConnection };
  }
}

async function accepted(response: Response): Promise<Answer> {
  const seq = Number(response.headers.get("stet-seq") ?? Number.NaN);
  const record: unknown = response.status === 204 ? null : await response.json();
  return { ok: true, seq: Number.isInteger(seq) ? seq : null, record };
}

type Problem = Partial<Pick<Failure, "code" | "errors" | "current" | "changed"> & { detail: string }>;

/** What is wrong, if the desk itself says so: what stands between may answer anything, and is no reason to give up. */
async function refusal(response: Response): Promise<Answer> {
  const { status } = response;
  const { code, detail, errors, current, changed } = await problemOf(response);
  const isPassing = status === 401 || status === 408 || status === 429 || status >= 500;
  const isFinal = !isPassing && (code !== undefined || status === 413);
  const fallback: FailureCode = status === 401 ? "unauthenticated" : isFinal ? "invalid" : "unavailable";
  const message =
    (code ?? fallback) === "unauthenticated" ? "You are signed out." : (detail ?? untold(isFinal));
  const retryAfterSeconds = Number(response.headers.get("retry-after") ?? 0) || undefined;
  const failure = { code: code ?? fallback, message, errors, current, changed, retryAfterSeconds };
  return { ok: false, final: isFinal, failure };
}

const untold = (isFinal: boolean) =>
  isFinal ? "The desk did not accept this." : "The desk does not answer.";

/** Throws when the answer is cut short: then nothing is known. */
async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
