import { Client } from "pg";
import { toPoolConfig } from "@/server/db/connection";
import { channel } from "./announce";

export type Listener = {
  isUp: () => boolean;
  /** Asks the connection for a sign of life; one that gives none is given up. */
  check: () => Promise<void>;
  stop: () => void;
};

type Handlers = { onNotice: (topic: string) => void; onUp: () => void };

const firstWaitMs = 50;
const longestWaitMs = 2000;

/**
 * Listens to PostgreSQL on a connection of its own. When that is lost it connects again, waiting longer from try to
 * try, and calls `onUp`: what was told in between was missed.
 */
export function startListener(url: string, { onNotice, onUp }: Handlers): Listener {
  let current: Client | null = null;
  let isUp = false;
  let isStopped = false;
  let waitMs = firstWaitMs;
  let timer: NodeJS.Timeout | undefined;

  async function connect() {
    const client = new Client({ ...toPoolConfig(url), keepAlive: true });
    current = client;
    client.on("error", () => lose(client)); // Unheard, it would end the process.
    client.on("end", () => lose(client));
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch {
      return lose(client);
    }
    if (current !== client) return;
    isUp = true;
    waitMs = firstWaitMs;
    onUp();
  }

  function lose(client: Client) {
    if (current !== client) return;
    current = null;
    isUp = false;
    client.connection.stream.destroy();
    if (isStopped) return;
    timer = setTimeout(() => void connect(), waitMs).unref();
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  }

  void connect();
  return {
    isUp: () => isUp,
    check: async () => {
      const client = current;
      if (client && isUp) await client.query("SELECT 1").catch(() => lose(client));
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      if (current) lose(current);
    },
  };
}
