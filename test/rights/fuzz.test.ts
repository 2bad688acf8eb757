import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { isInBody } from "@/server/api/openapi";
import { type Answer, answer, answerRaw, routeOf, toRequest } from "./call";
import { type Call, calls } from "./calls";
import { type Field, fieldsOf, withField } from "./fields";
import { type Journal, openJournal, type Written } from "./journal";
import { callOf } from "./variants";
import { makeWorld, type World } from "./world";

const names = Object.keys(calls).filter((name) => !name.includes(" ("));
const writing = names.filter((name) => !name.startsWith("GET "));
const withBody = writing.filter((name) => routeOf(name).body);
const withFile = withBody.filter((name) => routeOf(name).takesFile);
let world: World;
let journal: Journal;
/** Every column of the model, with a value of its type. */
let columns: Map<string, unknown>;
let tried = 0;

beforeAll(async () => {
  world = await makeWorld();
  journal = await openJournal();
  columns = await readColumns();
});
afterAll(async () => {
  await journal.close();
  console.log(`Input: ${tried} hostile requests, ${columns.size} names of columns among them.`);
});

it.each(writing)("A13 %s takes no column that it does not offer", async (name) => {
  const own = callOf(name, world, "owner");
  const offered = new Set(fieldsOf(routeOf(name)).map(({ field }) => field.join(".")));
  const others = [...columns].filter(([column]) => !offered.has(column));
  const tries = (own.body ? others : []).map(
    ([column, value]) => [column, { ...own.body, [column]: value }] as const,
  );
  const all = ["all of them", { ...own.body, ...Object.fromEntries(others) }] as const;
  const wrong = await tryBodies(name, [...tries, all], (given, written) => {
    const isTaken = marks.some((mark) => JSON.stringify(written).includes(mark));
    return isTaken ? "it stands in a row" : unlessFine(given, written);
  });
  expect(wrong).toEqual([]);
});

/** What a query language would take for an operator. */
const operators = [
  { contains: "" },
  { not: "" },
  { set: "x" },
  { increment: 1 },
  { connect: { id: "x" } },
  { OR: [{}] },
  { $ne: null },
  [{ contains: "" }],
  [["x"]],
];

it.each(withBody)("A14 %s takes no operators in place of values", async (name) => {
  const tries = bodyFields(name).flatMap((field) => operators.map((value) => withValue(name, field, value)));
  expect(await tryBodies(name, tries, unlessRefused)).toEqual([]);
});

const odd = ["\0", "a\0b", "\ud800", "", "x".repeat(200_000), -1, 0.5, 1e308, 2 ** 53, true, null, [], {}];

it.each(withBody)("A14 %s has an answer to values of any type and size", async (name) => {
  const tries = bodyFields(name).flatMap((field) => odd.map((value) => withValue(name, field, value)));
  expect(await tryBodies(name, tries, unlessFine)).toEqual([]);
});

it.each(withBody)("A14 %s takes nothing but one object", async (name) => {
  const { params = {}, version } = callOf(name, world, "owner");
  for (const text of ["[]", "null", '"x"', "1", "[{}]", "{", "", '{"a":1}{}', "\ufeff", "[".repeat(5000)]) {
    const request = new Request(toRequest(routeOf(name), { params, version, body: {} }, credentials(name)), {
      body: text,
      method: routeOf(name).method,
    });
    expect((await answerRaw(name, request, params)).status, text.slice(0, 20)).toBe(400);
    expect(await journal.takeBack()).toEqual([]);
  }
});

const prototypeKeys = ["__proto__", "constructor", "prototype"];

it.each(withBody)("C21 %s refuses keys that would reach a prototype, at every level", async (name) => {
  const within = bodyFields(name).map((field) => field.slice(0, -1));
  const levels = [...new Map(within.map((field) => [field.join("."), field])).values()];
  const tries = levels.flatMap((level) =>
    prototypeKeys.flatMap((key) =>
      [{ polluted: true, role: "owner" }, { prototype: { polluted: true } }, null, "x"].map((value) =>
        withValue(name, [...level, key], value),
      ),
    ),
  );
  expect(await tryBodies(name, tries, unlessRefused)).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

it.each(withFile)("A13 C21 %s takes no such field in a form", async (name) => {
  const { params = {} } = callOf(name, world, "owner");
  for (const field of [...columns.keys(), ...prototypeKeys]) {
    if (fieldsOf(routeOf(name)).some((offered) => offered.field.join(".") === field)) continue;
    const form = new FormData();
    form.set("file", new File(["It rained."], "article.txt"));
    form.set(field, "taken-over");
    const request = new Request(toRequest(routeOf(name), { params }, credentials(name)), {
      body: form,
      method: "POST",
    });
    expect((await answerRaw(name, request, params)).status, field).toBe(422);
    expect(await journal.takeBack()).toEqual([]);
  }
  expect("polluted" in {}).toBe(false);
});

const oddNames = [
  "\0",
  "__proto__",
  "constructor",
  "x".repeat(9000),
  "..",
  "' OR 1=1 --",
  "{}",
  "é",
  "0",
  "-1",
];

it.each(names.filter((name) => name.includes("{")))("A14 C20 %s finds nothing by odd ids", async (name) => {
  const own = callOf(name, world, "owner");
  for (const param of Object.keys(own.params ?? {})) {
    for (const odd of oddNames) {
      const call = { ...own, params: { ...own.params, [param]: odd } };
      const { status, text } = await answer(name, call, credentials(name));
      tried++;
      expect([400, 404, 422], `${param}: ${odd.slice(0, 20)}: ${text.slice(0, 200)}`).toContain(status);
      expect(await journal.takeBack()).toEqual([]);
    }
  }
});

it.each(names.filter((name) => name.startsWith("GET ")))(
  "A13 A14 C20 %s has an answer to any query",
  async (name) => {
    const own = callOf(name, world, "owner");
    const plain = await answer(name, own, credentials(name));
    const cursors = ['["\\u0000","\\u0000"]', '{"a":1}', '[{"gt":""}]', "[[]]"].map((text) =>
      Buffer.from(text).toString("base64url"),
    );
    const values = [...oddNames, "1e9", "NaN", "%", "_", "\\", "a & | !", ...cursors];
    const offered = Object.keys(routeOf(name).query ?? {});
    for (const value of values) {
      const all = Object.fromEntries(["id", "deskId", "where", "__proto__", "q"].map((key) => [key, value]));
      for (const query of [all, ...offered.map((key) => ({ [key]: value }))]) {
        const given = await answer(name, { ...own, query: { ...own.query, ...query } }, credentials(name));
        tried++;
        const what = `${Object.keys(query).join()}=${value.slice(0, 20)}: ${given.text.slice(0, 200)}`;
        expect([plain.status, 400, 404, 422], what).toContain(given.status);
      }
    }
  },
);

const credentials = (name: string) =>
  world.cast[routeOf(name).guard === "anybody" ? "anonymous" : "owner"].credentials;

/** The fields that a body has, without those that the path or a header says. */
const bodyFields = (name: string) =>
  fieldsOf(routeOf(name))
    .map(({ field }) => field)
    .filter(([first]) => isInBody(routeOf(name), String(first)));

function withValue(name: string, field: Field, value: unknown): [string, Call["body"]] {
  const { body = {} } = callOf(name, world, "owner");
  const what = `${field.join(".")} = ${JSON.stringify(value).slice(0, 40)}`;
  return [what, withField(body, field, value) as Call["body"]];
}

/** Sends each body; what `judge` finds wrong with the answer and with what was written is returned. */
async function tryBodies(
  name: string,
  bodies: Iterable<readonly [string, Call["body"]]>,
  judge: (given: Answer, written: Written[], call: Call) => string | null,
): Promise<string[]> {
  const own = callOf(name, world, "owner");
  const wrong: string[] = [];
  for (const [what, body] of bodies) {
    if (own.before) await journal.prepare(own.before);
    const given = await answer(name, { ...own, body }, credentials(name));
    const fault = judge(given, await journal.takeBack(), own);
    tried++;
    if (fault) wrong.push(`${what}: ${fault}: ${given.status} ${given.text.slice(0, 160)}`);
  }
  return wrong;
}

/** Taken or refused, but never a fault of ours; and a refusal writes nothing. */
function unlessFine({ status }: Answer, written: Written[]): string | null {
  if (status >= 500) return "it fails";
  return status >= 400 && written.length > 0 ? "it is refused but written" : null;
}

function unlessRefused(given: Answer, written: Written[], { letInWith }: Call): string | null {
  return [400, 422, letInWith].includes(given.status) ? unlessFine(given, written) : "it is not refused";
}

/** What no column has by itself, so that finding it in a row means that it was taken over. */
const marks = ["taken-over", "98765431", "2001-02-03"];

async function readColumns(): Promise<Map<string, unknown>> {
  const client = new Client(inject("database").url);
  await client.connect();
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT DISTINCT ON (column_name) column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  await client.end();
  return new Map(rows.map(({ name, type }) => [name, valueOf(type)]));
}

function valueOf(type: string): unknown {
  if (/^(?:integer|bigint|double precision)$/.test(type)) return 98_765_431;
  if (type.startsWith("timestamp")) return "2001-02-03T04:05:06.789Z";
  if (type === "boolean") return true;
  return type === "ARRAY" ? ["taken-over"] : "taken-over";
}
