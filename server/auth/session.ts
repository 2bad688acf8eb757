import { db } from "@/server/db/client";
import { sha256 } from "@/server/hash";
import { isSecure, sessionCookieName } from "./cookie-name";
import { createSecret } from "./secret";

const day = 24 * 60 * 60 * 1000;
/** A session ends after 30 days, or after 14 without a visit. */
export const sessionDays = 30;
const idleDays = 14;
/** How old `lastSeenAt` may grow before a visit is written down. */
const noticeEvery = 5 * 60 * 1000;

export const sessionCookie = {
  name: sessionCookieName,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
} as const;

/** Starts a session and returns the secret that the cookie carries. */
export async function createSession(userId: string): Promise<string> {
  const { secret, secretHash } = createSecret();
  await db.session.create({
    data: { tokenHash: secretHash, userId, expiresAt: new Date(Date.now() + sessionDays * day) },
  });
  return secret;
}

/** The person whose session `secret` is, or `null` when it has ended. */
export async function readSession(secret: string) {
  const now = Date.now();
  const session = await db.session.findUnique({
    where: { tokenHash: sha256(secret), expiresAt: { gt: new Date(now) }, user: { disabledAt: null } },
    select: {
      id: true,
      tokenHash: true,
      lastSeenAt: true,
      authenticatedAt: true,
      deskId: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  if (!session || session.lastSeenAt.getTime() < now - idleDays * day) return null;
  if (session.lastSeenAt.getTime() < now - noticeEvery) {
    await db.session.updateMany({
      where: { tokenHash: session.tokenHash },
      data: { lastSeenAt: new Date(now) },
    });
  }
  const { id, authenticatedAt, deskId } = session;
  return { ...session.user, sessionId: id, authenticatedAt, deskId };
}

export async function endSession(secret: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: sha256(secret) } });
}
