import { afterAll, beforeAll, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { db } from "@/server/db/client";
import { answer, routeOf } from "./call";
import { type Call, calls } from "./calls";
import { type Field, fieldsOf, withField } from "./fields";
import { type Journal, openJournal, type Written } from "./journal";
import { callOf } from "./variants";
import { canaries, type Kind, makeWorld, type Records, type World } from "./world";

const names = Object.keys(calls);
let world: World;
let journal: Journal;
let tried = 0;

beforeAll(async () => {
  world = await makeWorld();
  journal = await openJournal();
});
afterAll(async () => {
  await journal.close();
  console.log(`Rights: ${tried} calls with ids of different owners in one request.`);
});

/** Fields by which records name each other, whether a route's schema has them or not. */
const foreignKeys: Record<string, keyof Records> = {
  deskId: "desk",
  articleId: "article",
  revisionId: "revision",
  claimId: "claim",
  assessmentId: "assessment",
  evidenceId: "evidence",
  threadId: "thread",
  commentId: "comment",
  assigneeId: "member",
  userId: "member",
  byId: "member",
};

it.each(names)("A03 %s takes no id of others in its body", async (name) => {
  const route = routeOf(name);
  const own = callOf(name, world, "owner");
  if (!own.body) return;
  const known = fieldsOf(route).filter(({ field, isId }) => isId && field.at(-1) !== "id");
  const tries: [Field, [string, string][]][] = [
    ...known.map(({ field }) => [field, idsOfOthers()] as [Field, [string, string][]]),
    ...Object.entries(foreignKeys).map(
      ([name, kind]) =>
        [
          [name],
          [
            [`their ${kind}`, world.theirs[kind]],
            [`unknown ${kind}`, uuidv7()],
          ],
        ] as [Field, [string, string][]],
    ),
  ];
  const wrong: string[] = [];
  for (const [field, ids] of tries) {
    const answers = new Set<string>();
    for (const [what, id] of ids) {
      const body = withField(own.body, field, id) as Call["body"];
      const { status, text, written } = await tryCall(name, { ...own, body }, "owner");
      answers.add(status < 300 ? "taken" : `${status} ${text.replaceAll(id, "…")}`);
      const faults = faultsOf(status, text, written, [id]);
      wrong.push(...faults.map((fault) => `${field.join(".")} = ${what}: ${fault}`));
    }
    if (answers.size > 1) wrong.push(`${field.join(".")} tells ids apart: ${[...answers].join(" | ")}`);
  }
  expect(wrong).toEqual([]);
});

it.each(names.filter((name) => (name.match(/\{/g) ?? []).length > 1))(
  "A03 %s takes no path that leads from one's own to others'",
  async (name) => {
    const wrong: string[] = [];
    const own = callOf(name, world, "owner");
    for (const other of [world.theirs, world.sibling, ...Object.values(world.gone)]) {
      const foreign = callOf(name, world, "owner", other).params ?? {};
      const different = Object.keys(foreign).filter((param) => foreign[param] !== own.params?.[param]);
      if (other === world.sibling && different.length < 2) continue;
      for (const param of different) {
        const params = { ...own.params, [param]: foreign[param] ?? "" };
        const { status, text, written } = await tryCall(name, { ...own, params }, "owner");
        if (status !== 404) wrong.push(`${param} of others: ${status} ${text.slice(0, 200)}`);
        wrong.push(...faultsOf(status, text, written, [params[param] ?? ""]));
      }
    }
    expect(wrong).toEqual([]);
  },
);

it.each(names.filter((name) => fieldsOf(routeOf(name)).some(({ field }) => field.at(-1) === "id")))(
  "A02 A03 %s neither shows nor changes the record whose id a client chooses for a new one",
  async (name) => {
    const wrong: string[] = [];
    const fields = fieldsOf(routeOf(name)).filter(({ field }) => field.at(-1) === "id");
    for (const { field } of fields) {
      for (const [what, id] of idsOfOthers()) {
        const own = callOf(name, world, "owner");
        const body = withField(own.body, field, id) as Call["body"];
        const { status, text, written } = await tryCall(name, { ...own, body }, "owner");
        const changed = changesOfOld(written).filter((row) => JSON.stringify(row).includes(id));
        if (status >= 500) wrong.push(`${what}: ${status}`);
        if (changed.length > 0)
          wrong.push(`${what}: changed ${changed.map(({ table }) => table).join(", ")}`);
        wrong.push(...shown(text).map((words) => `${what}: shows ${words}`));
      }
    }
    expect(wrong).toEqual([]);
  },
);

it.each(names.filter((name) => "cursor" in (routeOf(name).query ?? {})))(
  "A03 %s shows nothing of others by a cursor that names theirs",
  async (name) => {
    const own = callOf(name, world, "viewer");
    for (const [, id] of idsOfOthers()) {
      for (const place of [[id], [new Date().toISOString(), id], ["2099-01-01", id, id]]) {
        const cursor = Buffer.from(JSON.stringify(place)).toString("base64url");
        const { status, text } = await tryCall(name, { ...own, query: { ...own.query, cursor } }, "viewer");
        expect(status).toBeLessThan(500);
        expect(shown(text, own)).toEqual([]);
      }
    }
  },
);

/** Ids of what belongs to others, of what was deleted, and one that never was; each with words for it. */
function idsOfOthers(): [string, string][] {
  const { change: _, ...theirs } = world.theirs;
  const { deleted, unknown } = world.gone;
  return [
    ...Object.entries(theirs).map(([kind, id]) => [`their ${kind}`, id] as [string, string]),
    ["deleted article", deleted?.article ?? ""],
    ["deleted claim", deleted?.claim ?? ""],
    ["unknown", unknown?.article ?? ""],
  ];
}

/** Changes of rows that were there before, not of those that the same call made. */
function changesOfOld(written: Written[]): Written[] {
  const name = (table: string, row: Written["before"]) => JSON.stringify([table, row?.id]);
  const made = new Set(written.filter(({ before }) => !before).map(({ table, after }) => name(table, after)));
  return written.filter(({ table, before }) => before && !made.has(name(table, before)));
}

async function tryCall(name: string, call: Call, kind: Kind) {
  tried++;
  if (call.before) await journal.prepare(call.before);
  const { status, text } = await answer(name, call, world.cast[kind].credentials);
  return { status, text, written: await journal.takeBack() };
}

/** A refusal writes nothing; an answer may pass over the foreign id, but writes and shows nothing by it. */
function faultsOf(status: number, text: string, written: Written[], ids: string[]): string[] {
  const faults = shown(text).map((words) => `shows ${words}`);
  if (status >= 500) faults.push(`answers ${status}`);
  if (status >= 400 && written.length > 0) faults.push("writes although it refuses");
  const named = written.filter((row) => ids.some((id) => JSON.stringify(row).includes(id)));
  return [...faults, ...named.map(({ table }) => `writes the id to ${table}`)];
}

const shown = (text: string, { showsDeleted }: Pick<Call, "showsDeleted"> = {}) =>
  [canaries.theirs, ...(showsDeleted ? [] : [canaries.deleted])].filter((words) => text.includes(words));

it("A01 A09 an article is not shown again to somebody who sends what its maker sent, from elsewhere", async () => {
  const body = { id: "same-article-twice", text: "It rained.", title: canaries.theirs };
  await answer("POST /articles", { body }, world.cast.stranger.credentials);
  const again = await answer("POST /articles", { body }, world.cast.owner.credentials);
  expect(again.status).toBe(409);
  expect(shown(again.text)).toEqual([]);
  await journal.takeBack();
  expect(await db.article.count({ where: { id: body.id } })).toBe(0);
});
