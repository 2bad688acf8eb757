// The embedded database: PostgreSQL in WebAssembly, in a process of its own, behind a Unix socket.
// Arguments: the folder of its files, the path of its socket. Says "ready" to its parent, and ends with it.
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketHandler } from "@electric-sql/pglite-socket";
import { fsyncSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { OneSessionQueue } from "./one-session-queue.mjs";

const [dataFolder, socketPath] = process.argv.slice(2);

rmSync(socketPath, { force: true });
process.umask(0o077);
const database = await PGlite.create(dataFolder, {
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
    ...["-c", "wal_sync_method=fsync"],
  ],
});
// PGlite's file system has no fsync of its own: without this, a power cut could lose what was acknowledged.
database.Module.FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
  if (nfd !== undefined) fsyncSync(nfd);
  return 0;
};

const queryQueue = new OneSessionQueue(database, {
  onCrash(error) {
    console.error(error);
    process.exit(1);
  },
});
const handlers = new Set();
const server = createServer((socket) => {
  const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
  handlers.add(handler);
  socket.once("close", () => handlers.delete(handler));
  queryQueue.onImpatience(handler.handlerId, () => socket.destroy());
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
  rmSync(socketPath, { force: true });
  process.exit(0);
}
process.on("SIGTERM", end);
process.on("SIGINT", () => undefined); // Ctrl-C reaches the whole group; the parent ends the app first.
process.on("disconnect", end);
process.send?.("ready");
