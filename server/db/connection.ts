import type { PoolConfig } from "pg";

/** Marks the embedded database, whose one session all connections share. */
const embeddedName = "stet_embedded";

/** The address of the embedded database behind the Unix socket in `folder`. */
export function embeddedUrl(folder: string): string {
  return `postgresql://postgres@localhost/${embeddedName}?host=${encodeURIComponent(folder)}`;
}

export const isEmbedded = (url: string) => url.includes(`/${embeddedName}?`);

const seconds = 1000;

/** How to connect to the database at `url`, with a bound on everything that can hang. */
export function toPoolConfig(url: string): PoolConfig {
  const bounds = { connectionTimeoutMillis: 5 * seconds, query_timeout: 15 * seconds };
  // Prisma asks for all relations of a record at once; within a transaction they share a connection.
  const pipeline = true;
  // The embedded database runs one query at a time; more connections would only wait inside it. It takes no
  // session settings from a connection, because all connections share its one session.
  if (isEmbedded(url)) return { connectionString: url, max: 10, pipeline, ...bounds };
  return {
    connectionString: url,
    max: 10,
    pipeline,
    ...bounds,
    statement_timeout: 12 * seconds,
    lock_timeout: 8 * seconds,
    idle_in_transaction_session_timeout: 10 * seconds,
  };
}
