import { setTimeout as pause } from "node:timers/promises";
import { type LiveReader, readLive } from "./live-reader";

export type FollowedLive = ReturnType<typeof followLive>;

/** How long it takes to come back. */
const awayMs = 100;

/** Reads a stream over HTTP from event `after` on, and comes back whenever it ends, as a browser does. */
export function followLive(url: string, headers: Record<string, string>, after: number) {
  const seqs: number[] = [];
  const lookers = new Set<() => void>();
  let isOver = false;
  const goesOn = () => !isOver;
  let current: LiveReader | null = null;

  async function comeBack() {
    const known = seqs.length;
    const sent = { ...headers, "last-event-id": String(seqs.at(-1) ?? after) };
    const answer = await fetch(url, { headers: sent }).catch(() => null);
    if (!answer?.ok || !answer.body) return;
    const stream = readLive(answer.body, () => {
      seqs.splice(known, Infinity, ...stream.seqs());
      for (const look of lookers) look();
    });
    current = stream;
    await stream.ended;
  }

  const over = (async () => {
    while (goesOn()) {
      await comeBack();
      if (goesOn()) await pause(awayMs);
    }
  })();

  return {
    /** The numbers of the events, in the order they came. */
    seqs,
    /** Resolves once event `seq` has come. */
    has: (seq: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!seqs.includes(seq)) return;
          lookers.delete(look);
          resolve();
        };
        lookers.add(look);
        look();
      }),
    stop: async () => {
      isOver = true;
      await current?.stop();
      await over;
    },
  };
}
