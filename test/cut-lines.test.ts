import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createStorage } from "@/components/kept/fake-storage";
import { addEvidence, judge } from "@/components/review/acts";
import { sendTo } from "@/components/review/send";
import { openingOf } from "@/components/review/opening";
import { createReviewStore, type ReviewStore } from "@/components/review/store";
import type { SourceEntry } from "@/components/review/write";
import { routes } from "@/server/api/routes";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { sessionCookieName } from "@/server/auth/cookie-name";
import { openCuttingProxy } from "./cutting-proxy";
import { inBrowser, makeArticle, makeDesk } from "./desk";
import { answerRaw } from "./rights/call";

const marks = 150;
const text = Array.from({ length: marks }, (_, at) => `In ${1800 + at} Harwick had ${at * 7} houses.`).join(
  " ",
);
const source: SourceEntry = {
  url: "https://example.org/houses",
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: "2026-11-26T10:00:00.000Z",
  quote: "So many houses.",
  locator: null,
  stance: "supports",
  sourceType: null,
};

let reviewer: Actor;
let articleId: string;
let cookie: string;
let proxy: Awaited<ReturnType<typeof openCuttingProxy>>;
const server = createServer((request, response) => void serve(request, response));

beforeAll(async () => {
  const desk = await makeDesk();
  reviewer = desk.reviewer;
  articleId = (await makeArticle(desk.editor, text)).id;
  cookie = `${sessionCookieName}=${(await inBrowser(reviewer)).secret}`;
  await once(server.listen(0, "localhost"), "listening");
  const address = server.address();
  proxy = await openCuttingProxy(
    typeof address === "object" && address ? address.port : 0,
    seeded(20_261_126),
  );
  const real = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(proxy.url + path, init));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

/** A tab of the reviewer's browser; `crash` lets nothing that it does afterwards reach the storage. */
async function openTab(storage: ReturnType<typeof createStorage>) {
  const review = await readReview(reviewer, articleId);
  if (!review) throw new Error("The reviewer is on the desk.");
  let isAlive = true;
  const store = createReviewStore({
    ...review,
    opening: openingOf(review.snapshot),
    me: { id: reviewer.id, name: reviewer.name, role: "reviewer" },
    send: sendTo(articleId, reviewer.id),
    sendAct: () => Promise.reject(new Error("No act is sent here.")),
    now: () => new Date().toISOString(),
    newId: uuidv7,
  });
  store.attach({
    ...storage,
    get length() {
      return storage.length;
    },
    setItem: (key, value) => isAlive && storage.setItem(key, value),
    removeItem: (key) => isAlive && storage.removeItem(key),
  });
  return { store, crash: () => (isAlive = false) };
}

/** Sends what is held again, until only `count` writes are waiting. */
function until(store: ReviewStore, count: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(look);
    function look() {
      const { waiting } = store.desk();
      if (waiting.count <= count) {
        stop();
        resolve();
      } else if (waiting.held > 0) setImmediate(store.retry);
    }
    look();
  });
}

it("F02 200 writes over connections that break off midway, and a crash, are each done once", async () => {
  const storage = createStorage();
  const before = (await readReview(reviewer, articleId))?.log.seq ?? 0;
  const crashed = await openTab(storage);
  proxy.cut(0.1);
  for (let sentence = 0; sentence < marks; sentence++) {
    crashed.store.focusOn({ sentence, claimId: null });
    judge(crashed.store, "disputed");
    if (sentence % 3 === 0) addEvidence(crashed.store, source);
  }
  expect(crashed.store.desk().waiting.count).toBe(200);
  await until(crashed.store, 100);
  crashed.crash();
  const tab = await openTab(storage);
  await until(tab.store, 0);
  proxy.cut(0);

  const review = await readReview(reviewer, articleId);
  expect(review?.log.seq).toBe(before + 200);
  expect(review?.snapshot.assessments).toHaveLength(marks);
  expect(new Set(review?.snapshot.assessments.map(({ claimId }) => claimId)).size).toBe(marks);
  expect(new Set(review?.snapshot.evidence.map(({ claimId }) => claimId)).size).toBe(50);
  expect(tab.store.desk().notSaved).toEqual([]);
  expect(storage.keys()).toEqual([]);
  expect(proxy.cuts()).toBeGreaterThan(20);
});

/** Has the handlers of the API answer, as the app does for a page of its own. */
async function serve(incoming: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch {
    return response.destroy();
  }
  const { method = "GET", url = "/" } = incoming;
  const headers = {
    ...(incoming.headers as Record<string, string>),
    cookie,
    "sec-fetch-site": "same-origin",
  };
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  const request = new Request(`http://localhost:3000${url}`, { method, headers, body });
  const found = routes
    .filter((route) => route.method === method)
    .flatMap(({ path }) => {
      const named = path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
      const match = new RegExp(`^/api/v1${named}$`).exec(url);
      return match ? [{ path, params: { ...match.groups } }] : [];
    })[0];
  const answer = await answerRaw(`${method} ${found?.path ?? ""}`, request, found?.params ?? {});
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
