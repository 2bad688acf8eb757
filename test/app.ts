import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** The desk and owner that a start without a person makes. */
export const ownerSettings = {
  STET_OWNER_EMAIL: "owner@example.org",
  STET_OWNER_PASSWORD: "correct horse battery",
  STET_OWNER_NAME: "Olga Owner",
  STET_DESK: "Test desk",
};

/** Settings of the one who runs the tests, which the process under test must not see. */
const foreign = /^(?:STET_|DATABASE_URL|NEXTAUTH_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|VITEST|TEST$)/;

/** Runs one of the scripts behind `npm start` and its like, with these settings and no others. */
export function runScript(name: string, args: string[], settings: Record<string, string>) {
  const inherited = Object.entries(process.env).filter(([key]) => !foreign.test(key));
  const child = spawn(process.execPath, ["scripts/run.mjs", name, ...args], {
    env: { ...Object.fromEntries(inherited), ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = once(child, "close").then(([code]: unknown[]) => code as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += text));
  }

  return {
    pid: child.pid ?? 0,
    output: () => output,
    /** The exit code, when it has ended by itself. */
    ended,
    /** Resolves once the output matches `pattern`; rejects when the process ends before that. */
    says: (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (pattern.test(output)) resolve();
        };
        for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
        void ended.then(() => reject(new Error(`It ended without saying ${pattern.source}:\n${output}`)));
        look();
      }),
    stop: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A TCP port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("A TCP server has a port.");
  return address.port;
}
