import type { HiddenEvent, RecordedEvent } from "@/server/blind/seen-events";

type Person = { id: string; name: string };

/** Part of a stream of server-sent events, ready for the wire; `seq` for one that is an entry of the log. */
export type Frame = { seq: number; bytes: Uint8Array };

const encoder = new TextEncoder();

/** An entry of the log; who did it comes with their name. */
export function eventFrame(event: RecordedEvent | HiddenEvent, people: ReadonlyMap<string, Person>): Frame {
  const { seq, type, at } = event;
  const said =
    "payload" in event ? { by: people.get(event.byId ?? "") ?? null, ...event.payload } : { by: null };
  const data = { seq, type, at, ...said };
  return { seq, bytes: encoder.encode(`id: ${seq}\ndata: ${JSON.stringify(data)}\n\n`) };
}

/** Something that is not in the log. */
export function namedFrame(name: "presence" | "desk" | "ended", data: unknown): Uint8Array {
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** The first lines: what goes before them in a proxy's buffer is sent, and a browser is told when to come back. */
export const opening = encoder.encode(": Stet\nretry: 1000\n\n");
/** Up to here a reader has everything; from here on it is live. */
export const caughtUp = encoder.encode(": caught up\n\n");
/** Keeps proxies from taking a quiet stream for a dead one. */
export const heartbeat = encoder.encode(":\n\n");

export function joined(frames: readonly Frame[]): Uint8Array {
  const [only] = frames;
  return only && frames.length === 1 ? only.bytes : Buffer.concat(frames.map(({ bytes }) => bytes));
}
