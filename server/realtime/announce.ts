import { EventEmitter } from "node:events";
import { Prisma } from "@/generated/prisma/client";
import { isEmbedded } from "@/server/db/connection";

/** Where PostgreSQL tells all processes what changed. What it tells is a topic: the id of a log, or `presenceOf`. */
export const channel = "stet";

export const presenceOf = (articleId: string) => `presence:${articleId}`;

const kept = globalThis as unknown as { stetAnnounced?: EventEmitter };
const emitter = (kept.stetAnnounced ??= new EventEmitter().setMaxListeners(0));

/** Tells this process, after the commit, that `topic` changed: all that hears of it on the embedded database. */
export function announce(topic: string): void {
  emitter.emit(channel, topic);
}

/** Has `hear` called with what is announced in this process, until the returned call. */
export function onAnnounced(hear: (topic: string) => void): () => void {
  emitter.on(channel, hear);
  return () => void emitter.off(channel, hear);
}

/** The end of a statement that writes: PostgreSQL tells everybody who listens, once that is committed. */
export function tellingOthers(topic: string): Prisma.Sql {
  if (isEmbedded(process.env.DATABASE_URL ?? "")) return Prisma.empty;
  return Prisma.sql`RETURNING pg_notify(${channel}, ${topic})`;
}
