import type { TestProject } from "vitest/node";
import { migrate } from "@/server/db/migrate";
import { type DatabaseKind, startDatabase, type TestDatabase } from "./database";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    database: Pick<TestDatabase, "kind" | "url">;
  }
}

/** One database for the whole run: the embedded one, or native PostgreSQL with STET_TEST_DATABASE=native. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const kind: DatabaseKind = process.env.STET_TEST_DATABASE === "native" ? "native" : "embedded";
  const { url, stop } = await startDatabase(kind);
  await migrate(url);
  project.provide("database", { kind, url });
  return stop;
}
