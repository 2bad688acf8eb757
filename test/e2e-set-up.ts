import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ownerSettings, runScript } from "./app";

/** Starts the desk as a person would, on an empty data folder, unless STET_E2E_URL names one that runs. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.STET_E2E_URL) return () => Promise.resolve();
  const folder = mkdtempSync(join(tmpdir(), "stet-e2e-"));
  const port = await freePort();
  const app = runScript("start", [], { ...ownerSettings, STET_DATA_DIR: folder, PORT: String(port) });
  await app.says(/Stet is at (\S+)/);
  process.env.STET_E2E_URL = `http://localhost:${port}`;
  return async () => {
    await app.stop("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
}
