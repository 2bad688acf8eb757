import { z } from "zod";
import type { ArticleEvent } from "@/domain/event";
import { type LogGroup, logGroups } from "@/domain/log/subject";
import { narrate, type ToldEntry } from "@/domain/log/narrate";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { type RecordedEvent, seenEvents } from "@/server/blind/seen-events";
import { Id } from "@/server/command/text-input";
import { db } from "@/server/db/client";
import { page, type PageRequest } from "@/server/http/page";
import { notFound } from "@/server/http/problem";
import { readNames } from "@/server/member/names";
import { visibleTo } from "./review";

/** Which entries: those about a claim, by a person, of a kind. */
export type LogFilter = { claimId: string | null; byId: string | null; type: LogGroup | null };

type Person = { id: string; name: string };

/** An entry of an article's log in words: `by` is who did what `says` says, where that is to be seen. */
export type LogEntry = Omit<ToldEntry, "byId" | "groups" | "claimIds"> & { by: Person | null };

type Log = { items: LogEntry[]; next: string | null; people: Person[]; title: string };

/** What happened to the article as `actor` may see it, newest first, and everybody who did something. */
export async function readLog(
  actor: Actor,
  articleId: string,
  filter: LogFilter,
  request: PageRequest,
): Promise<Result<Log>> {
  const article = await db.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: { seq: true, title: true },
  });
  if (!article) return fail(notFound);
  const written = await readEvents(articleId, { upTo: article.seq, claimId: filter.claimId });
  const events = await seenEvents(actor.id, articleId, written);
  const ids = events.flatMap((event) => ("payload" in event ? [event.byId, ...namedIn(event)] : []));
  const people = await readNames(ids.flatMap((id) => id ?? []));
  const cursor = Number(request.cursor?.[0]);
  const before = Number.isSafeInteger(cursor) ? cursor : Infinity;
  const told = narrate(events, (id) => people.get(id)?.name);
  const wanted = told.filter((entry) => isWanted(entry, filter) && entry.seq < before).reverse();
  const { items, next } = page(wanted, request.limit, ({ seq }) => [String(seq)]);
  const actors = new Set(told.map(({ byId }) => byId));
  return ok({
    items: items.map((entry) => toEntry(entry, people)),
    next,
    people: [...people.values()].filter(({ id }) => actors.has(id)),
    title: article.title,
  });
}

type Wanted = { after?: number; upTo: number; take?: number; claimId?: string | null };

/**
 * Entries of an article's log from the one after `after` up to `upTo`, at most `take`; with `claimId` without most of
 * those that have nothing to do with telling what happened to that claim.
 */
export async function readEvents(articleId: string, wanted: Wanted): Promise<RecordedEvent[]> {
  const { after = 0, upTo, take, claimId = null } = wanted;
  const rows = await db.event.findMany({
    where: {
      stream: articleId,
      seq: { gt: after, lte: upTo },
      ...(claimId !== null && { OR: [{ type: { notIn: [...ofOneClaim] } }, ...mentioning(claimId)] }),
    },
    orderBy: { seq: "asc" },
    omit: { stream: true, deskId: true, undo: true, inputHash: true },
    take,
  });
  return rows.map((row) => ({ ...row, payload: row.payload as object, at: row.at.toISOString() }));
}

/** Events whose one claim stands in their payload; the others place claims, or are about several things. */
const ofOneClaim = [
  "claim.changed",
  "assessment.given",
  "adjudication.made",
  "evidence.added",
  "evidence.changed",
  "evidence.removed",
] as const satisfies ArticleEvent["type"][];

const mentioning = (claimId: string): Prisma.EventWhereInput[] =>
  [
    ["claim", "id"],
    ["assessment", "claimId"],
    ["adjudication", "claimId"],
    ["evidence", "claimId"],
    ["claimId"],
  ].map((path) => ({ payload: { path, equals: claimId } }));

const Filter = z.object({ claim: Id.nullable(), by: Id.nullable(), type: z.enum(logGroups).nullable() });

/** `?claim`, `?by` and `?type` of a list of entries; nothing, or an empty one, asks for all. */
export function logFilter(query: URLSearchParams): Result<LogFilter> {
  const asked = (name: string) => query.get(name) || null;
  const filter = Filter.safeParse({ claim: asked("claim"), by: asked("by"), type: asked("type") });
  if (!filter.success) {
    const message = `claim and by are ids; type is one of ${logGroups.join(", ")}.`;
    return fail({ code: "invalid", message });
  }
  const { claim, by, type } = filter.data;
  return ok({ claimId: claim, byId: by, type });
}

function isWanted({ claimIds, byId, groups }: ToldEntry, filter: LogFilter): boolean {
  if (filter.claimId !== null && !claimIds.includes(filter.claimId)) return false;
  if (filter.byId !== null && byId !== filter.byId) return false;
  return filter.type === null || groups.includes(filter.type);
}

/** People whom an event names by their id alone: whom claims were given to. */
function namedIn({ payload }: RecordedEvent): (string | null)[] {
  const {
    claim,
    claims = [],
    change,
  } = payload as {
    claim?: { assigneeId: string | null };
    claims?: { assigneeId: string | null }[];
    change?: { claims: { assigneeId: string | null }[] };
  };
  return [...(claim ? [claim] : []), ...claims, ...(change?.claims ?? [])].map(
    ({ assigneeId }) => assigneeId,
  );
}

function toEntry(entry: ToldEntry, people: ReadonlyMap<string, Person>): LogEntry {
  const { byId, groups: _, claimIds: __, ...rest } = entry;
  return { ...rest, by: byId === null ? null : (people.get(byId) ?? null) };
}
