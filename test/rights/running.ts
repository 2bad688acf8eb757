import { mkdtempSync, rmSync } from "node:fs";
import { request as send } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import { freePort, runScript } from "@/test/app";

export type Page = { status: number; headers: IncomingHttpHeaders; text: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** The app as people run it, on the database of this run. */
export async function startApp() {
  const folder = mkdtempSync(join(tmpdir(), "stet-rights-"));
  const port = await freePort();
  const app = runScript("start", [], {
    DATABASE_URL: inject("database").url,
    STET_DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: "info",
  });
  await app.says(/Stet is at (\S+)/);
  /** Sends `path` just as it is: neither encoded nor tidied up. */
  const get = (path: string, { method = "GET", headers = {}, body }: Asked = {}) =>
    new Promise<Page>((resolve, reject) => {
      const sent = { host: `localhost:${port}`, ...headers };
      const asked = send({ host: "127.0.0.1", port, path, method, headers: sent });
      asked.on("error", reject).on("response", (response) => {
        const { statusCode = 0, headers } = response;
        text(response).then((text) => resolve({ status: statusCode, headers, text }), reject);
      });
      asked.end(body);
    });
  return {
    origin: `http://localhost:${port}`,
    output: app.output,
    get,
    /** The same, and where that leads: the router's own requests are first sent on to an address with a checksum. */
    async follow(path: string, asked: Asked = {}): Promise<Page> {
      const { headers, ...page } = await get(path, asked);
      const isSentOn = headers.location?.includes("_rsc") ?? false;
      return isSentOn ? get(headers.location ?? "", asked) : { headers, ...page };
    },
    stop: async () => {
      await app.stop("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type App = Awaited<ReturnType<typeof startApp>>;
