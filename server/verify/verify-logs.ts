import { type Chain, type Fault, followChain } from "@/domain/log/chain";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { signOffFaults } from "./sign-off-faults";

/** An entry as it is stored, with what its article or desk says of the log, all in one moment. */
export type StoredEntry = {
  stream: string;
  seq: number;
  deskId: string;
  type: string;
  subjectId: string;
  byId: string | null;
  at: Date;
  payload: object;
  previous: string | null;
  hash: string;
  /** `null` when there is no such article or desk. */
  owner: "Article" | "Desk" | null;
  ownerDeskId: string | null;
  headSeq: number | null;
  head: string | null;
};

/** Few enough that a hundred long articles at once fit into memory. */
const portion = 100;

export type Outcome = { entries: number; logs: number; faults: number };

/**
 * Looks at every entry of every log, or at the one log of article or desk `only`, a few rows in memory at a time, and
 * calls `tell` with whatever is not as it was written. Others may write meanwhile.
 */
export async function verifyLogs(tell: (fault: Fault) => void, only?: string): Promise<Outcome> {
  const outcome = { entries: 0, logs: 0, faults: 0 };
  const tellAll = (faults: readonly Fault[], owner: StoredEntry["owner"]) => {
    outcome.faults += faults.length;
    for (const fault of faults) tell({ ...fault, stream: `${owner ?? "Nothing"} ${fault.stream}` });
  };
  let chain: Chain | null = null;
  let last: StoredEntry | null = null;
  const close = async () => {
    if (chain && last) tellAll(await endFaults(chain, last), last.owner);
  };
  for await (const entry of storedEntries(only)) {
    if (chain?.stream !== entry.stream) {
      await close();
      chain = followChain(entry.stream, sha256);
      outcome.logs++;
    }
    last = entry;
    outcome.entries++;
    tellAll(await entryFaults(chain, entry), entry.owner);
  }
  await close();
  for (const { owner, id } of await readWithoutLog(only)) {
    tellAll([{ stream: id, seq: null, found: "has no log" }], owner);
  }
  for (const { articleId, id } of await readUnloggedSignOffs(only)) {
    tellAll(
      [{ stream: articleId, seq: null, found: `has the sign-off ${id}, which no entry tells of` }],
      "Article",
    );
  }
  return outcome;
}

async function entryFaults(chain: Chain, entry: StoredEntry): Promise<Fault[]> {
  const { stream, seq, owner } = entry;
  const faults = chain.add({ ...entry, at: entry.at.toISOString() });
  if (owner && entry.deskId !== entry.ownerDeskId) {
    faults.push({ stream, seq, found: `is filed under the desk ${entry.deskId}, where it is not from` });
  }
  if (entry.type === "article.signed_off") faults.push(...(await signOffFaults(entry)));
  return faults;
}

/** What is wrong where the log ends, unless all of it was removed for good while we looked. */
async function endFaults(chain: Chain, { stream, owner, headSeq, head }: StoredEntry): Promise<Fault[]> {
  const faults = owner
    ? chain.end({ seq: headSeq ?? 0, head })
    : [{ stream, seq: null, found: "has a log, and is neither an article nor a desk" }];
  const isThere = faults.length === 0 || (await db.event.count({ where: { stream } })) > 0;
  return isThere ? faults : [];
}

/** All entries, log by log. The end of a log and what its owner says of it come from one statement, so they fit. */
async function* storedEntries(only?: string): AsyncGenerator<StoredEntry> {
  let [stream, seq] = ["", 0];
  for (;;) {
    const rows = await db.$queryRaw<StoredEntry[]>`
      SELECT e.stream, e.seq, e."deskId", e.type, e."subjectId", e."byId", e.at, e.payload, e.previous, e.hash,
        CASE WHEN a.id IS NOT NULL THEN 'Article' WHEN d.id IS NOT NULL THEN 'Desk' END AS owner,
        coalesce(a."deskId", d.id) AS "ownerDeskId",
        CASE WHEN a.id IS NOT NULL THEN a.seq ELSE d.seq END AS "headSeq",
        CASE WHEN a.id IS NOT NULL THEN a.head ELSE d.head END AS head
      FROM "Event" e
      LEFT JOIN "Article" a ON a.id = e.stream
      LEFT JOIN "Desk" d ON d.id = e.stream
      WHERE (e.stream, e.seq) > (${stream}, ${seq}) ${named("e.stream", only)}
      ORDER BY e.stream, e.seq LIMIT ${portion}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < portion) return;
    [stream, seq] = [last.stream, last.seq];
  }
}

function readWithoutLog(only?: string) {
  return db.$queryRaw<{ owner: "Article" | "Desk"; id: string }[]>`
    SELECT owner, id FROM (
      SELECT 'Article' AS owner, id FROM "Article" UNION ALL SELECT 'Desk', id FROM "Desk"
    ) o WHERE NOT EXISTS (SELECT 1 FROM "Event" e WHERE e.stream = o.id) ${named("o.id", only)} ORDER BY id`;
}

function readUnloggedSignOffs(only?: string) {
  return db.$queryRaw<{ articleId: string; id: string }[]>`
    SELECT s."articleId", s.id FROM "SignOff" s
    WHERE NOT EXISTS (
      SELECT 1 FROM "Event" e WHERE e.stream = s."articleId" AND e.type = 'article.signed_off'
        AND e.payload->'signOff'->>'id' = s.id
    ) ${named('s."articleId"', only)} ORDER BY s.id`;
}

const named = (column: "e.stream" | "o.id" | 's."articleId"', only?: string) =>
  only === undefined ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ${only}`;
