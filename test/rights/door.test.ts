import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { answer, answerRaw, routeOf, toRequest } from "./call";
import { calls } from "./calls";
import { type Journal, openJournal } from "./journal";
import { callOf, namesRecord } from "./variants";
import { makeWorld, type World } from "./world";

const names = Object.keys(calls).filter((name) => !name.includes(" ("));
const writing = names.filter((name) => !name.startsWith("GET "));
let world: World;
let journal: Journal;
let cookie: string;

beforeAll(async () => {
  world = await makeWorld();
  journal = await openJournal();
  cookie = world.cast.owner.credentials.cookie ?? "";
});
afterAll(() => journal.close());

/** Where a browser says that a request with our cookie comes from. */
const foreign: [string, Record<string, string>][] = [
  ["nothing said", {}],
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a sub-domain", { "sec-fetch-site": "same-site" }],
  ["the address bar", { "sec-fetch-site": "none" }],
  ["an odd word", { "sec-fetch-site": "same-origin, cross-site" }],
  ["capitals", { "sec-fetch-site": "Same-Origin" }],
  ["our origin, but another site", { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }],
  ["another origin", { origin: "https://evil.example" }],
  ["no origin, as from a sandbox", { origin: "null" }],
  ["an empty origin", { origin: "" }],
  ["another port", { origin: "http://localhost:3001" }],
  ["a sub-domain's origin", { origin: "http://evil.localhost:3000" }],
  ["our name at the front of another", { origin: "http://localhost:3000.evil.example" }],
  ["our name in the user part", { origin: "http://localhost:3000@evil.example" }],
  ["no address at all", { origin: "localhost:3000" }],
  ["our page only as referrer", { referer: "http://localhost:3000/articles" }],
  ["another host behind the proxy", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
];

/** What a cookie opens; and what nobody else's page may start, though it needs no cookie. */
const guarded = writing.filter((name) => routeOf(name).guard !== "anybody" || name === "POST /set-up");

it.each(guarded)("C29 %s does nothing for a cookie that another site sends", async (name) => {
  const call = callOf(name, world, "owner");
  for (const [what, headers] of foreign) {
    const { status, text } = await answer(name, call, { cookie, host: "localhost:3000", ...headers });
    expect(status, `${what}: ${text}`).toBe(403);
    expect(await journal.takeBack()).toEqual([]);
  }
});

describe("C29 a form of another site", () => {
  const own = { "sec-fetch-site": "same-origin" };

  it.each(writing.filter((name) => routeOf(name).body))(
    "is no JSON to %s, even from our pages",
    async (name) => {
      const { params = {}, version, body } = callOf(name, world, "owner");
      const types = [
        "text/plain",
        "application/x-www-form-urlencoded",
        "",
        "text/json",
        "multipart/x-mixed-replace",
      ];
      for (const type of types) {
        const plain = toRequest(routeOf(name), { params, version }, { cookie, ...own, "content-type": type });
        const request = new Request(plain, { body: JSON.stringify(body), headers: plain.headers });
        expect((await answerRaw(name, request, params)).status, type).toBe(415);
        expect(await journal.takeBack()).toEqual([]);
      }
    },
  );

  it.each(names.filter((name) => !name.startsWith("DELETE ")))(
    "does not become another method at %s",
    async (name) => {
      const call = callOf(name, world, "owner");
      const asked = { ...call, query: { ...call.query, _method: "DELETE" } };
      await answer(name, asked, {
        cookie,
        ...own,
        "x-http-method-override": "DELETE",
        "x-method-override": "DELETE",
      });
      const written = await journal.takeBack();
      const gone = written.filter(
        ({ before, after }) => before && (!after || (after.deletedAt && !before.deletedAt)),
      );
      expect(gone.filter(({ table }) => ["Article", "Claim", "Desk"].includes(table))).toEqual([]);
    },
  );
});

describe("C29 our own pages and scripts", () => {
  it.each([
    ["a browser that says where from", { "sec-fetch-site": "same-origin" }],
    ["an older browser", { origin: "http://localhost:3000" }],
    ["another name of the same desk", { origin: "http://desk.local", host: "desk.local" }],
  ])("may write: %s", async (_, headers) => {
    const call = callOf("PATCH /articles/{id}", world, "owner");
    const sent: Record<string, string> = { cookie, ...headers };
    expect((await answer("PATCH /articles/{id}", call, sent)).status).toBe(200);
    await journal.takeBack();
  });

  it("may write with a token from anywhere, for no browser adds one by itself", async () => {
    const call = callOf("PATCH /articles/{id}", world, "owner");
    const sent = {
      ...world.cast.token.credentials,
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
    };
    expect((await answer("PATCH /articles/{id}", call, sent)).status).toBe(200);
    await journal.takeBack();
  });
});

it.each(writing.filter((name) => routeOf(name).guard !== "anybody"))(
  "F19 %s is not done by whoever signed in since it was begun",
  async (name) => {
    const stale = {
      cookie,
      "sec-fetch-site": "same-origin",
      "stet-person": world.cast.editor.person?.id ?? "",
    };
    const { status, text } = await answer(name, callOf(name, world, "owner"), stale);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([401, "other_person"]);
    expect(await journal.takeBack()).toEqual([]);
  },
);

it.each([
  ["a wrong token beside a good cookie", () => ({ cookie, authorization: "Bearer stet_wrong" })],
  ["a password beside a good cookie", () => ({ cookie, authorization: "Basic b3duZXI6eA==" })],
  ["an empty header beside a good cookie", () => ({ cookie, authorization: "" })],
  ["a good token, cut", () => cut(world.cast.token.credentials)],
  ["its hash in place of the token", () => ({ authorization: `Bearer ${sha256(secretOf())}` })],
])("A10 B19 %s lets nobody in", async (_, credentials) => {
  expect((await answer("GET /articles", {}, credentials() as Record<string, string>)).status).toBe(401);
});

it.each(["token", "access_token", "authorization", "api_key", "key"])(
  "B19 a token in the address, as %s, counts for nothing",
  async (name) => {
    expect((await answer("GET /articles", { query: { [name]: secretOf() } }, {})).status).toBe(401);
  },
);

it.each(names)("C30 %s lets no other site read its answer", async (name) => {
  const call = callOf(name, world, "owner");
  for (const origin of ["https://evil.example", "null", "http://localhost:3000"]) {
    const { headers } = await answer(name, call, { cookie, origin, "sec-fetch-site": "same-origin" });
    expect([...headers.keys()].filter((header) => header.startsWith("access-control-"))).toEqual([]);
    await journal.takeBack();
  }
});

it("A19 another's record and none cost the same queries, so that time does not tell them apart", async () => {
  const unknown = world.gone.unknown ?? world.theirs;
  // A visit is written down every few minutes, which is one statement more: not in the middle of this.
  await db.session.updateMany({ data: { lastSeenAt: new Date() } });
  for (const name of names.filter((each) => namesRecord(each, world))) {
    const ask = (records: World["theirs"]) => () =>
      answer(name, callOf(name, world, "owner", records), world.cast.owner.credentials);
    await ask(unknown)(); // What is done once only, as listening for what others write, is done now.
    const theirs = await queriesOf(ask(world.theirs));
    expect(theirs.length, name).toBeGreaterThan(0);
    expect(theirs, name).toEqual(await queriesOf(ask(unknown)));
    await journal.takeBack();
  }
});

const secretOf = () => world.cast.token.credentials.authorization?.split(" ")[1] ?? "";
const cut = ({ authorization = "" }: Record<string, string>) => ({
  authorization: authorization.slice(0, -1),
});

const asked = new AsyncLocalStorage<string[]>();

/**
 * The statements that `work` sends to the database, without their values; in no order, for some go at once. What the
 * server asks meanwhile on its own account, as whether its connection is alive, is not among them.
 */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const send = Reflect.get(Client.prototype, "query") as (...given: unknown[]) => unknown;
  const query = vi.spyOn(Client.prototype, "query").mockImplementation(function (
    this: Client,
    ...given: unknown[]
  ) {
    const [first] = given as [string | { text: string }];
    asked.getStore()?.push(typeof first === "string" ? first : first.text);
    return send.apply(this, given);
  });
  const sent: string[] = [];
  await asked.run(sent, work);
  query.mockRestore();
  return sent.sort();
}
