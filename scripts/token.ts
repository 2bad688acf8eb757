import { parseArgs } from "node:util";
import { withDatabase } from "./open-database";
import { Problem } from "./problem";

const usage = "Usage: npm run --silent token -- --email ana@example.org --name script";

/** Prints a new API token of a person, whether the server runs or not. */
export async function run(args: string[]): Promise<void> {
  const { email, name } = readArgs(args);
  await withDatabase(async () => {
    const { createApiToken } = await import("@/server/auth/token");
    const token = await createApiToken({ email, name });
    if (!token.ok) throw new Problem(token.failure.message);
    console.log(token.value);
  });
}

function readArgs(args: string[]): { email: string; name: string } {
  const options = { email: { type: "string" }, name: { type: "string", default: "script" } } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.email) return { email: values.email, name: values.name };
  } catch {
    // Said below.
  }
  throw new Problem(usage);
}
