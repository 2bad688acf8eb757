// Writes the SQL from the schema as of the newest migration to the schema as it is now, as a new migration.
// For development: node scripts/write-migration.mjs add_threads
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const name = process.argv[2];
if (!/^[a-z][a-z\d_]*$/.test(name ?? "")) {
  console.error("Name the migration in lower case: node scripts/write-migration.mjs add_threads");
  process.exit(1);
}

const engineFile = new URL(
  "schema_engine_bg.wasm",
  import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
);
const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(engineFile)), {
  "./schema_engine_bg.js": engine,
});
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const schemaFile = "prisma/schema.prisma";
/** The schema that the newest migration leads to. */
const migratedFile = "prisma/migrations/schema.prisma";
const schema = readFileSync(schemaFile, "utf8");
const datamodel = (path, content) => ({
  tag: "schemaDatamodel",
  files: [{ path, content }],
  configDir: "prisma",
});
const migrated = existsSync(migratedFile)
  ? datamodel(migratedFile, readFileSync(migratedFile, "utf8"))
  : { tag: "empty" };

// The engine wants a live database even to compare two files: an empty embedded one, for the moment.
const folder = mkdtempSync(join(tmpdir(), "stet-"));
const database = fork("scripts/embedded-database.mjs", [join(folder, "pg"), join(folder, ".s.PGSQL.5432")]);
await once(database, "message");
const url = `postgresql://postgres@localhost/stet_embedded?host=${encodeURIComponent(folder)}`;
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(url));
const schemaEngine = await engine.SchemaEngine.new(
  { datamodels: [[schemaFile, schema]] },
  () => undefined,
  adapter,
);
const { stdout } = await schemaEngine.diff({
  from: migrated,
  to: datamodel(schemaFile, schema),
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const migration = `prisma/migrations/${stamp}_${name}`;
mkdirSync(migration, { recursive: true });
writeFileSync(`${migration}/migration.sql`, stdout);
writeFileSync(migratedFile, schema);
console.log(`${migration}/migration.sql`);

database.kill("SIGTERM");
await once(database, "exit");
rmSync(folder, { recursive: true });
