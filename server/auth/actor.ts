import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readSession, sessionCookie } from "./session";
import { readTokenOwner } from "./token";

/** Who is asking. What they may do is decided per desk, from the database, at every request. */
export type Actor = { id: string; name: string; email: string } & (
  | {
      via: "session";
      sessionId: string;
      /** When they last proved who they are. */
      authenticatedAt: Date;
      /** The desk they look at, when they chose one. */
      deskId: string | null;
    }
  | { via: "token"; tokenId: string; scope: "read" | "write" }
  /** On the person's behalf, by Stet itself: set-up, the demo, tests. */
  | { via: "program" }
);

/** The person behind a request to the API: by bearer token, else by session cookie. */
export async function getActor(request: Request): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [scheme, secret] = authorization.split(" ");
    if (scheme?.toLowerCase() !== "bearer" || !secret) return null;
    const owner = await readTokenOwner(secret);
    return owner && { ...owner, via: "token" };
  }
  return getSessionActor();
}

/** The person signed in to this browser, for pages. One look-up a request. */
export const getSessionActor = cache(async (): Promise<Actor | null> => {
  const secret = (await cookies()).get(sessionCookie.name)?.value;
  const user = secret ? await readSession(secret) : null;
  return user && { ...user, via: "session" };
});

/** The person signed in, or off to the sign-in page and back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await getSessionActor();
  if (actor) return actor;
  const path = (await headers()).get("x-stet-path") ?? "/articles";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
