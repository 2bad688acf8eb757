// node scripts/run.mjs start|dev|demo|token|verify-log|bench [arguments]: installs what is missing, then runs scripts/<name>.ts.
import { existsSync } from "node:fs";
import { ensureInstalled } from "./install.mjs";

const [name, ...rest] = process.argv.slice(2);
ensureInstalled();
if (existsSync(".env")) process.loadEnvFile(".env");
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.CHECKPOINT_DISABLE = "1";

const { register } = await import("tsx/esm/api");
register();
const { ensureClient } = await import("./prisma-client.ts");
ensureClient();
const { run } = await import(`./${name}.ts`);
const { Problem } = await import("./problem.ts");
try {
  await run(rest);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exit(1);
}
