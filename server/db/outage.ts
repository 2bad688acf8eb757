/** Prisma's codes for a database that cannot be reached, does not answer in time, or has no connection free. */
const codes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** PostgreSQL's: connection exceptions, insufficient resources, operator intervention, lock not available. */
const states = /^(?:08|53|57|55P03|25P03)/;
const messages =
  /ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|Connection terminated|timeout|Can't reach database|server closed the connection/i;

/** Whether `error` means that the database is away for now, and not that the request or the code is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return codes.has(code) || states.test(code) || messages.test(error.message) || isUnavailable(error.cause);
}

/** Whether `error` says that a row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  // Of a statement written by hand Prisma only repeats what PostgreSQL's code for it was.
  return error.code === "P2002" || (error.code === "P2010" && error.message.includes("Code: `23505`"));
}
