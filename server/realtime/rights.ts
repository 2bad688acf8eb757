import { can } from "@/domain/access";
import type { Actor } from "@/server/auth/actor";
import { live } from "@/server/auth/session";
import { db } from "@/server/db/client";

/** Why a stream ends. */
export type EndReason = "deleted" | "no_access" | "signed_out";

/** What there is to say to each of `actors`, who all read article `articleId`: `null` to those who may go on. */
export async function readEndReasons(
  articleId: string,
  actors: readonly Actor[],
): Promise<(actor: Actor) => EndReason | null> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      deletedAt: true,
      desk: {
        select: {
          deletedAt: true,
          members: {
            where: { userId: { in: [...new Set(actors.map(({ id }) => id))] }, user: { disabledAt: null } },
            select: { userId: true, role: true },
          },
        },
      },
    },
  });
  const signedIn = await readSignedIn(actors);
  const members = new Set(
    article?.desk.members.filter(({ role }) => can(role, "article:read")).map(({ userId }) => userId),
  );
  const isDeleted = !article || article.deletedAt !== null || article.desk.deletedAt !== null;
  return (actor) => {
    if (!signedIn(actor)) return "signed_out";
    if (!members.has(actor.id)) return "no_access";
    return isDeleted ? "deleted" : null;
  };
}

/** Whether the session or the token still counts by which somebody came in. */
async function readSignedIn(actors: readonly Actor[]): Promise<(actor: Actor) => boolean> {
  const sessions = actors.flatMap((actor) => (actor.via === "session" ? [actor.sessionId] : []));
  const tokens = actors.flatMap((actor) => (actor.via === "token" ? [actor.tokenId] : []));
  const select = { id: true } as const;
  const rows = [
    ...(sessions.length > 0
      ? await db.session.findMany({ where: { id: { in: sessions }, ...live(Date.now()) }, select })
      : []),
    ...(tokens.length > 0
      ? await db.apiToken.findMany({ where: { id: { in: tokens }, revokedAt: null }, select })
      : []),
  ];
  const count = new Set(rows.map(({ id }) => id));
  return (actor) => {
    if (actor.via === "program") return true;
    return count.has(actor.via === "session" ? actor.sessionId : actor.tokenId);
  };
}
