import { offline, type Sent, toProblem } from "./send";

/** How far an upload is: what share of it has gone out, or that the server has it all and works on it. */
export type Progress = { stage: "sending"; share: number } | { stage: "working" };

type Options = {
  body: object;
  headers?: Record<string, string>;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
};

/** Posts as `send` does, and tells how far it is, which `fetch` cannot. `null` once it was aborted; never throws. */
export function upload(path: string, { body, headers, signal, onProgress }: Options): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    const isForm = body instanceof FormData;
    const all = {
      accept: "application/json",
      ...(!isForm && { "content-type": "application/json" }),
      ...headers,
    };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ stage: "sending", share: total > 0 ? loaded / total : 0 });
    request.upload.onload = () => onProgress({ stage: "working" });
    request.onload = () => resolve(toSent(request));
    request.onerror = () => resolve({ ok: false, problem: offline });
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(isForm ? body : JSON.stringify(body));
  });
}

function toSent(request: XMLHttpRequest): Sent {
  const { status } = request;
  const data: unknown = request.response;
  if (status < 200 || status > 299) return { ok: false, problem: toProblem(status, data) };
  const seq = request.getResponseHeader("stet-seq");
  return { ok: true, status, data, ...(seq !== null && { seq: Number(seq) }) };
}
