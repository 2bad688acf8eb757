import { send } from "@/components/http/send";
import type { Revealed } from "@/domain/blind/revealed";
import type { Failure, FailureCode } from "@/domain/result";
import type { Answer } from "./answer";
import type { Letter } from "./outbox";
import { type ServerAct, toActRequest } from "./server-act";
import { toRequest, type WriteRequest } from "./write";

const patience = 20_000;

/** Sends a write of `articleId` to this desk's own API. */
export function sendTo(articleId: string) {
  return ({ id, write }: Letter): Promise<Answer> => sendRequest(toRequest(articleId, write), id);
}

/** Sends an act on `articleId`, whose answer says what came of it. */
export function sendActTo(articleId: string) {
  return (act: ServerAct, id: string): Promise<Answer> => sendRequest(toActRequest(articleId, act), id);
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
async function sendRequest({ method, path, body, version }: WriteRequest, id: string): Promise<Answer> {
  await isPainted();
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(body && { "content-type": "application/json" }),
        "idempotency-key": id,
        ...(version !== null && { "if-match": `"${version}"` }),
      },
      body: body && JSON.stringify(body),
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? await accepted(response) : refusal(response.status, await problemOf(response));
  } catch {
    return { ok: false, final: false, failure: { code: "unavailable", message: "No connection." } };
  }
}

/** Beginning a request takes the browser longer than all of a mark's own work: what a key did is seen first. */
function isPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page out of sight has no frames.
    setTimeout(resolve, 100);
  });
}

async function accepted(response: Response): Promise<Answer> {
  const seq = Number(response.headers.get("stet-seq") ?? Number.NaN);
  const record: unknown = response.status === 204 ? null : await response.json();
  return { ok: true, seq: Number.isInteger(seq) ? seq : null, record };
}

type Problem = { code?: FailureCode; detail?: string; errors?: Failure["errors"]; current?: unknown };

function refusal(status: number, { code, detail, errors, current }: Problem): Answer {
  const passing = status === 401 || status === 408 || status === 429 || status >= 500;
  const message = status === 401 ? "You are signed out." : (detail ?? untold(status));
  const fallback = status === 401 ? "unauthenticated" : status >= 500 ? "unavailable" : "invalid";
  return { ok: false, final: !passing, failure: { code: code ?? fallback, message, errors, current } };
}

const untold = (status: number) =>
  status >= 500 ? "The desk does not answer." : "The desk did not accept this.";

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}
