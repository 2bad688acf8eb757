import { isBlind } from "@/domain/blind/blind";
import { db } from "@/server/db/client";
import { toPolicy } from "@/server/article/rows";

/** An entry of an article's log as it was recorded. */
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

/** That an entry is there, for somebody who may not see yet what it says. */
export type HiddenEvent = Omit<RecordedEvent, "type" | "payload" | "subjectId" | "byId"> & { type: "hidden" };

/** `events` of an article as `readerId` may see them. */
export async function seenEvents(
  readerId: string,
  articleId: string,
  events: RecordedEvent[],
): Promise<(RecordedEvent | HiddenEvent)[]> {
  const { desk, policy } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { desk: true },
  });
  if (isBlind(toPolicy(desk, policy))) throw new Error(`No rule says what ${readerId} may see of this.`);
  return events;
}
