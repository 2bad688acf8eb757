import { fail, ok, type Result } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { live } from "@/server/auth/session";
import type { Written } from "@/server/command/once";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";

/** A browser in which the person is signed in. */
export type ListedSession = {
  id: string;
  /** The browser as it names itself. */
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  /** Whether it is the one that asks. */
  current: boolean;
};

/** Where a person is signed in: the browser that asks first, then the last seen. */
export async function readSessions(actor: Actor): Promise<ListedSession[]> {
  const sessions = await db.session.findMany({
    where: { userId: actor.id, ...live(Date.now()) },
    orderBy: { lastSeenAt: "desc" },
  });
  const own = actor.via === "session" ? actor.sessionId : null;
  return sessions
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      userAgent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === own,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Signs one of the person's own browsers out. */
export async function endSessionById(actor: Actor, id: string): Promise<Result<Written<null>>> {
  const { count } = await db.session.deleteMany({ where: { id, userId: actor.id } });
  return count === 0 ? fail(notFound) : ok(done);
}

/** Signs the person out of every browser but this one. */
export async function endOtherSessions(actor: Actor): Promise<Result<Written<null>>> {
  await db.session.deleteMany({ where: othersOf(actor) });
  return ok(done);
}

/** The sessions that end when a person changes what they sign in with. */
export const othersOf = (actor: Actor) => ({
  userId: actor.id,
  ...(actor.via === "session" && { id: { not: actor.sessionId } }),
});

const done = { answer: null, status: 204, seq: null } as const;
