// node scripts/test.mjs [phase…]: installs what is missing, then runs all tests, or those phases only.
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.CHECKPOINT_DISABLE = "1";

const { register } = await import("tsx/esm/api");
register();
const { ensureClient } = await import("./prisma-client.ts");
ensureClient();
const { runPhases } = await import("./test-phases.ts");
process.exitCode = await runPhases(process.argv.slice(2));
