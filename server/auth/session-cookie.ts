import { cookies, headers } from "next/headers";
import { createSession, endSession, type Renewed, sessionCookie } from "./session";

/** Starts a session for the browser behind this request, and ends the one that it had. */
export async function startSession(userId: string): Promise<string> {
  const before = (await cookies()).get(sessionCookie.name)?.value;
  if (before) await endSession(before);
  return createSession(userId, (await headers()).get("user-agent"));
}

/** Has the answer to this request carry the session's new secret. */
export async function keepRenewed(renewed: Renewed | null): Promise<void> {
  if (!renewed) return;
  const { secret, expiresAt } = renewed;
  (await cookies()).set(sessionCookie.name, secret, { ...sessionCookie.options, expires: expiresAt });
}
