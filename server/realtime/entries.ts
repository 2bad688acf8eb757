import type { Policy } from "@/domain/article/article";
import { isBlind } from "@/domain/blind/blind";
import { type RecordedEvent, seenEvents } from "@/server/blind/seen-events";
import { db } from "@/server/db/client";
import { eventFrame, type Frame } from "./frame";

/** How many entries of a log are read at once. */
const mostAtOnce = 200;

type Row = Omit<RecordedEvent, "at"> & {
  at: Date;
  byName: string | null;
  reviewersPerClaim: number;
  blindReview: boolean;
  overrides: Partial<Policy>;
};

/** Entries of an article's log, in their order and without a gap. */
export type Entries = {
  articleId: string;
  /** The newest of them. */
  seq: number;
  /** Whether there may be more after these. */
  isMore: boolean;
  /** Whether what a reader may see of them depends on who reads. */
  isBlind: boolean;
  events: RecordedEvent[];
  /** Those who did it, by id. */
  people: ReadonlyMap<string, { id: string; name: string }>;
};

/** The oldest entries after number `seq`, with the policy of the same moment; `null` when there are none. */
export async function readEntries(articleId: string, seq: number): Promise<Entries | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.seq, e.type, e.payload, e."subjectId", e."byId", e.at, e.previous, e.hash, u.name AS "byName",
      d."reviewersPerClaim", d."blindReview", a.policy AS overrides
    FROM "Event" e JOIN "Article" a ON a.id = e.stream JOIN "Desk" d ON d.id = a."deskId"
    LEFT JOIN "User" u ON u.id = e."byId"
    WHERE e.stream = ${articleId} AND e.seq > ${seq}
    ORDER BY e.seq LIMIT ${mostAtOnce}`;
  const last = rows.at(-1);
  if (!last) return null;
  const { reviewersPerClaim, blindReview, overrides } = last;
  const people = rows.flatMap(({ byId, byName }) => (byId && byName ? [{ id: byId, name: byName }] : []));
  return {
    articleId,
    seq: last.seq,
    isMore: rows.length === mostAtOnce,
    isBlind: isBlind({ reviewersPerClaim, blindReview, ...overrides }),
    events: rows.map(toEvent),
    people: new Map(people.map((person) => [person.id, person])),
  };
}

/** The entries on the wire, as `readerId` may see them. Who reads makes no difference unless they are blind. */
export async function framesFor(readerId: string, entries: Entries): Promise<Frame[]> {
  const { articleId, events, people } = entries;
  const seen = entries.isBlind ? await seenEvents(readerId, articleId, events) : events;
  return seen.map((event) => eventFrame(event, people));
}

function toEvent({ seq, type, payload, subjectId, byId, at, previous, hash }: Row): RecordedEvent {
  return { seq, type, payload, subjectId, byId, at: at.toISOString(), previous, hash };
}
