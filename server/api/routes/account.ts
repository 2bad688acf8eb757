import { AccountChange } from "@/server/account/account";
import { CodeSetUp } from "@/server/account/code";
import { Confirmation } from "@/server/account/confirm";
import { Deletion } from "@/server/account/deletion";
import { IdentityVisit } from "@/server/account/identities";
import { NewPasskey, PasskeyChange } from "@/server/account/passkeys";
import { PasswordChange } from "@/server/account/password";
import { Reset, ResetRequest } from "@/server/account/reset";
import { SetUp } from "@/server/auth/set-up";
import { NewToken } from "@/server/auth/token-commands";
import { Reading, ReadingOfAll } from "@/server/notification/commands";
import {
  Account,
  CodeKey,
  ListedToken,
  MadeToken,
  PasskeyRequest,
  RecoveryCodes,
  ResetLink,
  Session,
} from "../answers/account";
import { Inbox, Unread } from "../answers/desk";
import { listOf } from "../answers/values";
import { paged, ok, made, gone, type Route } from "../route";

/** Set-up, and people's own accounts. */
export const accountRoutes: Route[] = [
  {
    method: "POST",
    path: "/set-up",
    guard: "anybody",
    does: "Uses the one-time link: makes the owner and the desk",
    body: SetUp,
  },
  {
    method: "GET",
    path: "/tokens",
    guard: "signed-in",
    does: "Lists one's own API tokens",
    answer: ok(listOf(ListedToken)),
  },
  {
    method: "POST",
    path: "/tokens",
    guard: "signed-in",
    does: "Makes an API token for oneself",
    body: NewToken,
    answer: made(MadeToken),
  },
  {
    method: "DELETE",
    path: "/tokens/{id}",
    guard: "signed-in",
    does: "Revokes one of one's own tokens",
    answer: gone,
    isPlain: true,
  },
  own("GET", "/account", "Gives one's own account", { answer: ok(Account) }),
  own("PATCH", "/account", "Changes one's own name", { body: AccountChange, answer: ok(Account) }),
  own("POST", "/account/password", "Changes one's own password; all other sessions end", {
    body: PasswordChange,
  }),
  own("POST", "/account/code/key", "Makes a key for an authenticator app; keeps nothing yet", {
    answer: ok(CodeKey),
  }),
  own("POST", "/account/code", "Asks for a code at sign-in from now on", {
    body: CodeSetUp,
    answer: made(RecoveryCodes),
  }),
  own("DELETE", "/account/code", "Asks for no code any more"),
  own("POST", "/account/recovery-codes", "Makes new recovery codes; the old ones end", {
    answer: made(RecoveryCodes),
  }),
  own("POST", "/account/deletion", "Deletes one's own account", { body: Deletion }),
  own("GET", "/sessions", "Lists the browsers one is signed in with", {
    answer: ok(listOf(Session)),
  }),
  own("DELETE", "/sessions", "Ends all of one's own sessions but this one"),
  own("DELETE", "/sessions/{id}", "Ends one of one's own sessions"),
  own("POST", "/session/confirm", "Proves anew who one is, for ten minutes", { body: Confirmation }),
  {
    method: "POST",
    path: "/session/passkey",
    guard: "anybody",
    does: "Gives a browser what it needs to ask for a passkey",
    answer: ok(PasskeyRequest),
    isPlain: true,
  },
  own("POST", "/passkeys/offer", "Gives a browser what it needs to make a passkey", {
    answer: ok(PasskeyRequest),
  }),
  own("POST", "/passkeys", "Adds a passkey", { body: NewPasskey, answer: made(Account) }),
  own("PATCH", "/passkeys/{id}", "Renames a passkey", { body: PasskeyChange, answer: ok(Account) }),
  own("DELETE", "/passkeys/{id}", "Removes a passkey"),
  own("POST", "/identities/visit", "Readies a visit to an identity provider: to link it, or to confirm", {
    body: IdentityVisit,
  }),
  own("DELETE", "/identities/{provider}", "Unlinks an identity provider"),
  {
    method: "POST",
    path: "/password-resets",
    guard: "anybody",
    does: "Mails a link to choose a new password; answers alike for unknown addresses",
    body: ResetRequest,
    answer: gone,
    isPlain: true,
  },
  {
    method: "POST",
    path: "/password-resets/use",
    guard: "anybody",
    does: "Uses such a link; all sessions and tokens end",
    body: Reset,
    answer: gone,
    isPlain: true,
  },
  own("POST", "/members/{userId}/password-reset", "Makes such a link for a member of a desk one owns", {
    answer: made(ResetLink),
  }),
  {
    method: "GET",
    path: "/inbox",
    guard: "signed-in",
    does: "Lists what happened that concerns the person, newest first",
    query: { ...paged, unread: "true for what is unread only" },
    answer: ok(Inbox),
  },
  {
    method: "PATCH",
    path: "/inbox/{id}",
    guard: "signed-in",
    does: "Marks one thing in the inbox as read, or as unread again",
    body: Reading,
    answer: ok(Unread),
    isPlain: true,
  },
  {
    method: "POST",
    path: "/inbox/read",
    guard: "signed-in",
    does: "Marks all that came into the inbox until then as read",
    body: ReadingOfAll,
    answer: ok(Unread),
    isPlain: true,
  },
];

/** A route for whoever is signed in, about their own account; 204 unless it says more. */
function own(
  method: Route["method"],
  path: string,
  does: string,
  more: Pick<Route, "body" | "answer"> = {},
): Route {
  return { method, path, guard: "signed-in", does, answer: gone, isPlain: true, ...more };
}
