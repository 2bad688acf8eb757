import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A proxy in front of several servers: each connection goes to the next of them that takes it. */
export async function startTcpProxy(ports: readonly number[]) {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    open.add(client);
    client.on("error", () => undefined).on("close", () => open.delete(client));
    tryNext(client, ports.length);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  function tryNext(client: Socket, left: number) {
    const port = ports[turn++ % ports.length] ?? 0;
    const upstream = connect(port, "127.0.0.1");
    upstream.once("error", () => (left > 1 ? tryNext(client, left - 1) : client.destroy()));
    upstream.once("connect", () => {
      upstream.on("error", () => client.destroy()).on("close", () => client.destroy());
      client.on("close", () => upstream.destroy());
      client.pipe(upstream).pipe(client);
    });
  }

  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("A TCP server has a port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => {
      for (const client of open) client.destroy();
      server.close();
    },
  };
}
