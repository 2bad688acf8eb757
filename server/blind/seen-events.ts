import { seenEvent } from "@/domain/blind/seen-event";
import type { Sight } from "@/domain/blind/sight";
import type { Change } from "@/domain/change";
import type { ArticleEvent } from "@/domain/event";
import { db } from "@/server/db/client";
import { withoutDeletedText } from "@/server/comment/readable-events";
import { loadSight, type Named } from "./sight";

/** An entry of an article's log as it was written. */
export type RecordedEvent = {
  seq: number;
  type: string;
  payload: object;
  subjectId: string;
  byId: string | null;
  at: string;
  previous: string | null;
  hash: string;
};

/** What a reader gets of an entry that is hidden from them: that it exists, so that the chain stays whole. */
export type HiddenEvent = Omit<RecordedEvent, "type" | "payload" | "subjectId" | "byId"> & { type: "hidden" };

/**
 * Events of an article as `readerId` may see them now: those about what blind review hides from them are hidden, and
 * those that carry several records come without the hidden ones. What a deleted comment said nobody is told.
 */
export async function seenEvents(
  readerId: string,
  articleId: string,
  events: RecordedEvent[],
): Promise<(RecordedEvent | HiddenEvent)[]> {
  const readable = await withoutDeletedText(db, events);
  const named = readable.map((event) => namedBy(toEvent(event)));
  const claims = named.flatMap((each) => each.claims);
  const threads = named.flatMap((each) => each.threads);
  const isOnWords = named.some((each) => each.isOnWords);
  if (claims.length + threads.length === 0 && !isOnWords) return readable;
  const sight = await db.$transaction(
    (tx) => loadSight(tx, readerId, articleId, { claims, threads, isOnWords }),
    {
      isolationLevel: "RepeatableRead",
    },
  );
  return readable.map((event) => asSeen(event, sight));
}

/** One entry as `sight` shows it. */
export function asSeen<E extends RecordedEvent>(event: E, sight: Sight): E | HiddenEvent {
  const seen = seenEvent(toEvent(event), sight);
  if (!seen) return hidden(event);
  const { type: _, ...payload } = seen;
  return { ...event, payload };
}

// Only our own writes made these payloads.
const toEvent = ({ type, payload }: RecordedEvent) => ({ type, ...payload }) as ArticleEvent;

const hidden = ({ seq, at, previous, hash }: RecordedEvent): HiddenEvent => ({
  seq,
  type: "hidden",
  at,
  previous,
  hash,
});

export function namedByChange({ assessments, threads = [], comments = [] }: Change): Named {
  return {
    claims: assessments.map(({ claimId }) => claimId),
    threads: [...threads.map(({ id }) => id), ...comments.map(({ threadId }) => threadId)],
  };
}

/** The claims and threads of which something in `event` may be hidden. */
function namedBy(event: ArticleEvent): Named {
  switch (event.type) {
    case "assessment.given":
      return { claims: [event.assessment.claimId], threads: [] };
    case "claim.created":
      return { claims: event.assessment ? [event.claim.id] : [], threads: [] };
    case "claims.marked":
      return { claims: event.assessments.map(({ claimId }) => claimId), threads: [] };
    case "annotations.imported":
      return { claims: [], threads: event.threads.map(({ id }) => id) };
    case "change.undone":
      return namedByChange(event.change);
    case "thread.opened":
    case "thread.changed":
      return { claims: [], threads: [event.thread.id] };
    case "comment.added":
    case "comment.changed":
      return { claims: [], threads: [event.comment.threadId] };
    case "correction.proposed":
    case "correction.changed":
      return { claims: [], threads: [], isOnWords: true };
    default:
      return { claims: [], threads: [] };
  }
}
