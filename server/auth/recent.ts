import { type Failure, fail, ok, type Result } from "@/domain/result";
import type { Actor } from "./actor";

/** For how long a proof of who one is stands for acts that cannot easily be undone. */
const recentMinutes = 10;

/** That `actor` proved who they are a short while ago, in this browser; tokens never do. */
export function requireRecent(actor: Actor): Result<null> {
  if (actor.via === "token") return fail(byPersonOnly);
  if (actor.via === "program") return ok(null);
  const age = Date.now() - actor.authenticatedAt.getTime();
  return age <= recentMinutes * 60_000 ? ok(null) : fail(confirmFirst);
}

const byPersonOnly: Failure = {
  code: "forbidden",
  message: "This is done on the desk's pages by a person who is signed in, not with a token.",
};

const confirmFirst: Failure = {
  code: "confirm_first",
  message: "Confirm that it is you, then do this again.",
};
