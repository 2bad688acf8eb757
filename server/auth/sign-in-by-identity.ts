import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { getSessionActor } from "./actor";
import { type Identity, linkOrRefuse, readPersonOf } from "./identity";
import { takeIntent } from "./identity-intent";
import { keepKnownBrowser } from "./known-browser";
import { askForCode } from "./second-step-cookie";
import { renewSession } from "./session";
import { keepRenewed } from "./session-cookie";

/** The person whom a provider vouched for, or where to send the browser instead of signing in. */
export async function answerIdentity(identity: Identity): Promise<{ userId: string } | { path: string }> {
  const actor = await getSessionActor();
  const session = actor?.via === "session" ? actor : null;
  const intent = await takeIntent(identity.provider, session?.sessionId ?? null);
  if (session && intent === "link") {
    const linked = await db.$transaction((tx) => linkOrRefuse(tx, session.id, identity));
    return { path: `/account?identity=${linked.ok ? "linked" : "taken"}` };
  }
  const person = await readPersonOf(identity);
  if (session && intent === "confirm") {
    if (person?.id !== session.id) return { path: "/account/confirmed?refused=1" };
    await keepRenewed(await renewSession(session.sessionId));
    return { path: "/account/confirmed" };
  }
  if (!person) return { path: "/sign-in?error=not_linked" };
  if (person.totpSecret !== null) {
    await askForCode(person.id);
    return { path: "/sign-in" };
  }
  await keepKnownBrowser(person.id);
  return { userId: person.id };
}

/** next-auth takes whole addresses; ours come from the settings. */
export const toAddress = (path: string) => env.STET_URL + path;
