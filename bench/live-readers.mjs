// Many readers of one stream. Tells when all are connected, and on asking when each event reached each of them.
import { get } from "node:http";

const [url, count, ...tokens] = process.argv.slice(2);
const receipts = new Map();
let connected = 0;

function open(at) {
  const headers = tokens.length > 0 ? { authorization: `Bearer ${tokens[at % tokens.length]}` } : {};
  get(url, { headers, agent: false }, (response) => {
    if (response.statusCode !== 200) throw new Error(`A reader was refused: ${response.statusCode}`);
    response.setEncoding("utf8");
    response.once("data", () => ++connected === Number(count) && process.send?.("connected"));
    response.on("data", (text) => {
      const now = performance.timeOrigin + performance.now();
      for (const [, seq] of text.matchAll(/^id: (\d+)$/gm)) {
        const known = receipts.get(seq);
        if (known) known.push(now);
        else receipts.set(seq, [now]);
      }
    });
  });
}

for (let at = 0; at < Number(count); at++) {
  open(at);
  if (at % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 20));
}
process.on("message", () => {
  process.send?.([...receipts], () => process.exit(0));
});
