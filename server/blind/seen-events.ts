import { isBlind } from "@/domain/blind/blind";
import { toPolicy } from "@/server/article/rows";
import { db } from "@/server/db/client";

/** An entry of an article's log as it is stored. */
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

/** That there is an entry, for a reader who must not see what it says. */
export type HiddenEvent = Omit<RecordedEvent, "type" | "payload" | "subjectId" | "byId"> & { type: "hidden" };

/** `events` of an article as `readerId` may see them. */
export async function seenEvents(
  readerId: string,
  articleId: string,
  events: RecordedEvent[],
): Promise<(RecordedEvent | HiddenEvent)[]> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId }, include: { desk: true } });
  if (isBlind(toPolicy(article.desk, article.policy)))
    throw new Error(`Blind review hides from ${readerId}.`);
  return events;
}
