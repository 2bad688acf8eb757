import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Answer } from "./answer";
import { sendTo } from "./send";

let reply: (response: ServerResponse) => void;
let headers: Record<string, unknown>;
const server = createServer((request, response) => {
  headers = request.headers;
  reply(response);
});

beforeAll(async () => {
  await once(server.listen(0, "localhost"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  // In a browser an address without a host is one of the page's own.
  const real = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(`http://localhost:${port}${path}`, init));
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

const letter = {
  id: "id1",
  lane: "0-8",
  at: "2026-11-26T10:00:00.000Z",
  write: { type: "claim.withdraw", claimId: "c", version: 3 } as const,
};

const says = (status: number, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { "content-type": "application/json" }).end(body);
/** Half of an answer, then nothing more. */
const breaksOff = (status: number, body: string) => (response: ServerResponse) => {
  response.writeHead(status, { "content-length": body.length });
  response.write(body.slice(0, body.length >> 1), () => response.destroy());
};

it("says whose write it is, on which version, and by what key it is known again", async () => {
  reply = says(200, "{}");
  await sendTo("article", "ana")(letter);
  expect(headers).toMatchObject({ "stet-person": "ana", "if-match": '"3"', "idempotency-key": "id1" });
});

const problem = (code: string) => JSON.stringify({ code, detail: "It is so." });

it.each<[string, typeof reply, Partial<Answer> & object]>([
  ["an answer that breaks off is no answer", breaksOff(200, '{"id": "c"}'), { ok: false, final: false }],
  ["nor is a refusal that breaks off", breaksOff(412, problem("changed")), { ok: false, final: false }],
  ["what the desk refuses is refused", says(404, problem("not_found")), { ok: false, final: true }],
  ["what something on the way refuses is not", says(404, "<h1>Log in</h1>"), { ok: false, final: false }],
  ["too large for what is on the way is refused", says(413, "<h1>No</h1>"), { ok: false, final: true }],
  ["signed out may pass", says(401, problem("unauthenticated")), { ok: false, final: false }],
  ["somebody else signed in may pass", says(401, problem("other_person")), { ok: false, final: false }],
  ["an outage may pass", says(503, problem("unavailable")), { ok: false, final: false }],
])("%s", async (_, given, answer) => {
  reply = given;
  expect(await sendTo("article", "ana")(letter)).toMatchObject(answer);
});
