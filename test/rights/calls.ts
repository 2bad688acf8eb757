import { Secret, TOTP } from "otpauth";
import { uuidv7 } from "uuidv7";
import { seal } from "@/server/auth/seal";
import { newTotpKey } from "@/server/auth/totp";
import { db } from "@/server/db/client";
import { type Person, password, type Records, type World } from "./world";

/** A proper call of a route: what somebody who is allowed to would send. */
export type Call = {
  /** What stands in the path in place of `{id}` and its like. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** The version in If-Match. */
  version?: number;
  /** Whether its answer is meant to hold what was deleted: a bin, or what was brought back. */
  showsDeleted?: true;
  /** What has to be so for the call to be a proper one; taken back with what the call writes. */
  before?: () => Promise<unknown>;
  /** What those who are let in are told, where a proper call needs what tests of rights do not have. */
  letInWith?: number;
};

type MakeCall = (records: Records, world: World, me: Person) => Call;

/**
 * How each route is called properly on the records given, by method and path as in server/api/routes; with a word in
 * brackets behind them where rights depend on more than the route, so that one route has several calls. A route that names a record takes its id from `records`, in path, query and body, and nothing else about them:
 * the same call is then made with the ids of another desk, with deleted and with made-up ones. `me` is the caller.
 */
export const calls: Record<string, MakeCall> = {
  "GET /health": () => ({}),
  "GET /openapi.json": () => ({}),
  "GET /report.schema.json": () => ({}),
  "POST /set-up": (_, { setUpLink }) => ({
    body: {
      token: setUpLink,
      name: "Founder",
      email: "founder@example.org",
      password,
      desk: "New desk",
    },
  }),

  "GET /articles": () => ({}),
  "GET /articles (of one desk)": ({ desk }) => ({ query: { desk } }),
  "POST /articles": ({ desk }) => ({ body: { deskId: desk, text: "It rained." } }),
  "POST /articles/preview": () => ({ body: { text: "It rained." } }),
  "GET /articles/{id}": ({ article }) => ({ params: { id: article } }),
  "PATCH /articles/{id}": ({ article }) => ({ params: { id: article }, version: 1, body: { title: "Sun" } }),
  "PATCH /articles/{id} (its policy)": ({ article }) => ({
    params: { id: article },
    version: 1,
    body: { policy: { reviewersPerClaim: 2 } },
  }),
  "DELETE /articles/{id}": ({ article }) => ({ params: { id: article }, version: 1 }),
  "POST /articles/{id}/restore": ({ deletedArticle }) => ({
    params: { id: deletedArticle },
    showsDeleted: true,
  }),
  "GET /articles/{id}/revisions": ({ article }) => ({ params: { id: article } }),
  "GET /articles/{id}/revisions/{number}": ({ article }) => ({ params: { id: article, number: "1" } }),
  "POST /articles/{id}/revisions": ({ article }) => ({
    params: { id: article },
    body: { text: "It rained for 41 days. Nobody sang." },
  }),
  "POST /articles/{id}/revisions (of a correction)": ({ article, correction }) => ({
    params: { id: article },
    body: { corrections: [correction] },
  }),
  "POST /articles/{id}/revisions/preview": ({ article }) => ({
    params: { id: article },
    body: { text: "It rained for 41 days. Nobody sang." },
  }),
  "GET /articles/{id}/revisions/{number}/changes": ({ article }) => ({
    params: { id: article, number: "1" },
  }),
  "GET /articles/{id}/corrections": ({ article }) => ({ params: { id: article } }),
  "POST /articles/{id}/corrections": ({ article }) => ({
    params: { id: article },
    body: { sentence: 1, proposed: "Nobody sang a song.", note: "More exact." },
  }),
  "PATCH /corrections/{id}": ({ correction }) => ({
    params: { id: correction },
    version: 1,
    body: { state: "rejected" },
  }),
  "PATCH /corrections/{id} (withdrawing another's)": ({ correction }) => ({
    params: { id: correction },
    version: 1,
    body: { state: "withdrawn" },
  }),
  // From the first entry of the log on, which also tells of claims that were withdrawn.
  "GET /articles/{id}/events": ({ article }) => ({
    params: { id: article },
    query: { after: "0" },
    showsDeleted: true,
  }),
  "POST /articles/{id}/presence": ({ article }, _, me) => ({
    params: { id: article },
    body: { id: `tab-${me.id}`, sentence: 1, isIdle: false },
  }),
  "GET /articles/{id}/preflight": ({ article }) => ({ params: { id: article } }),
  // It tells of claims that were withdrawn.
  "GET /articles/{id}/log": ({ article }) => ({ params: { id: article }, showsDeleted: true }),
  "GET /articles/{id}/log (to be verified)": ({ article }) => ({
    params: { id: article },
    query: { format: "jsonl" },
    showsDeleted: true,
  }),
  "GET /articles/{id}/report": ({ article }) => ({ params: { id: article }, query: { format: "json" } }),

  "GET /articles/{id}/report (of a sign-off)": ({ signedArticle, signOff }) => ({
    params: { id: signedArticle },
    query: { format: "md", signoff: signOff },
  }),
  "GET /articles/{id}/annotations": ({ article }) => ({ params: { id: article }, query: { page: "1" } }),
  "POST /articles/{id}/annotations": ({ article }) => ({
    params: { id: article },
    body: {
      annotations: {
        type: "Annotation",
        body: [{ type: "TextualBody", value: "Who says so?" }],
        target: {
          source: "https://example.org",
          selector: { type: "TextQuoteSelector", exact: "Nobody sang." },
        },
      },
    },
  }),
  "GET /articles/{id}/signoffs": ({ signedArticle }) => ({ params: { id: signedArticle } }),
  "POST /articles/{id}/signoffs": ({ readyArticle }) => ({
    params: { id: readyArticle },
    body: { statement: "Checked." },
  }),
  "POST /articles/{id}/reopen": ({ signedArticle }) => ({
    params: { id: signedArticle },
    body: { reason: "A correction." },
  }),

  "GET /articles/{id}/claims": ({ article }) => ({ params: { id: article } }),
  "POST /articles/{id}/claims": ({ article }) => ({
    params: { id: article },
    body: { sentence: 2, assessment: { verdict: "no_check_needed", reason: "question" } },
  }),
  "PATCH /articles/{id}/sentences": ({ article }) => ({
    params: { id: article },
    version: 1,
    body: { merge: { sentence: 0 } },
  }),
  "POST /articles/{id}/ranges": ({ article, member }) => ({
    params: { id: article },
    body: { from: 0, to: 2, assigneeId: member },
  }),
  "POST /articles/{id}/undo": ({ article, change }) => ({
    params: { id: article },
    body: { seq: Number(change) },
  }),
  "POST /articles/{id}/undo (of another person's change)": ({ article }) => ({
    params: { id: article },
    body: { seq: 1 },
  }),

  "POST /articles/{id}/adjudications": ({ article, claim, member }) => ({
    params: { id: article },
    // A second judgement, by somebody else, that differs.
    before: () => disagree(claim, member),
    body: { claimId: claim, verdict: "unverified", justification: "Neither is sure." },
  }),
  "GET /articles/{id}/revealed": ({ article }) => ({ params: { id: article } }),
  "GET /articles/{id}/threads": ({ article }) => ({ params: { id: article } }),
  "POST /articles/{id}/comments": ({ article, member }) => ({
    params: { id: article },
    body: { sentence: 2, kind: "question", text: "Who says so?", mentions: [member] },
  }),
  "POST /articles/{id}/comments (in a thread)": ({ article, thread }) => ({
    params: { id: article },
    body: { threadId: thread, text: "The archive does." },
  }),
  "POST /claims/{id}/comments": ({ claim, member }) => ({
    params: { id: claim },
    body: { text: "Who says so?", mentions: [member] },
  }),
  "PATCH /threads/{id}": ({ thread }) => ({
    params: { id: thread },
    version: 1,
    body: { state: "resolved" },
  }),
  "PATCH /comments/{id}": ({ comment, member }) => ({
    params: { id: comment },
    version: 1,
    body: { text: "Who says so, and where?", mentions: [member] },
  }),
  "PATCH /comments/{id} (of another person)": ({ othersComment }) => ({
    params: { id: othersComment },
    version: 1,
    body: { text: "Other words." },
  }),
  "DELETE /comments/{id}": ({ comment }) => ({ params: { id: comment }, version: 1 }),
  "DELETE /comments/{id} (of another person)": ({ othersComment }) => ({
    params: { id: othersComment },
    version: 1,
  }),

  "GET /claims/{id}": ({ claim }) => ({ params: { id: claim } }),
  "GET /claims/{id}/revisions": ({ claim }) => ({ params: { id: claim } }),
  "PATCH /claims/{id}": ({ claim, member }) => ({
    params: { id: claim },
    version: 1,
    body: { claimant: "The mayor", assigneeId: member },
  }),
  "DELETE /claims/{id}": ({ claim }) => ({ params: { id: claim }, version: 1 }),
  "DELETE /claims/{id} (judged by others)": ({ judgedClaim }) => ({
    params: { id: judgedClaim },
    version: 1,
  }),
  "POST /claims/{id}/assessments": ({ claim }) => ({
    params: { id: claim },
    body: { verdict: "unverified", justification: "Asked the archive." },
  }),
  "POST /claims/{id}/evidence": ({ claim }) => ({
    params: { id: claim },
    body: { url: "https://example.org/records", stance: "supports", quote: "It rained." },
  }),
  "PATCH /evidence/{id}": ({ evidence }) => ({
    params: { id: evidence },
    version: 1,
    body: { stance: "context" },
  }),
  "DELETE /evidence/{id}": ({ evidence }) => ({ params: { id: evidence }, version: 1 }),

  "GET /tokens": () => ({}),
  "POST /tokens": () => ({ body: { name: "script" } }),
  "DELETE /tokens/{id}": ({ token }) => ({ params: { id: token } }),

  "GET /account": () => ({}),
  "PATCH /account": () => ({ body: { name: "Another Name" } }),
  "GET /inbox": () => ({}),
  "POST /inbox/read": () => ({ body: { until: new Date().toISOString() } }),
  "PATCH /inbox/{id}": ({ notification }) => ({ params: { id: notification }, body: { isRead: true } }),
  "POST /account/password": () => ({ body: { present: password, password: "a river of paper" } }),
  "POST /account/code/key": () => ({}),
  "POST /account/code": (_, __, me) => {
    const key = newTotpKey();
    return {
      before: () => db.user.update({ where: { id: me.id }, data: { totpSecret: null } }),
      body: {
        setUp: seal("totp-set-up", me.id, `${Date.now() + 60_000} ${key}`),
        code: new TOTP({ secret: Secret.fromBase32(key) }).generate(),
      },
    };
  },
  "DELETE /account/code": () => ({}),
  "POST /account/recovery-codes": () => ({}),
  "POST /account/deletion": (_, __, me) => ({ body: { email: me.email } }),
  "GET /sessions": () => ({}),
  "DELETE /sessions": () => ({}),
  "DELETE /sessions/{id}": ({ session }) => ({ params: { id: session } }),
  "POST /session/confirm": () => ({ body: { password } }),
  "POST /session/passkey": () => ({}),
  "POST /passkeys/offer": () => ({}),
  // What a device answers is tried in e2e.
  "POST /passkeys": () => ({ body: { name: "Key", answer: { id: "x" } }, letInWith: 422 }),
  "PATCH /passkeys/{id}": ({ passkey }) => ({ params: { id: passkey }, body: { name: "Another key" } }),
  "DELETE /passkeys/{id}": ({ passkey }) => ({ params: { id: passkey } }),
  // Tests of rights have no identity provider and no mail.
  "POST /identities/visit": () => ({ body: { provider: "oidc", for: "link" }, letInWith: 404 }),
  "DELETE /identities/{provider}": (_, __, me) => ({
    before: () =>
      db.linkedAccount.create({ data: { provider: "oidc", subject: `subject-${me.id}`, userId: me.id } }),
    params: { provider: "oidc" },
  }),
  "POST /password-resets": () => ({ body: { email: "nobody@example.org" }, letInWith: 409 }),
  "POST /password-resets/use": (_, { resetLink }) => ({
    body: { token: resetLink, password: "a river of paper" },
  }),
  "POST /members/{userId}/password-reset": ({ member }) => ({ params: { userId: member } }),

  "GET /desks": () => ({}),
  "POST /desks": () => ({ body: { name: "New desk" } }),
  "GET /deleted-desks": () => ({ showsDeleted: true }),
  "GET /desks/{id}": ({ desk }) => ({ params: { id: desk } }),
  "PATCH /desks/{id}": ({ desk }) => ({ params: { id: desk }, version: 1, body: { name: "Renamed desk" } }),
  "DELETE /desks/{id}": ({ desk }) => ({ params: { id: desk }, version: 1 }),
  "POST /desks/{id}/restore": ({ deletedDesk }) => ({ params: { id: deletedDesk }, showsDeleted: true }),
  "POST /desks/{id}/choose": ({ desk }) => ({ params: { id: desk } }),
  "GET /desks/{id}/log": ({ desk }) => ({ params: { id: desk } }),
  "GET /desks/{id}/agreement": ({ desk }) => ({ params: { id: desk } }),
  "GET /desks/{id}/deleted-articles": ({ desk }) => ({ params: { id: desk }, showsDeleted: true }),
  // With the logs of its articles, which tell of claims that were withdrawn.
  "GET /desks/{id}/export": ({ desk }) => ({ params: { id: desk }, showsDeleted: true }),

  "GET /desks/{id}/members": ({ desk }) => ({ params: { id: desk } }),
  "PATCH /desks/{id}/members/{userId}": ({ desk, member }) => ({
    params: { id: desk, userId: member },
    version: 1,
    body: { role: "reviewer" },
  }),
  "PATCH /desks/{id}/members/{userId} (to owner)": ({ desk, member }) => ({
    params: { id: desk, userId: member },
    version: 1,
    body: { role: "owner" },
  }),
  "DELETE /desks/{id}/members/{userId}": ({ desk, member }) => ({
    params: { id: desk, userId: member },
    version: 1,
  }),
  "DELETE /desks/{id}/members/{userId} (oneself)": ({ desk }, _, me) => ({
    params: { id: desk, userId: me.id },
    version: 1,
  }),

  "GET /desks/{id}/invitations": ({ desk }) => ({ params: { id: desk } }),
  "POST /desks/{id}/invitations": ({ desk }) => ({
    params: { id: desk },
    body: { email: "guest@example.org", role: "viewer" },
  }),
  "POST /desks/{id}/invitations (as owner)": ({ desk }) => ({
    params: { id: desk },
    body: { email: "guest@example.org", role: "owner" },
  }),
  "DELETE /desks/{id}/invitations/{invitationId}": ({ desk, invitation }) => ({
    params: { id: desk, invitationId: invitation },
  }),
  "POST /invitations/accept": (_, { invitations }) => ({ body: { token: invitations.invited } }),
  "POST /invitations/sign-up": (_, { invitations }) => ({
    body: { token: invitations.newcomer, name: "Nina Newcomer", password: "a river of paper" },
  }),
};

async function disagree(claimId: string, byId: string) {
  const claim = await db.claim.findUnique({ where: { id: claimId } });
  const person = await db.user.findUnique({ where: { id: byId } });
  if (!claim || !person) return;
  const { articleId, text: words, seq } = claim;
  const judgement = { verdict: "no_check_needed", reason: "opinion", words } as const;
  await db.assessment.create({ data: { id: uuidv7(), articleId, claimId, byId, seq, ...judgement } });
}
