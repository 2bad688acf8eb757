import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "@/server/api/routes";
import { notFound, problem } from "@/server/http/problem";
import { answer, type Answer, routeOf } from "./call";
import { type Call, calls } from "./calls";
import { type Journal, openJournal, type Written } from "./journal";
import { type Expected, oracleFile, readOracle } from "./oracle";
import { namesRecord, type Variant, variantsOf } from "./variants";
import { canaries, type Kind, kinds, makeWorld, members, type World } from "./world";

const oracle = readOracle();
const names = Object.keys(calls);
let world: World;
let journal: Journal;
let nothingHere: string;
let cells = 0;

beforeAll(async () => {
  world = await makeWorld();
  journal = await openJournal();
  nothingHere = await problem(notFound).text();
});
afterAll(async () => {
  await journal.close();
  console.log(`Rights: ${cells} cells tried, ${names.length} calls × ${kinds.length} kinds of callers.`);
});

it("A02 every route has a call that says how it is used, and lines in the oracle that say who may", () => {
  const called = new Set(names.map((name) => name.split(" (", 1).join("")));
  const routeNames = routes.map(({ method, path }) => `${method} ${path}`);
  const expected = names.flatMap((name) =>
    (namesRecord(name, world) ? ["ours", "theirs", "gone"] : ["-"]).map((whose) => `${name}, ${whose}`),
  );
  const missing = [
    ...routeNames
      .filter((name) => !called.has(name))
      .map((name) => `Add to test/rights/calls.ts how ${name} is called properly.`),
    ...expected
      .filter((line) => !oracle.has(line))
      .map((line) => `Add to ${oracleFile} the line "${line}, …": who may, by DESIGN's words.`),
    ...[...called]
      .filter((name) => !routeNames.includes(name))
      .map((name) => `Take ${name} out of test/rights/calls.ts: server/api/routes.ts does not have it.`),
    ...[...oracle.keys()]
      .filter((line) => !expected.includes(line))
      .map((line) => `Take the line "${line}" out of ${oracleFile}: there is no such call.`),
  ];
  expect(missing).toEqual([]);
});

it.each(names)(
  "A01 A02 A04 A10 A15 A16 A17 A19 %s does for each kind of caller what the oracle says",
  async (name) => {
    const wrong: string[] = [];
    for (const kind of kinds) {
      for (const variant of variantsOf(name, world, kind)) {
        const { whose, what, call } = variant;
        const expected = oracle.get(`${name}, ${whose}`)?.[kind];
        if (expected === undefined) continue;
        if (call.before) await journal.prepare(call.before);
        const given = await answer(name, call, world.cast[kind].credentials);
        const written = await journal.takeBack();
        cells++;
        const faults = [...faultsOf(name, variant, expected, given, written), ...leaksOf(kind, call, given)];
        wrong.push(...faults.map((fault) => `${kind}, ${whose}${what && ` (${what})`}: ${fault}`));
      }
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);

function faultsOf(
  name: string,
  { whose, call: { letInWith } }: Variant,
  expected: Expected,
  { status, text, headers }: Answer,
  written: Written[],
): string[] {
  const { method, guard, isStream, answer: described } = routeOf(name);
  const faults: string[] = [];
  const isLetIn = letInWith ? status === letInWith : status >= 200 && status < 300;
  const isRight = expected === "yes" ? isLetIn : status === expected;
  if (!isRight) faults.push(`expected ${expected}, got ${status} ${text.slice(0, 200)}`);
  if (status === 404 && whose !== "-" && text !== nothingHere) faults.push(`a 404 of its own: ${text}`);
  if ((status >= 400 || method === "GET") && written.length > 0) {
    faults.push(`wrote to ${written.map(({ table }) => table).join(", ")} all the same`);
  }
  const kept = isStream && status === 200 ? "no-cache, no-transform" : "private, no-store";
  if (guard !== "anybody" && headers.get("cache-control") !== kept) {
    faults.push(`cache-control: ${headers.get("cache-control")}`);
  }
  // A list asked for as lines is not what the description says of it as JSON.
  const isDescribed = isStream || headers.get("content-type") === "application/json";
  if (isRight && status < 300 && described?.schema && isDescribed) {
    const records = isStream ? entriesIn(text) : [text];
    for (const record of records) {
      const parsed = described.schema.safeParse(JSON.parse(record));
      if (!parsed.success) faults.push(`not as the API's description says: ${parsed.error.message}`);
    }
  }
  return faults;
}

/** Words of desks that the caller is not on, secrets, and addresses of others without the right to see them. */
function leaksOf(kind: Kind, { showsDeleted }: Call, { text }: Answer): string[] {
  const { ours, theirs, all } = world.addresses;
  const seen = [...(managers.includes(kind) ? ours : []), ...(kind === "stranger" ? theirs : [])];
  const hidden = [
    ...(members.ours.includes(kind) ? [] : [canaries.ours]),
    ...(members.theirs.includes(kind) ? [] : [canaries.theirs]),
    ...(showsDeleted ? [] : [canaries.deleted]),
    ...world.secrets,
    ...all.filter((address) => !seen.includes(address) && address !== world.cast[kind].person?.email),
  ];
  return hidden.filter((words) => text.includes(words)).map((words) => `shows ${words}`);
}

/** Who sees the addresses of our desk's people. */
const managers: readonly Kind[] = ["editor", "owner", "token", "read token"];

/** The data of the stream's entries of the log, which alone have no name. */
const entriesIn = (text: string) =>
  text
    .split("\n\n")
    .filter((block) => !block.includes("event: "))
    .flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? []);
