import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./cookie-name";
import { isSigned, sign } from "./seal";

const name = cookieName("stet-known");
const year = 365 * 24 * 60 * 60;

/**
 * What this browser is known by when `userId` has signed in with it before, else `null`. Strangers who guess at an
 * account then use up their own tries and not those of its person.
 */
export async function readKnownBrowser(userId: string): Promise<string | null> {
  const mark = (await cookies()).get(name)?.value;
  return mark ? toKnownBrowser(mark, userId) : null;
}

export async function keepKnownBrowser(userId: string): Promise<void> {
  if (await readKnownBrowser(userId)) return;
  (await cookies()).set(name, knownBrowserMark(userId), { ...cookieOptions, maxAge: year });
}

export function knownBrowserMark(userId: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${sign("known-browser", `${userId}.${nonce}`)}`;
}

export function toKnownBrowser(mark: string, userId: string): string | null {
  const [nonce = "", signature = ""] = mark.split(".");
  return isSigned("known-browser", `${userId}.${nonce}`, signature) ? nonce : null;
}
