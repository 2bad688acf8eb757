// The least that a server of events can be: hears of each from PostgreSQL and writes the same bytes to everybody.
import { createServer } from "node:http";
import pg from "pg";

const [databaseUrl, channel, weight] = process.argv.slice(2);
const filling = "x".repeat(Number(weight));
const readers = new Set();
let seq = 0;

const client = new pg.Client(databaseUrl);
await client.connect();
client.on("notification", () => {
  const bytes = Buffer.from(`id: ${++seq}\ndata: ${filling}\n\n`);
  for (const reader of readers) reader.write(bytes);
});
await client.query(`LISTEN ${channel}`);

const server = createServer((request, response) => {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.write(": here\n\n");
  readers.add(response);
  request.on("close", () => readers.delete(response));
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
process.on("message", () => process.exit(0));
