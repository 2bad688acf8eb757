import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * Stands between a browser and the app on `port`. From `cut(share)` on, each piece of a conversation, of either side,
 * has that chance to be the last: half of it goes through, then both connections are gone. `random` gives 0 to 1.
 */
export async function openCuttingProxy(port: number, random: () => number) {
  let share = 0;
  let cuts = 0;
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const app = connect(port, "localhost");
    const end = () => {
      client.destroy();
      app.destroy();
    };
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from);
      from.on("error", end).on("close", () => {
        sockets.delete(from);
        end();
      });
      from.on("data", (piece: Buffer) => {
        if (random() >= share) return void to.write(piece);
        cuts++;
        to.write(piece.subarray(0, piece.length >> 1), end);
      });
    };
    pass(client, app);
    pass(app, client);
  }).listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("A TCP server has a port.");

  return {
    url: `http://localhost:${address.port}`,
    cut: (wanted: number) => (share = wanted),
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
