// The embedded database: PostgreSQL in WebAssembly, in a process of its own, behind a Unix socket.
// Arguments: the folder of its files, the path of its socket. Says "ready" to its parent, and ends with it.
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { rmSync } from "node:fs";

const [dataFolder, socketPath] = process.argv.slice(2);

rmSync(socketPath, { force: true });
process.umask(0o077);
const database = await PGlite.create(dataFolder);
const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 50 });
await server.start();

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await server.stop();
  await database.close();
  process.exit(0);
}
process.on("SIGTERM", end);
process.on("SIGINT", () => undefined); // Ctrl-C reaches the whole group; the parent ends the app first.
process.on("disconnect", end);
process.send?.("ready");
