import { version } from "@/package.json";
import { db } from "@/server/db/client";

/** Whether this process lives and reaches its database. */
export async function readHealth() {
  const database = await db.$queryRaw`SELECT 1`.then(
    () => "reachable" as const,
    () => "unreachable" as const,
  );
  return { status: database === "reachable" ? "ok" : "degraded", database, version };
}
