import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "@/scripts/data-folder";
import { embeddedUrl } from "@/server/db/connection";
import { freePort, ownerSettings, runScript } from "./app";

/** A desk with settings of its own, for stories that others must not see. */
export async function startOwnDesk(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "stet-own-"));
  const port = await freePort();
  const app = runScript("start", [], {
    ...ownerSettings,
    STET_DATA_DIR: folder,
    PORT: String(port),
    ...settings,
  });
  await app.says(/Stet is at (\S+)/);
  return {
    url: `http://localhost:${port}`,
    output: app.output,
    databaseUrl: embeddedUrl(openDataFolder(folder).sockets),
    stop: async () => {
      await app.stop("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
