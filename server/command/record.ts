import type { Change } from "@/domain/change";
import type { ArticleEvent, DeskEvent } from "@/domain/event";
import { toCanonicalJson } from "@/domain/log/canonical";
import type { Prisma } from "@/generated/prisma/client";
import { sha256 } from "@/server/hash";

type Transaction = Prisma.TransactionClient;

/** Where an event goes: the log of an article or of a desk, locked by this transaction, and what is newest in it. */
export type Stream = { id: string; deskId: string; seq: number; head: string | null };

type Entry = {
  event: ArticleEvent | DeskEvent;
  subjectId: string;
  byId: string | null;
  at: Date;
  inputHash?: string | null;
  /** What takes it back. Kept beside the log, not in it. */
  undo?: Change | null;
};

/** Writes `event` as the next entry of a log; the caller moves the log's head to the `seq` and `hash` returned. */
export async function record(
  tx: Transaction,
  stream: Stream,
  { event, subjectId, byId, at, inputHash, undo }: Entry,
) {
  const { type, ...payload } = event;
  const seq = stream.seq + 1;
  const previous = stream.head;
  const hash = sha256(
    toCanonicalJson({
      stream: stream.id,
      seq,
      type,
      subjectId,
      byId,
      at: at.toISOString(),
      payload,
      previous,
    }),
  );
  await tx.event.createMany({
    data: {
      stream: stream.id,
      seq,
      deskId: stream.deskId,
      type,
      subjectId,
      byId,
      at,
      payload: payload satisfies object,
      inputHash: inputHash ?? null,
      ...(undo && { undo: undo satisfies object }),
      previous,
      hash,
    },
  });
  return { seq, head: hash };
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
  const next = await record(
    tx,
    { id: deskId, deskId, ...desk },
    { event, subjectId: subjectOf(event), byId, at: desk.at },
  );
  await tx.desk.update({ where: { id: deskId }, data: next });
}

function subjectOf(event: DeskEvent): string {
  if ("desk" in event) return event.desk.id;
  if ("member" in event) return event.member.id;
  return "invitation" in event ? event.invitation.id : event.id;
}
