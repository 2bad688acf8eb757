import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { toPoolConfig } from "./connection";

const oldestPostgres = 150_000;
/** Any number, as long as all instances take the same. */
const lock = 7_383_801;

/** A database that cannot be brought to the state this code needs; the message says what to do. */
export class MigrationProblem extends Error {}

type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings the database at `url` to the newest migration in `folder` and returns the names of those applied. Several
 * may call this at once. Each migration is one transaction with its row in `_prisma_migrations`, which has the form
 * that `prisma migrate deploy` reads. Throws a `MigrationProblem`, having changed nothing of the one that failed.
 */
export async function migrate(url: string, folder = "prisma/migrations"): Promise<string[]> {
  // A migration may take its time, and may wait for that of another instance.
  const client = new Client({
    ...toPoolConfig(url),
    query_timeout: undefined,
    statement_timeout: undefined,
    lock_timeout: undefined,
  });
  client.on("error", () => undefined); // A lost connection fails the query that runs, which says so.
  await client.connect();
  try {
    await requireVersion(client);
    await inTransaction(client, () => client.query(createTable));
    await refuseNewerDatabase(client, folder);
    const applied = [];
    for (const migration of readMigrations(folder))
      if (await applyOnce(client, migration)) applied.push(migration.name);
    return applied;
  } finally {
    await client.end();
  }
}

/** Applies `migration` unless it is there already. */
function applyOnce(client: Client, migration: Migration): Promise<boolean> {
  return inTransaction(client, async () => {
    const { rows } = await client.query<{ checksum: string }>(
      `SELECT checksum FROM "_prisma_migrations" WHERE migration_name = $1 AND rolled_back_at IS NULL`,
      [migration.name],
    );
    const [known] = rows;
    if (!known) await apply(client, migration);
    if (known && known.checksum !== migration.checksum) throw changed(migration.name);
    return !known;
  });
}

/** Does `work` in one transaction while no other migrator works. The lock ends with the transaction. */
async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    const done = await work();
    await client.query("COMMIT");
    return done;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined); // Without a connection there is nothing to undo.
    throw error;
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const { name, sql, checksum } = migration;
  let done = 0;
  const count = () => (done += 1);
  client.connection.on("commandComplete", count);
  try {
    await client.query(sql);
  } catch (error) {
    throw failed(migration, done + 1, error);
  } finally {
    client.connection.off("commandComplete", count);
  }
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, now(), $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
  );
  const [version] = rows;
  if (Number(version?.server_version_num) >= oldestPostgres) return;
  throw new MigrationProblem(
    `The database is PostgreSQL ${version?.server_version}. Stet needs 15 or newer: upgrade it, or unset DATABASE_URL.`,
  );
}

async function refuseNewerDatabase(client: Client, folder: string): Promise<void> {
  const known = readMigrations(folder).map(({ name }) => name);
  const { rows } = await client.query<{ migration_name: string }>(
    `SELECT migration_name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL AND NOT migration_name = ANY($1)`,
    [known],
  );
  const [newer] = rows;
  if (!newer) return;
  throw new MigrationProblem(
    `The database was used by a newer Stet (it has the migration ${newer.migration_name}). Start that version, or restore a backup made before it.`,
  );
}

const changed = (name: string) =>
  new MigrationProblem(
    `The migration ${name} was applied to this database with other contents than it has now. Restore the file from version control.`,
  );

function failed({ name, sql }: Migration, statement: number, error: unknown): MigrationProblem {
  const message = error instanceof Error ? error.message : String(error);
  const position = error instanceof Error && "position" in error ? Number(error.position) : NaN;
  const place = Number.isNaN(position)
    ? `statement ${statement}`
    : `line ${sql.slice(0, position).split("\n").length}`;
  return new MigrationProblem(
    `The migration ${name} failed at ${place} and was undone: ${message}. Nothing was changed; restore a working version of the code, or report this.`,
  );
}

const createTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
