import type { z } from "zod";
import type { Permission } from "@/domain/access";
import { AccountChange } from "@/server/account/account";
import { CodeSetUp } from "@/server/account/code";
import { Confirmation } from "@/server/account/confirm";
import { Deletion } from "@/server/account/deletion";
import { IdentityVisit } from "@/server/account/identities";
import { NewPasskey, PasskeyChange } from "@/server/account/passkeys";
import { PasswordChange } from "@/server/account/password";
import { Reset, ResetRequest } from "@/server/account/reset";
import { NewAdjudication } from "@/server/adjudication/input";
import { AnnotationImport } from "@/server/annotation/input";
import { ArticleChange, NewArticle, Preview } from "@/server/article/input";
import { SetUp } from "@/server/auth/set-up";
import { NewToken } from "@/server/auth/token-commands";
import { ClaimChange, NewAssessment, NewClaim } from "@/server/claim/input";
import { CommentChange, NewClaimComment, NewComment } from "@/server/comment/input";
import { DeskChange, NewDesk } from "@/server/desk/input";
import { EvidenceChange, NewEvidence } from "@/server/evidence/input";
import { Reading, ReadingOfAll } from "@/server/notification/commands";
import { RangeMark } from "@/server/range/input";
import { CorrectionChange, NewCorrection, NewRevision, RevisionPreview } from "@/server/revision/input";
import { SentenceChange } from "@/server/sentence/input";
import { Presence } from "@/server/presence/presence";
import { NewSignOff, Reopening } from "@/server/signoff/input";
import { ThreadChange } from "@/server/thread/commands";
import { Undo } from "@/server/undo/commands";
import { Acceptance, NewInvitation, SignUp } from "@/server/invitation/input";
import { MemberChange } from "@/server/member/commands";
import * as answers from "./answers";

/** Whom a route lets in: anybody, anybody signed in, or those whose role on the record's desk allows it. */
export type Guard = "anybody" | "signed-in" | Permission;

export type Route = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  path: string;
  guard: Guard;
  does: string;
  body?: z.ZodType;
  /** Also takes the body as a form with a `file`. */
  takesFile?: boolean;
  query?: Record<string, string>;
  answer?: { status: number; schema: z.ZodType | null };
  /** Takes neither Idempotency-Key nor If-Match: sent twice, it does no harm or is refused by itself. */
  isPlain?: true;
  /** Its answer is a stream of server-sent events, of which `answer` says what the data of one is. */
  isStream?: true;
};

const paged = { limit: "1 to 100, default 50", cursor: "`next` of the page before" };
const ok = (schema: z.ZodType) => ({ status: 200, schema });
const made = (schema: z.ZodType) => ({ status: 201, schema });
const gone = { status: 204, schema: null };

/** Every route of the API; a test holds the files under app/api/v1 against it. */
export const routes: Route[] = [
  {
    method: "GET",
    path: "/health",
    guard: "anybody",
    does: "Says whether the desk and its database work",
    answer: ok(answers.Health),
  },
  { method: "GET", path: "/openapi.json", guard: "anybody", does: "Gives this description" },
  { method: "GET", path: "/report.schema.json", guard: "anybody", does: "Gives the JSON Schema of a report" },
  {
    method: "POST",
    path: "/set-up",
    guard: "anybody",
    does: "Uses the one-time link: makes the owner and the desk",
    body: SetUp,
  },
  {
    method: "GET",
    path: "/articles",
    guard: "signed-in",
    does: "Lists articles, last changed first",
    query: { ...paged, q: "words in title or byline", desk: "one desk's only", state: "open or signed_off" },
    answer: ok(answers.listOf(answers.ListedArticle)),
  },
  {
    method: "POST",
    path: "/articles",
    guard: "article:create",
    does: "Brings an article in",
    body: NewArticle,
    takesFile: true,
    answer: made(answers.Article),
  },
  {
    method: "POST",
    path: "/articles/preview",
    guard: "signed-in",
    does: "Reads a text as it would be checked; stores nothing",
    body: Preview,
    takesFile: true,
    answer: ok(answers.PreviewedText),
  },
  {
    method: "GET",
    path: "/articles/{id}",
    guard: "article:read",
    does: "Gives an article with its current revision",
    answer: ok(answers.Article),
  },
  {
    method: "PATCH",
    path: "/articles/{id}",
    guard: "article:change",
    does: "Changes title, byline, source, language or deadline",
    body: ArticleChange,
    answer: ok(answers.Article),
  },
  {
    method: "DELETE",
    path: "/articles/{id}",
    guard: "article:delete",
    does: "Deletes an article",
    answer: gone,
  },
  {
    method: "POST",
    path: "/articles/{id}/restore",
    guard: "article:restore",
    does: "Brings an article back that was deleted in the last 30 days",
    answer: ok(answers.Article),
  },
  {
    method: "GET",
    path: "/articles/{id}/events",
    guard: "article:read",
    does: "Streams what happens to an article, as server-sent events. The id of each is its number in the article's log, so that Last-Event-ID goes on without a gap. Named events besides: presence (who has the article open), desk (your role there and its policy, at first and when one of them changes) and ended (the stream is over: deleted, no_access or signed_out)",
    query: {
      after: "the number of the newest event that is known already; without it, from now",
      tab: "an id made by a browser tab, to be seen as present",
    },
    answer: ok(answers.LiveEvent),
    isStream: true,
  },
  {
    method: "POST",
    path: "/articles/{id}/presence",
    guard: "article:read",
    does: "Says where a tab's person is on an article. It is in no log, and forgotten when the tab's stream ends",
    body: Presence,
    answer: gone,
    isPlain: true,
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions",
    guard: "article:read",
    does: "Lists revisions, newest first",
    answer: ok(answers.listOf(answers.ListedRevision)),
  },
  {
    method: "POST",
    path: "/articles/{id}/revisions",
    guard: "article:revise",
    does: "Makes a new text the current revision: one that is sent, the present one with corrections put in, or an earlier one brought back. Claims follow their words; the answer says what became of each",
    body: NewRevision,
    takesFile: true,
    answer: made(answers.MadeRevision),
  },
  {
    method: "POST",
    path: "/articles/{id}/revisions/preview",
    guard: "article:revise",
    does: "Says what a new revision would do to sentences and claims; stores nothing",
    body: RevisionPreview,
    takesFile: true,
    answer: ok(answers.PreviewedRevision),
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions/{number}/changes",
    guard: "article:read",
    does: "Compares a revision with an earlier one, sentence by sentence and word by word",
    query: { since: "number of the earlier revision; the one before, when not said" },
    answer: ok(answers.Changes),
  },
  {
    method: "GET",
    path: "/articles/{id}/corrections",
    guard: "article:read",
    does: "Lists proposed corrections, and what became of them",
    answer: ok(answers.listOf(answers.Correction)),
  },
  {
    method: "POST",
    path: "/articles/{id}/corrections",
    guard: "correction:propose",
    does: "Proposes other words for words of the article. An editor accepts corrections by a revision of them",
    body: NewCorrection,
    answer: made(answers.Correction),
  },
  {
    method: "PATCH",
    path: "/corrections/{id}",
    guard: "correction:propose",
    does: "Rejects a correction (editors), or withdraws one's own",
    body: CorrectionChange,
    answer: ok(answers.Correction),
  },
  {
    method: "GET",
    path: "/claims/{id}/revisions",
    guard: "article:read",
    does: "Gives a claim's words through the revisions that changed them",
    answer: ok(answers.listOf(answers.ClaimWords)),
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions/{number}",
    guard: "article:read",
    does: "Gives one revision with its text",
    answer: ok(answers.Revision),
  },
  {
    method: "GET",
    path: "/articles/{id}/claims",
    guard: "article:read",
    does: "Lists claims in the order of the text",
    query: paged,
    answer: ok(answers.listOf(answers.Claim)),
  },
  {
    method: "POST",
    path: "/articles/{id}/claims",
    guard: "claim:create",
    does: "Highlights words as a claim, and may judge it; 200 when these words are a claim already",
    body: NewClaim,
    answer: made(answers.Claim),
  },
  {
    method: "PATCH",
    path: "/articles/{id}/sentences",
    guard: "sentence:change",
    does: "Splits a sentence, or merges it with the next; If-Match has the revision's version",
    body: SentenceChange,
    answer: ok(answers.SentencesOf),
  },
  {
    method: "POST",
    path: "/articles/{id}/ranges",
    guard: "claim:assess",
    does: "Marks a range of sentences at once: no check needed where nobody judged yet, or given to somebody",
    body: RangeMark,
    answer: ok(answers.RangeMarked),
  },
  {
    method: "POST",
    path: "/articles/{id}/undo",
    guard: "change:undo",
    does: "Takes back one of one's own changes, named by its event's number; taking that back does it again",
    body: Undo,
    answer: ok(answers.Undone),
  },
  {
    method: "POST",
    path: "/articles/{id}/adjudications",
    guard: "claim:adjudicate",
    does: "Settles judgements of a claim that differ; 412 when they are not those that `expects` names",
    body: NewAdjudication,
    answer: made(answers.Adjudication),
  },
  {
    method: "GET",
    path: "/articles/{id}/revealed",
    guard: "article:read",
    does: "Gives what you see of claims on which something happened, where blind review hid it before",
    query: { since: "number of an event: claims on which something happened after it" },
    answer: ok(answers.Revealed),
  },
  {
    method: "GET",
    path: "/articles/{id}/threads",
    guard: "article:read",
    does: "Lists threads with their comments, in the order they were opened",
    query: { ...paged, claim: "those on this claim only", state: "open, answered or resolved" },
    answer: ok(answers.listOf(answers.ThreadWithComments)),
  },
  {
    method: "POST",
    path: "/articles/{id}/comments",
    guard: "comment:write",
    does: "Says something about a sentence or words of the article: opens a thread, or replies in one",
    body: NewComment,
    answer: made(answers.WrittenComment),
  },
  {
    method: "GET",
    path: "/articles/{id}/preflight",
    guard: "article:read",
    does: "Lists what stands in the way of sign-off",
    answer: ok(answers.Preflight),
  },
  {
    method: "GET",
    path: "/articles/{id}/report",
    guard: "article:read",
    does: "Gives the verification report",
    query: {
      format: "html, md, csv, json or annotations (W3C Web Annotations, all in one document)",
      signoff: "the one frozen at this sign-off; by default the one that stands, else how it is now",
    },
  },
  {
    method: "GET",
    path: "/articles/{id}/annotations",
    guard: "article:read",
    does: "Gives the report's claims as a W3C AnnotationCollection, which names its pages, or one of these",
    query: { page: "number of a page, from 1; without it, the collection that names the first and last" },
    answer: ok(answers.Annotations),
  },
  {
    method: "POST",
    path: "/articles/{id}/annotations",
    guard: "claim:create",
    does: "Brings annotations of other tools in: claims, evidence and comments, never a judgement; at most 2 MB",
    body: AnnotationImport,
    answer: made(answers.ImportedAnnotations),
  },
  {
    method: "GET",
    path: "/articles/{id}/signoffs",
    guard: "article:read",
    does: "Lists sign-offs with the hashes of their reports, newest first",
    answer: ok(answers.listOf(answers.SignOff)),
  },
  {
    method: "POST",
    path: "/articles/{id}/signoffs",
    guard: "article:sign-off",
    does: "Signs the article off and freezes its report; refused while preflight finds anything",
    body: NewSignOff,
    answer: made(answers.SignedOff),
  },
  {
    method: "POST",
    path: "/articles/{id}/reopen",
    guard: "article:reopen",
    does: "Opens a signed-off article again, for a reason; verdicts and the frozen report stay",
    body: Reopening,
    answer: ok(answers.SignedOff),
  },
  {
    method: "GET",
    path: "/articles/{id}/log",
    guard: "article:read-log",
    does: "Lists what happened to the article, newest first, in words; as jsonl, all of it to be verified",
    query: {
      ...paged,
      claim: "about this claim only",
      by: "by this person only",
      type: "verdicts, claims, evidence, discussion, text or sign-off",
      format: "json, or jsonl for the whole log",
    },
    answer: ok(answers.listOf(answers.ArticleLogEntry)),
  },
  {
    method: "GET",
    path: "/claims/{id}",
    guard: "article:read",
    does: "Gives a claim",
    answer: ok(answers.Claim),
  },
  {
    method: "PATCH",
    path: "/claims/{id}",
    guard: "claim:change",
    does: "Changes claimant or assignee",
    body: ClaimChange,
    answer: ok(answers.Claim),
  },
  {
    method: "DELETE",
    path: "/claims/{id}",
    guard: "claim:withdraw",
    does: "Withdraws a claim",
    answer: gone,
  },
  {
    method: "POST",
    path: "/claims/{id}/assessments",
    guard: "claim:assess",
    does: "Judges a claim; a draft when its verdict's demands are not met",
    body: NewAssessment,
    answer: made(answers.Assessment),
  },
  {
    method: "POST",
    path: "/claims/{id}/evidence",
    guard: "evidence:add",
    does: "Attaches a source to a claim",
    body: NewEvidence,
    answer: made(answers.AddedEvidence),
  },
  {
    method: "POST",
    path: "/claims/{id}/comments",
    guard: "comment:write",
    does: "Says something about a claim: opens a thread, or replies in one, which opens it again if resolved",
    body: NewClaimComment,
    answer: made(answers.WrittenComment),
  },
  {
    method: "PATCH",
    path: "/threads/{id}",
    guard: "thread:change",
    does: "Resolves a thread, opens it again, or marks a question as answered",
    body: ThreadChange,
    answer: ok(answers.Thread),
  },
  {
    method: "PATCH",
    path: "/comments/{id}",
    guard: "comment:write",
    does: "Changes what one's own comment says; mentions of people who left the desk are dropped",
    body: CommentChange,
    answer: ok(answers.WrittenComment),
  },
  {
    method: "DELETE",
    path: "/comments/{id}",
    guard: "comment:write",
    does: "Deletes one's own comment; for editors and owners also those of others",
    answer: gone,
  },
  {
    method: "PATCH",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Changes evidence",
    body: EvidenceChange,
    answer: ok(answers.AddedEvidence),
  },
  {
    method: "DELETE",
    path: "/evidence/{id}",
    guard: "evidence:change",
    does: "Removes evidence",
    answer: gone,
  },
  {
    method: "GET",
    path: "/desks",
    guard: "signed-in",
    does: "Lists one's own desks",
    answer: ok(answers.listOf(answers.Desk)),
  },
  {
    method: "POST",
    path: "/desks",
    guard: "signed-in",
    does: "Makes a desk; its maker is its owner",
    body: NewDesk,
    answer: made(answers.Desk),
  },
  {
    method: "GET",
    path: "/desks/{id}",
    guard: "desk:read",
    does: "Gives a desk with its policy",
    answer: ok(answers.Desk),
  },
  {
    method: "PATCH",
    path: "/desks/{id}",
    guard: "desk:change",
    does: "Changes a desk's name, languages or policy",
    body: DeskChange,
    answer: ok(answers.Desk),
  },
  {
    method: "DELETE",
    path: "/desks/{id}",
    guard: "desk:delete",
    does: "Deletes a desk; by a signed-in person who confirmed who they are a short while ago",
    answer: gone,
  },
  {
    method: "POST",
    path: "/desks/{id}/restore",
    guard: "desk:delete",
    does: "Brings a desk back that was deleted in the last 30 days",
    answer: ok(answers.Desk),
  },
  {
    method: "POST",
    path: "/desks/{id}/choose",
    guard: "desk:read",
    does: "Looks at this desk from now on, in this browser",
    answer: gone,
  },
  {
    method: "GET",
    path: "/desks/{id}/members",
    guard: "desk:read",
    does: "Lists a desk's members",
    answer: ok(answers.listOf(answers.Member)),
  },
  {
    method: "PATCH",
    path: "/desks/{id}/members/{userId}",
    guard: "member:change",
    does: "Gives a member another role, up to one's own",
    body: MemberChange,
    answer: ok(answers.Member),
  },
  {
    method: "DELETE",
    path: "/desks/{id}/members/{userId}",
    guard: "desk:read",
    does: "Leaves the desk; for editors and owners also: takes another member off it",
    answer: gone,
  },
  {
    method: "GET",
    path: "/desks/{id}/invitations",
    guard: "member:invite",
    does: "Lists invitations that can still be accepted",
    answer: ok(answers.listOf(answers.Invitation)),
  },
  {
    method: "POST",
    path: "/desks/{id}/invitations",
    guard: "member:invite",
    does: "Makes a link by which the person with an address joins the desk, once, within seven days",
    body: NewInvitation,
    answer: made(answers.MadeInvitation),
  },
  {
    method: "DELETE",
    path: "/desks/{id}/invitations/{invitationId}",
    guard: "member:invite",
    does: "Revokes an invitation",
    answer: gone,
  },
  {
    method: "GET",
    path: "/desks/{id}/log",
    guard: "desk:read-log",
    does: "Lists what happened to the desk itself, newest first",
    query: paged,
    answer: ok(answers.listOf(answers.LogEntry)),
  },
  {
    method: "GET",
    path: "/desks/{id}/agreement",
    guard: "desk:read-agreement",
    does: "Tells how far people agree who judged the same words: of the desk, of each article, of each two people",
    answer: ok(answers.DeskAgreement),
  },
  {
    method: "GET",
    path: "/desks/{id}/deleted-articles",
    guard: "article:restore",
    does: "Lists deleted articles that can still be brought back",
    answer: ok(answers.listOf(answers.DeletedArticle)),
  },
  {
    method: "GET",
    path: "/desks/{id}/export",
    guard: "desk:export",
    does: "Gives all of a desk as JSON Lines; to a signed-in person who confirmed who they are a short while ago",
  },
  {
    method: "GET",
    path: "/deleted-desks",
    guard: "signed-in",
    does: "Lists one's own deleted desks that can still be brought back",
    answer: ok(answers.listOf(answers.DeletedDesk)),
  },
  {
    method: "POST",
    path: "/invitations/accept",
    guard: "signed-in",
    does: "Joins a desk by an invitation to one's own address",
    body: Acceptance,
    answer: made(answers.Joined),
  },
  {
    method: "POST",
    path: "/invitations/sign-up",
    guard: "anybody",
    does: "Makes the account of an invited person and joins the desk",
    body: SignUp,
    answer: made(answers.Joined),
  },
  {
    method: "GET",
    path: "/tokens",
    guard: "signed-in",
    does: "Lists one's own API tokens",
    answer: ok(answers.listOf(answers.ListedToken)),
  },
  {
    method: "POST",
    path: "/tokens",
    guard: "signed-in",
    does: "Makes an API token for oneself",
    body: NewToken,
    answer: made(answers.MadeToken),
  },
  {
    method: "DELETE",
    path: "/tokens/{id}",
    guard: "signed-in",
    does: "Revokes one of one's own tokens",
    answer: gone,
    isPlain: true,
  },
  own("GET", "/account", "Gives one's own account", { answer: ok(answers.Account) }),
  own("PATCH", "/account", "Changes one's own name", { body: AccountChange, answer: ok(answers.Account) }),
  own("POST", "/account/password", "Changes one's own password; all other sessions end", {
    body: PasswordChange,
  }),
  own("POST", "/account/code/key", "Makes a key for an authenticator app; keeps nothing yet", {
    answer: ok(answers.CodeKey),
  }),
  own("POST", "/account/code", "Asks for a code at sign-in from now on", {
    body: CodeSetUp,
    answer: made(answers.RecoveryCodes),
  }),
  own("DELETE", "/account/code", "Asks for no code any more"),
  own("POST", "/account/recovery-codes", "Makes new recovery codes; the old ones end", {
    answer: made(answers.RecoveryCodes),
  }),
  own("POST", "/account/deletion", "Deletes one's own account", { body: Deletion }),
  own("GET", "/sessions", "Lists the browsers one is signed in with", {
    answer: ok(answers.listOf(answers.Session)),
  }),
  own("DELETE", "/sessions", "Ends all of one's own sessions but this one"),
  own("DELETE", "/sessions/{id}", "Ends one of one's own sessions"),
  own("POST", "/session/confirm", "Proves anew who one is, for ten minutes", { body: Confirmation }),
  {
    method: "POST",
    path: "/session/passkey",
    guard: "anybody",
    does: "Gives a browser what it needs to ask for a passkey",
    answer: ok(answers.PasskeyRequest),
    isPlain: true,
  },
  own("POST", "/passkeys/offer", "Gives a browser what it needs to make a passkey", {
    answer: ok(answers.PasskeyRequest),
  }),
  own("POST", "/passkeys", "Adds a passkey", { body: NewPasskey, answer: made(answers.Account) }),
  own("PATCH", "/passkeys/{id}", "Renames a passkey", { body: PasskeyChange, answer: ok(answers.Account) }),
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
    answer: made(answers.ResetLink),
  }),
  {
    method: "GET",
    path: "/inbox",
    guard: "signed-in",
    does: "Lists what happened that concerns the person, newest first",
    query: { ...paged, unread: "true for what is unread only" },
    answer: ok(answers.Inbox),
  },
  {
    method: "PATCH",
    path: "/inbox/{id}",
    guard: "signed-in",
    does: "Marks one thing in the inbox as read, or as unread again",
    body: Reading,
    answer: ok(answers.Unread),
    isPlain: true,
  },
  {
    method: "POST",
    path: "/inbox/read",
    guard: "signed-in",
    does: "Marks all that came into the inbox until then as read",
    body: ReadingOfAll,
    answer: ok(answers.Unread),
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
