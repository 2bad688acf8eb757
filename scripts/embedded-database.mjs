// The embedded database: PostgreSQL in WebAssembly, in a process of its own, behind a Unix socket.
// Arguments: the folder of its files, the path of its socket. Says "ready" to its parent, and ends with it.
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketHandler } from "@electric-sql/pglite-socket";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { OneSessionQueue } from "./one-session-queue.mjs";

const [dataFolder, socketPath] = process.argv.slice(2);

rmSync(socketPath, { force: true });
process.umask(0o077);
const database = await PGlite.create(dataFolder);
const queryQueue = new OneSessionQueue(database);
const handlers = new Set();
const server = createServer((socket) => {
  const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
  handlers.add(handler);
  socket.once("close", () => handlers.delete(handler));
  void handler.attach(socket);
});
await new Promise((listening) => server.listen(socketPath, listening));

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  server.close();
  await Promise.all([...handlers].map((handler) => handler.detach(true)));
  await database.close();
  process.exit(0);
}
process.on("SIGTERM", end);
process.on("SIGINT", () => undefined); // Ctrl-C reaches the whole group; the parent ends the app first.
process.on("disconnect", end);
process.send?.("ready");
