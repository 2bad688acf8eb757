import { can } from "@/domain/access";
import { deskEventSays } from "@/domain/desk/says";
import type { DeskEvent } from "@/domain/event";
import { fail, ok, type Result } from "@/domain/result";
import type * as rows from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { forbidden } from "@/server/command/command";
import { db } from "@/server/db/client";
import { readNames } from "@/server/member/names";
import { page, type PageRequest } from "@/server/http/page";
import { readOneDesk } from "./queries";

type Person = { id: string; name: string };

/** One entry of a desk's log, in words: `by` is who did what `says` says; `null` is Stet itself. */
export type LogEntry = {
  seq: number;
  type: string;
  at: string;
  by: Person | null;
  says: string;
  hash: string;
};

/** What happened to the desk itself, newest first. */
export async function readDeskLog(
  actor: Actor,
  deskId: string,
  { limit, cursor }: PageRequest,
): Promise<Result<{ items: LogEntry[]; next: string | null }>> {
  const desk = await readOneDesk(actor, deskId);
  if (!desk.ok) return desk;
  if (!can(desk.value.role, "desk:read-log")) return fail(forbidden(desk.value.role));
  const before = Number(cursor?.[0] ?? NaN);
  const events = await db.event.findMany({
    where: { stream: deskId, ...(Number.isSafeInteger(before) && { seq: { lt: before } }) },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const { items, next } = page(events, limit, ({ seq }) => [String(seq)]);
  const people = await readNames(items.flatMap(({ byId, subjectId }) => [byId ?? subjectId, subjectId]));
  return ok({ items: items.map((event) => toEntry(event, people)), next });
}

function toEntry(row: rows.Event, people: ReadonlyMap<string, Person>): LogEntry {
  const { seq, type, at, byId, subjectId, hash } = row;
  const event = { type, ...(row.payload as object) } as DeskEvent;
  const subject = people.get(subjectId) ?? null;
  // The demo's people join by nobody's hand: what they did is told of themselves.
  const by = byId === null ? (type === "member.joined" ? subject : null) : (people.get(byId) ?? null);
  return { seq, type, at: at.toISOString(), by, says: deskEventSays(event, subject?.name ?? null), hash };
}
