import { can } from "@/domain/access";
import type { DeskNow } from "@/domain/presence/desk-now";
import { toDeskPolicy } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { live } from "@/server/auth/session";
import { db } from "@/server/db/client";

/** Why a stream ends. */
export type EndReason = "deleted" | "no_access" | "signed_out";

/** How somebody stands with an article that they read: why they may not go on, or else as what they do. */
export type Standing = { ends: EndReason; desk: null } | { ends: null; desk: DeskNow };

/** How each of `actors` stands, who all read article `articleId`. */
export async function readStandings(
  articleId: string,
  actors: readonly Actor[],
): Promise<(actor: Actor) => Standing> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      deletedAt: true,
      desk: {
        select: {
          deletedAt: true,
          reviewersPerClaim: true,
          blindReview: true,
          coverageNeeded: true,
          assessorMaySignOff: true,
          members: {
            where: { userId: { in: [...new Set(actors.map(({ id }) => id))] }, user: { disabledAt: null } },
            select: { userId: true, role: true },
          },
        },
      },
    },
  });
  const signedIn = await readSignedIn(actors);
  const roles = new Map(article?.desk.members.map(({ userId, role }) => [userId, role]));
  return (actor) => {
    const role = roles.get(actor.id);
    if (!signedIn(actor)) return ended("signed_out");
    if (!article || !role || !can(role, "article:read")) return ended("no_access");
    if (article.deletedAt !== null || article.desk.deletedAt !== null) return ended("deleted");
    return { ends: null, desk: { role, policy: toDeskPolicy(article.desk) } };
  };
}

const ended = (ends: EndReason): Standing => ({ ends, desk: null });

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
