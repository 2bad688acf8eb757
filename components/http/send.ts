/** What went wrong with a request, as RFC 9457 has it; `code` is one of the server's, or `offline`. */
export type Problem = {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: { path: string; message: string }[];
  /** The record as it stands, when somebody else changed it first. */
  current?: unknown;
};

/** `seq` is the number of the event that a write recorded. */
export type Sent =
  { ok: true; status: number; data: unknown; seq?: number } | { ok: false; problem: Problem };

type Options = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  body?: object;
  headers?: Record<string, string>;
};

/** Calls the API: an object goes as JSON, a form as a form. Never throws; a network failure is a problem too. */
export async function send(path: string, { method, body, headers }: Options): Promise<Sent> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(body && !isForm && { "content-type": "application/json" }),
        ...headers,
      },
      body: body && (isForm ? body : JSON.stringify(body)),
    });
    const data: unknown = response.status === 204 ? null : await response.json().catch(() => null);
    if (!response.ok) return { ok: false, problem: toProblem(response.status, data) };
    const seq = response.headers.get("stet-seq");
    return { ok: true, status: response.status, data, ...(seq !== null && { seq: Number(seq) }) };
  } catch {
    return { ok: false, problem: offline };
  }
}

/** What a response that is no success says went wrong. */
export async function readProblem(response: Response): Promise<Problem> {
  const data: unknown = await response.json().catch(() => null);
  return toProblem(response.status, data);
}

/** The message that belongs to one field, if there is one. */
export function errorAt(problem: Problem | null, path: string): string | undefined {
  return problem?.errors?.find((error) => error.path === path)?.message;
}

export const offline: Problem = {
  status: 0,
  code: "offline",
  title: "No connection",
  detail: "Stet cannot be reached. Check the connection, then try again; nothing you typed is lost.",
};

/** What an answer that is no success says went wrong; `data` is what its body says, if anything. */
export function toProblem(status: number, data: unknown): Problem {
  const sent = typeof data === "object" && data !== null ? (data as Partial<Problem>) : {};
  return {
    status,
    code: sent.code ?? "unreadable_answer",
    title: sent.title ?? "Stet did not answer as expected",
    detail: sent.detail ?? `Stet answered with ${status}. Try again in a moment.`,
    errors: sent.errors,
    current: sent.current,
  };
}
