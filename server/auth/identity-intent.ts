import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./cookie-name";
import { isSigned, sign } from "./seal";

/** What somebody who is signed in goes to an identity provider for. */
export type Intent = "link" | "confirm";

const name = cookieName("stet-identity-intent");
const minutes = 10;

/** Has this browser remember what the visit to the provider is for; it counts for this session only. */
export async function keepIntent(intent: Intent, provider: string, sessionId: string): Promise<void> {
  (await cookies()).set(name, intentMark(intent, provider, sessionId), {
    ...cookieOptions,
    maxAge: minutes * 60,
  });
}

/** What this browser is back from the provider for, once. */
export async function takeIntent(provider: string, sessionId: string | null): Promise<Intent | null> {
  const jar = await cookies();
  const mark = jar.get(name)?.value;
  if (!mark) return null;
  jar.delete({ name, path: "/", secure: cookieOptions.secure });
  return sessionId === null ? null : readIntent(mark, provider, sessionId, Date.now());
}

export function intentMark(intent: Intent, provider: string, sessionId: string, now = Date.now()): string {
  const until = now + minutes * 60_000;
  return `${intent}.${until}.${sign("identity-intent", [intent, until, provider, sessionId].join(" "))}`;
}

export function readIntent(mark: string, provider: string, sessionId: string, now: number): Intent | null {
  const [intent = "", until = "", signature = ""] = mark.split(".");
  if (intent !== "link" && intent !== "confirm") return null;
  const isOurs = isSigned("identity-intent", [intent, until, provider, sessionId].join(" "), signature);
  return isOurs && Number(until) > now ? intent : null;
}
