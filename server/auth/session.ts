import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { cookieOptions, sessionCookieName } from "./cookie-name";
import { createSecret } from "./secret";

const day = 24 * 60 * 60 * 1000;
/** A session ends after 30 days, or after 14 without a visit. */
export const sessionDays = 30;
const idleDays = 14;
/** How old `lastSeenAt` may grow before a visit is written down. */
const noticeEvery = 5 * 60 * 1000;

export const sessionCookie = { name: sessionCookieName, options: cookieOptions };

/** What the cookie carries, and until when. */
export type Renewed = { secret: string; expiresAt: Date };

/** Starts a session and returns the secret that the cookie carries. */
export async function createSession(userId: string, userAgent: string | null = null): Promise<string> {
  const { secret, secretHash } = createSecret();
  await db.session.create({
    data: {
      tokenHash: secretHash,
      userId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      expiresAt: new Date(Date.now() + sessionDays * day),
    },
  });
  return secret;
}

/** The person whose session `secret` is, or `null` when it has ended. Asked at every request: one query. */
export async function readSession(secret: string) {
  const now = Date.now();
  const tokenHash = sha256(secret);
  const [session] = await db.$queryRaw<SessionOwner[]>`
    SELECT u.id, u.name, u.email, s.id AS "sessionId", s."authenticatedAt", s."deskId", s."lastSeenAt"
    FROM "Session" s JOIN "User" u ON u.id = s."userId" AND u."disabledAt" IS NULL
    WHERE s."tokenHash" = ${tokenHash} AND s."expiresAt" > ${new Date(now)}
      AND s."lastSeenAt" >= ${new Date(now - idleDays * day)}`;
  if (!session) return null;
  const { lastSeenAt, ...owner } = session;
  if (lastSeenAt.getTime() < now - noticeEvery) {
    await db.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: new Date(now) } });
  }
  return owner;
}

type SessionOwner = {
  id: string;
  name: string;
  email: string;
  sessionId: string;
  authenticatedAt: Date;
  deskId: string | null;
  lastSeenAt: Date;
};

/** What makes a session count at the time `now`. */
export const live = (now: number) => ({
  expiresAt: { gt: new Date(now) },
  lastSeenAt: { gte: new Date(now - idleDays * day) },
  user: { disabledAt: null },
});

/**
 * Notes that the person of a session has just proved who they are, and gives it a new secret: one that was copied
 * before gains nothing by the proof. `null` when the session has ended.
 */
export async function renewSession(sessionId: string): Promise<Renewed | null> {
  const { secret, secretHash } = createSecret();
  const [session] = await db.session.updateManyAndReturn({
    where: { id: sessionId },
    data: { tokenHash: secretHash, authenticatedAt: new Date() },
    select: { expiresAt: true },
  });
  return session ? { secret, expiresAt: session.expiresAt } : null;
}

export async function endSession(secret: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: sha256(secret) } });
}
