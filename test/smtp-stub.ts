import { once } from "node:events";
import { createServer, type Socket } from "node:net";

type Received = { to: string[]; message: string };

/** A mail server that takes every mail and keeps it. */
export async function startSmtpStub() {
  const received: Received[] = [];
  const waiting: ((mail: Received) => void)[] = [];
  const server = createServer((socket) =>
    converse(socket, (mail) => {
      received.push(mail);
      for (const wake of waiting.splice(0)) wake(mail);
    }),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("A TCP server has a port.");
  return {
    url: `smtp://localhost:${address.port}`,
    received,
    /** The mail that comes next. */
    next: () => new Promise<Received>((resolve) => waiting.push(resolve)),
    stop: () => new Promise((done) => server.close(done)),
  };
}

function converse(socket: Socket, keep: (mail: Received) => void): void {
  let text = "";
  let to: string[] = [];
  let isMessage = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 stub");
  socket.on("error", () => socket.destroy());
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    for (;;) {
      const mark = isMessage ? "\r\n.\r\n" : "\r\n";
      const end = text.indexOf(mark);
      if (end === -1) return;
      const part = text.slice(0, end);
      text = text.slice(end + mark.length);
      if (isMessage) {
        keep({ to, message: part });
        to = [];
        isMessage = false;
        say("250 kept");
      } else if (/^EHLO/i.test(part)) say("250 stub");
      else if (/^RCPT TO/i.test(part)) {
        to.push(/<(.*)>/.exec(part)?.[1] ?? "");
        say("250 ok");
      } else if (/^DATA/i.test(part)) {
        isMessage = true;
        say("354 go on");
      } else if (/^QUIT/i.test(part)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    }
  });
}
