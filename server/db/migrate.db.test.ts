import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { startEmptyDatabase, type TestDatabase } from "@/test/database";
import { migrate } from "./migrate";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await startEmptyDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  folder = mkdtempSync(join(tmpdir(), "stet-migrations-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

it("applies each migration once, in the order of their names", async () => {
  write("2_rows", "INSERT INTO a VALUES (1)");
  write("1_table", "CREATE TABLE a (n int)");
  expect(await migrate(database.url, folder)).toEqual(["1_table", "2_rows"]);
  expect(await migrate(database.url, folder)).toEqual([]);
  expect(await query("SELECT n FROM a")).toEqual([{ n: 1 }]);
});

it("applies each migration once when four start at the same moment", async () => {
  write("1_table", "CREATE TABLE a (n int)");
  write("2_rows", "INSERT INTO a VALUES (1)");
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));
  expect(applied.flat().sort()).toEqual(["1_table", "2_rows"]);
  expect(await query("SELECT n FROM a")).toEqual([{ n: 1 }]);
});

it("leaves nothing of a migration that fails, says which and where, and goes on once it is mended", async () => {
  write("1_table", "CREATE TABLE a (n int)");
  write("2_bad", "CREATE TABLE b (n int);\nINSERT INTO b VALUES (1);\nSELECT 1 / (n - 1) FROM b;");
  await expect(migrate(database.url, folder)).rejects.toThrow(
    /2_bad failed at statement 3 and was undone: division by zero/,
  );
  expect(await query("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
  expect(await query('SELECT migration_name FROM "_prisma_migrations"')).toEqual([
    { migration_name: "1_table" },
  ]);
  write("2_bad", "CREATE TABLE b (n int)");
  expect(await migrate(database.url, folder)).toEqual(["2_bad"]);
});

it("refuses a migration whose contents changed after it was applied", async () => {
  write("1_table", "CREATE TABLE a (n int)");
  await migrate(database.url, folder);
  write("1_table", "CREATE TABLE a (n bigint)");
  await expect(migrate(database.url, folder)).rejects.toThrow(/1_table was applied .* with other contents/);
});

it("refuses a database that a newer Stet used, and does not touch it", async () => {
  write("1_table", "CREATE TABLE a (n int)");
  write("9_newer", "CREATE TABLE z (n int)");
  await migrate(database.url, folder);
  rmSync(join(folder, "9_newer"), { recursive: true });
  write("2_more", "CREATE TABLE b (n int)");
  await expect(migrate(database.url, folder)).rejects.toThrow(/newer Stet .*9_newer/);
  expect(await query("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
});

it("makes all tables of this version on an empty database", async () => {
  expect(await migrate(database.url)).not.toEqual([]);
  expect(await query('SELECT id FROM "Article"')).toEqual([]);
});
