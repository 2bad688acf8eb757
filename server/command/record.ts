import type { Change } from "@/domain/change";
import type { ArticleEvent, DeskEvent } from "@/domain/event";
import { hashedText } from "@/domain/log/entry";
import { Prisma } from "@/generated/prisma/client";
import { sha256 } from "@/server/hash";
import { tellingOthers } from "@/server/realtime/announce";

type Transaction = Prisma.TransactionClient;

/** Where an event goes: the log of an article or of a desk, locked by this transaction, and what is newest in it. */
export type Stream = { id: string; deskId: string; seq: number; head: string | null };

export type Entry = {
  event: ArticleEvent | DeskEvent;
  subjectId: string;
  byId: string | null;
  at: Date;
  inputHash?: string | null;
  /** What takes it back. Kept beside the log, not in it. */
  undo?: Change | null;
  /** An INSERT of what the event tells of, to be run together with it. */
  insert?: Prisma.Sql | undefined;
};

/** Writes `event` as the next entry of a log; the caller moves the log's head to the `seq` and `hash` returned. */
export async function record(tx: Transaction, stream: Stream, entry: Entry) {
  const row = rowOf(stream, entry);
  if (entry.insert) await tx.$executeRaw(entry.insert);
  await tx.$executeRaw(insertEvent(row));
  return { seq: row.seq, head: row.hash };
}

/** Writes `event` as the next entry of an article's log, what it tells of, and the log's head, in one statement. */
export async function recordOnArticle(tx: Transaction, article: Stream, entry: Entry): Promise<void> {
  const row = rowOf(article, entry);
  await tx.$executeRaw`
    WITH moved AS (
      UPDATE "Article" SET seq = ${row.seq}, head = ${row.hash}, "updatedAt" = ${row.at} WHERE id = ${article.id}
    )${entry.insert ? Prisma.sql`, made AS (${entry.insert})` : Prisma.empty}
    ${insertEvent(row)} ${tellingOthers(article.id)}`;
}

/** As text for the database to read: Prisma walks through every value of a payload, which a long article feels. */
const insertEvent = (row: ReturnType<typeof rowOf>) => Prisma.sql`
  INSERT INTO "Event"
    (stream, seq, "deskId", type, "subjectId", "byId", at, payload, "inputHash", undo, previous, hash)
  VALUES (
    ${row.stream}, ${row.seq}, ${row.deskId}, ${row.type}, ${row.subjectId}, ${row.byId}, ${row.at},
    ${JSON.stringify(row.payload)}::jsonb, ${row.inputHash},
    ${row.undo ? JSON.stringify(row.undo) : null}::jsonb, ${row.previous}, ${row.hash}
  )`;

function rowOf(stream: Stream, { event, subjectId, byId, at, inputHash, undo }: Entry) {
  const { type, ...payload } = event;
  const seq = stream.seq + 1;
  const previous = stream.head;
  const hashed = { stream: stream.id, seq, type, subjectId, byId, at: at.toISOString(), payload, previous };
  const hash = sha256(hashedText(hashed));
  const written = { type, subjectId, byId, at, payload, inputHash: inputHash ?? null, undo, previous, hash };
  return { stream: stream.id, seq, deskId: stream.deskId, ...written };
}

/** Writes `event` as the next entry of the desk's own log, which is locked, and moves the log's head. */
export async function recordOnDesk(tx: Transaction, desk: Stream, entry: Entry): Promise<void> {
  const { seq, head } = await record(tx, desk, entry);
  await tx.$executeRaw`
    UPDATE "Desk" SET seq = ${seq}, head = ${head} WHERE id = ${desk.id} ${tellingOthers(desk.id)}`;
}

/** Records what happened to a desk itself. Locks the desk until the transaction ends. */
export async function recordDeskEvent(
  tx: Transaction,
  deskId: string,
  byId: string | null,
  event: DeskEvent,
) {
  const [desk] = await tx.$queryRaw<{ seq: number; head: string | null; at: Date }[]>`
    SELECT seq, head, now() AS at FROM "Desk" WHERE id = ${deskId} FOR UPDATE`;
  if (!desk) throw new Error("A desk's event was recorded without the desk.");
  const entry = { event, subjectId: subjectOf(event), byId, at: desk.at };
  await recordOnDesk(tx, { id: deskId, deskId, ...desk }, entry);
}

function subjectOf(event: DeskEvent): string {
  if ("desk" in event) return event.desk.id;
  if ("member" in event) return event.member.id;
  return "invitation" in event ? event.invitation.id : event.id;
}
