import { Client } from "pg";
import { inject } from "vitest";

/** One row written: what it was before and what it is after; `null` where there was or is none. */
export type Written = { table: string; before: Row | null; after: Row | null };
type Row = Record<string, unknown>;
type Entry = Written & { n: string };

/** What the app notes down by itself when somebody merely looks: no write in anybody's name. */
const notes: Record<string, string[]> = {
  ApiToken: ["lastUsedAt"],
  Session: ["lastSeenAt"],
  Article: ["summary", "summarySeq"],
};

const noting = `
  CREATE SCHEMA journal;
  CREATE TABLE journal.entry (n bigserial PRIMARY KEY, "table" text, before jsonb, after jsonb);
  CREATE FUNCTION journal.note() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO journal.entry ("table", before, after) VALUES (TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW));
    RETURN NULL;
  END $$;`;

/**
 * Writes down every row that is written to any table, by whichever connection, through triggers: what a refused
 * request must not do, and what an allowed one did is taken back before the next is tried.
 */
export async function openJournal() {
  const client = new Client(inject("database").url);
  await client.connect();
  const keys = await readKeys(client);
  await client.query("DROP SCHEMA IF EXISTS journal CASCADE");
  await client.query(noting);
  for (const table of keys.keys()) {
    await client.query(
      `CREATE TRIGGER zz_journal AFTER INSERT OR UPDATE OR DELETE ON "${table}"
       FOR EACH ROW EXECUTE FUNCTION journal.note()`,
    );
  }
  // What a call wrote is taken back here, from the log too, which the database else keeps.
  await client.query(`ALTER TABLE "Event" DISABLE TRIGGER "Event_is_kept"`);
  let prepared = 0;
  return {
    /** Runs `prepare`; what that writes is taken back with the rest, and not told. */
    prepare: async (prepare: () => Promise<unknown>): Promise<void> => {
      await prepare();
      const { rows } = await client.query<{ n: string }>("SELECT max(n) AS n FROM journal.entry");
      prepared = Number(rows[0]?.n ?? 0);
    },
    /** What was written since the last time, without the app's own notes; takes all of it back. */
    takeBack: async (): Promise<Written[]> => {
      const { rows } = await client.query<Entry>(
        `SELECT n, "table", before, after FROM journal.entry ORDER BY n`,
      );
      if (rows.length === 0) return [];
      for (const entry of [...rows].reverse()) await takeBack(client, keys.get(entry.table) ?? [], entry);
      await client.query("DELETE FROM journal.entry");
      return rows.filter((entry) => Number(entry.n) > prepared && !isNote(entry));
    },
    close: async (): Promise<void> => {
      await client.query("DROP SCHEMA journal CASCADE");
      await client.query(`ALTER TABLE "Event" ENABLE TRIGGER "Event_is_kept"`);
      await client.end();
    },
  };
}

export type Journal = Awaited<ReturnType<typeof openJournal>>;

function isNote({ table, before, after }: Written): boolean {
  if (table === "RateLimiterFlexible") return true;
  const noted = notes[table];
  if (!noted || !before || !after) return false;
  const changed = Object.keys(after).filter((column) => !isSame(before[column], after[column]));
  return changed.every((column) => noted.includes(column));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

async function takeBack(client: Client, key: string[], { table, before, after }: Written): Promise<void> {
  const row = JSON.stringify(after ?? before);
  const old = JSON.stringify(before);
  const isRow = key
    .map((column) => `t."${column}" = (jsonb_populate_record(NULL::"${table}", $1))."${column}"`)
    .join(" AND ");
  if (!before) await client.query(`DELETE FROM "${table}" t WHERE ${isRow}`, [row]);
  else if (!after)
    await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [
      old,
    ]);
  else {
    const columns = Object.keys(before)
      .map((column) => `"${column}"`)
      .join(", ");
    await client.query(
      `UPDATE "${table}" t SET (${columns}) =
         (SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", $2)) WHERE ${isRow}`,
      [row, old],
    );
  }
}

/** Every table of the app with the columns of its primary key. */
async function readKeys(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; key: string[] }>(`
    SELECT c.relname AS "table", array_agg(a.attname::text) AS key
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
    WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname`);
  return new Map(rows.map(({ table, key }) => [table, key]));
}
