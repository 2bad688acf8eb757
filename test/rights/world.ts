import { uuidv7 } from "uuidv7";
import type { Role } from "@/domain/access";
import { createArticle, deleteArticle } from "@/server/article/commands";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { createSecret } from "@/server/auth/secret";
import { createSession, sessionCookie } from "@/server/auth/session";
import { newToken } from "@/server/auth/token";
import { createClaim, giveAssessment, withdrawClaim } from "@/server/claim/commands";
import { commentOnClaim, removeComment } from "@/server/comment/commands";
import { recordDeskEvent } from "@/server/command/record";
import { db } from "@/server/db/client";
import { addEvidence, removeEvidence } from "@/server/evidence/commands";
import { sha256 } from "@/server/hash";
import { proposeCorrection } from "@/server/revision/corrections";
import { signOff } from "@/server/signoff/commands";
import { noHeaders, unwrap } from "@/test/desk";

/** Every kind of caller; the columns of the oracle. */
export const kinds = [
  "anonymous",
  "outsider", // signed in, on no desk
  "stranger", // owner of another desk
  "viewer",
  "reviewer",
  "editor",
  "owner",
  "removed", // was a reviewer of our desk; still signed in
  "invited", // has an open invitation to our desk
  "disabled", // a reviewer of our desk who may not sign in any more; cookie and token are still there
  "token", // the owner's, for reading and writing
  "read token", // the owner's, for reading only
  "revoked token", // the owner's
] as const;
export type Kind = (typeof kinds)[number];

/** Whose canaries a caller may see. */
export const members: Record<"ours" | "theirs", readonly Kind[]> = {
  ours: ["viewer", "reviewer", "editor", "owner", "token", "read token"],
  theirs: ["stranger"],
};

/** Words that stand in every text of a desk's records, and so in no answer to anybody else. */
export const canaries = {
  ours: "harwick-canary",
  theirs: "elsewhere-canary",
  deleted: "deleted-canary",
} as const;
type Canary = (typeof canaries)[keyof typeof canaries];

/** The ids by which a call can name records; each set of them has the same shape. */
export type Records = {
  desk: string;
  /** A desk of the same people that was deleted and could be restored. */
  deletedDesk: string;
  article: string;
  /** An article that was deleted and could be restored. */
  deletedArticle: string;
  revision: string;
  /** A claim that only the desk's reviewer worked on. */
  claim: string;
  /** One that somebody else judged, too. */
  judgedClaim: string;
  assessment: string;
  evidence: string;
  /** A thread on the judged claim, in which the next two stand. */
  thread: string;
  /** The caller's own, for those who may write any; else the owner's. */
  comment: string;
  /** That of somebody for whom nobody else here stands. */
  othersComment: string;
  /** A correction that somebody proposed for whom nobody else here stands. */
  correction: string;
  /** A viewer of the desk, for whom nobody else here stands. */
  member: string;
  invitation: string;
  /** An article that nothing keeps from being signed off. */
  readyArticle: string;
  signedArticle: string;
  /** The sign-off of that. */
  signOff: string;
  token: string;
  session: string;
  passkey: string;
  /** Something in the caller's own inbox, about the article. */
  notification: string;
  /** The number of the newest change of the caller's own in the article's log. */
  change: string;
};

/** Records that only their person has, on whatever desk. */
export const personal = ["token", "session", "passkey", "notification"] as const;
type Personal = Pick<Records, (typeof personal)[number]>;

/** What never stands in an answer or a log: everything that would let a thief in, or is kept as a hash. */
export type Secrets = string[];

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Two desks of the same shape, people of every kind, and what was deleted in every way. */
export async function makeWorld() {
  const secrets: Secrets = [];
  const ours = await makeFullDesk("Harwick desk", canaries.ours, secrets);
  const theirs = await makeFullDesk("Elsewhere desk", canaries.theirs, secrets);
  const outsider = await makePerson("Otto Outsider", secrets);
  const removed = await makeMember(ours.records.desk, "reviewer", "Rita Removed", secrets);
  await judge(removed, ours.records.judgedClaim, canaries.ours);
  await db.member.deleteMany({ where: { userId: removed.id } });
  const invited = await makePerson("Ines Invited", secrets);
  const toInvited = await insertInvitation(ours.records.desk, ours.people.owner, invited.email, secrets);
  const toNewcomer = await insertInvitation(
    ours.records.desk,
    ours.people.owner,
    "newcomer@example.org",
    secrets,
  );
  const disabled = await makeMember(ours.records.desk, "reviewer", "Dora Disabled", secrets);
  for (const person of [outsider, removed, invited, disabled]) await tell(person, ours.records.article);
  const { owner } = ours.people;
  const cast: Record<Kind, { person: Person | null; credentials: Record<string, string> }> = {
    anonymous: { person: null, credentials: fromOurPages },
    outsider: await signedIn(outsider, secrets),
    stranger: await signedIn(theirs.people.owner, secrets),
    viewer: await signedIn(ours.people.viewer, secrets),
    reviewer: await signedIn(ours.people.reviewer, secrets),
    editor: await signedIn(ours.people.editor, secrets),
    owner: await signedIn(owner, secrets),
    removed: await signedIn(removed, secrets),
    invited: await signedIn(invited, secrets),
    disabled: await signedIn(disabled, secrets),
    token: await withToken(owner, "write", secrets),
    "read token": await withToken(owner, "read", secrets),
    "revoked token": await withToken(owner, "write", secrets, new Date()),
  };
  await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  const setUpLink = createSecret();
  await db.setUpLink.create({
    data: { tokenHash: setUpLink.secretHash, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const resetLink = createSecret();
  await db.passwordReset.create({
    data: {
      tokenHash: resetLink.secretHash,
      userId: ours.records.member,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  return {
    cast,
    ours: ours.records,
    theirs: theirs.records,
    /** Another article of our desk with all that is on it. */
    sibling: ours.sibling,
    gone: await makeGone(ours, secrets),
    secrets,
    addresses: {
      ours: [...(await addressesOf({ members: { some: { deskId: ours.records.desk } } })), invited.email],
      theirs: await addressesOf({ members: { some: { deskId: theirs.records.desk } } }),
      all: await addressesOf({}),
    },
    /** The secrets of invitations to our desk: for the one who is invited, and for somebody without an account. */
    invitations: { invited: toInvited.secret, newcomer: toNewcomer.secret },
    /** The secret of a set-up link that can be used. */
    setUpLink: setUpLink.secret,
    /** That of a link by which a person can choose a new password. */
    resetLink: resetLink.secret,
  };
}

/** Deleted accounts, which other tests may have left here, have none. */
async function addressesOf(where: Prisma.UserWhereInput): Promise<string[]> {
  const people = await db.user.findMany({ where: { ...where, email: { not: "" } }, select: { email: true } });
  return people.map(({ email }) => email);
}

/** A person, and what in place of the desk's records is theirs. */
export type Person = Actor & { own: Personal & Partial<Pick<Records, "change" | "comment">> };

async function makeFullDesk(name: string, canary: Canary, secrets: Secrets) {
  const { id: desk } = await db.desk.create({ data: { id: uuidv7(), name: `${name} ${canary}` } });
  const people = {
    owner: await makeMember(desk, "owner", `Olga Owner ${canary}`, secrets),
    editor: await makeMember(desk, "editor", `Edith Editor ${canary}`, secrets),
    reviewer: await makeMember(desk, "reviewer", `Remy Reviewer ${canary}`, secrets),
    viewer: await makeMember(desk, "viewer", `Vito Viewer ${canary}`, secrets),
  };
  const founded = { type: "desk.created", desk: { id: desk, name }, owner: people.owner } as const;
  await db.$transaction((tx) => recordDeskEvent(tx, desk, people.owner.id, founded));
  const colleague = await makeMember(desk, "viewer", `Carla Colleague ${canary}`, secrets);
  const author = await makeMember(desk, "reviewer", `Arthur Author ${canary}`, secrets);
  const making = { author, by: people.reviewer, owner: people.owner, desk, canary };
  const article = await makeFullArticle(making);
  const sibling = await makeFullArticle(making);
  const deleted = await makeFullArticle({ ...making, canary: canaries.deleted });
  unwrap(await deleteArticle(people.owner, { articleId: deleted.article, version: 1 }, noHeaders));
  const signed = await makeSignedArticle(people, desk, canary);
  const shared = {
    desk,
    deletedDesk: await makeDeletedDesk(people),
    deletedArticle: deleted.article,
    member: colleague.id,
    invitation: (await insertInvitation(desk, people.owner, `guest-${uuidv7()}@example.org`, secrets)).id,
    readyArticle: await makeReadyArticle(people.reviewer, desk, canary),
    ...signed,
    ...colleague.own,
  };
  for (const person of [people.editor, people.reviewer]) {
    person.own.comment = (await say(person, article.judgedClaim, canary, article.thread)).id;
  }
  for (const person of [people.editor, people.owner]) await support(person, article.judgedClaim, canary);
  for (const person of Object.values(people)) person.own.change = await newestChange(person, article.article);
  for (const person of [...Object.values(people), colleague]) await tell(person, article.article);
  const change = await newestChange(people.owner, article.article);
  const records: Records = { ...shared, ...article, change };
  return { people, records, sibling: { ...shared, ...sibling, change } satisfies Records, deleted };
}

type Making = { author: Actor; by: Actor; owner: Actor; desk: string; canary: Canary };

/** An article that `author` brought in, so that its first event is nobody else's, with work `by` somebody. */
async function makeFullArticle({ author, by, owner, desk, canary }: Making) {
  const text = `It rained for 40 days, said the ${canary}. Nobody sang.\n\nWhat next?`;
  const fields = { deskId: desk, text, title: `Rain ${canary}`, byline: canary };
  const made = unwrap(await createArticle(author, { fields }, noHeaders)).answer;
  const work = await workOf(by, made.id, canary);
  const { id: comment, threadId: thread } = await say(owner, work.judgedClaim, canary);
  const { id: othersComment } = await say(author, work.judgedClaim, canary, thread);
  const correction = await correct(author, made.id, canary);
  return {
    article: made.id,
    revision: made.revision.id,
    ...work,
    thread,
    comment,
    othersComment,
    correction,
  };
}

/** An article of one sentence that needs no check. */
async function makeReadyArticle(actor: Actor, deskId: string, canary: Canary): Promise<string> {
  const fields = { deskId, text: `What a ${canary}.`, title: `Ready ${canary}` };
  const { id: articleId } = unwrap(await createArticle(actor, { fields }, noHeaders)).answer;
  const assessment = { verdict: "no_check_needed", reason: "opinion" };
  unwrap(await createClaim(actor, { articleId, sentence: 0, assessment }, noHeaders));
  return articleId;
}

async function makeSignedArticle({ reviewer, editor }: Record<Role, Actor>, desk: string, canary: Canary) {
  const articleId = await makeReadyArticle(reviewer, desk, canary);
  const made = unwrap(await signOff(editor, { articleId, statement: `Checked ${canary}` }, noHeaders));
  return { signedArticle: articleId, signOff: made.answer.id };
}

/** Two claims by `actor`, with an assessment and evidence. */
async function workOf(actor: Actor, article: string, canary: Canary) {
  const claim = await mark(actor, article, 0, canary);
  const judgedClaim = await mark(actor, article, 1, canary);
  return {
    claim,
    judgedClaim,
    assessment: await judge(actor, claim, canary),
    evidence: await support(actor, claim, canary),
  };
}

async function mark(actor: Actor, articleId: string, sentence: number, canary: Canary): Promise<string> {
  const place = { articleId, sentence, claimant: canary };
  return unwrap(await createClaim(actor, place, noHeaders)).answer?.id ?? "";
}

async function judge(actor: Actor, claimId: string, canary: Canary): Promise<string> {
  const judgement = { claimId, verdict: "unverified", justification: canary };
  return unwrap(await giveAssessment(actor, judgement, noHeaders)).answer.id;
}

async function support(actor: Actor, claimId: string, canary: Canary): Promise<string> {
  const url = "https://example.org/records";
  const source = { claimId, url, stance: "supports", title: canary, quote: canary };
  return unwrap(await addEvidence(actor, source, noHeaders)).answer?.id ?? "";
}

async function correct(actor: Actor, articleId: string, canary: Canary): Promise<string> {
  const proposal = { articleId, sentence: 2, proposed: `What next, ${canary}?`, note: canary };
  return unwrap(await proposeCorrection(actor, proposal, noHeaders)).answer.id;
}

/** Something said about a claim, in a thread of its own when there is none to reply in. */
async function say(actor: Actor, claimId: string, canary: Canary, threadId?: string) {
  const { answer } = unwrap(await commentOnClaim(actor, { claimId, threadId, text: canary }, noHeaders));
  return answer;
}

async function makeDeletedDesk(people: Record<Role, Actor>): Promise<string> {
  const members = Object.entries(people).map(([role, { id }]) => ({ userId: id, role: role as Role }));
  const name = `Gone desk ${canaries.deleted}`;
  const { id } = await db.desk.create({
    data: { id: uuidv7(), name, deletedAt: new Date(), members: { createMany: { data: members } } },
  });
  return id;
}

async function newestChange({ id: byId }: Actor, stream: string): Promise<string> {
  const event = await db.event.findFirst({ where: { stream, byId }, orderBy: { seq: "desc" } });
  return String(event?.seq ?? 1);
}

/** Ids that are not there for anybody: never made, deleted, on what was deleted, and on a deleted desk. */
async function makeGone(
  { records, people, deleted }: Awaited<ReturnType<typeof makeFullDesk>>,
  secrets: Secrets,
): Promise<Record<string, Records>> {
  const made = Object.keys(records).map((name) => [name, uuidv7()]);
  const unknown = { ...(Object.fromEntries(made) as Records), change: "1" };
  const withdrawn = await mark(people.owner, records.article, 2, canaries.deleted);
  const onWithdrawn = await support(people.owner, withdrawn, canaries.deleted);
  const saidOfWithdrawn = await say(people.owner, withdrawn, canaries.deleted);
  unwrap(await withdrawClaim(people.owner, { claimId: withdrawn, version: 1 }, noHeaders));
  const evidence = await support(people.owner, records.judgedClaim, canaries.deleted);
  unwrap(await removeEvidence(people.owner, { evidenceId: evidence, version: 1 }, noHeaders));
  const unsaid = await say(people.owner, records.judgedClaim, canaries.deleted);
  unwrap(await removeComment(people.owner, { commentId: unsaid.id, version: 1 }, noHeaders));
  const revoked = await insertInvitation(
    records.desk,
    people.owner,
    "nobody@example.org",
    secrets,
    new Date(),
  );

  const closed = await makeFullDesk("Closed desk", canaries.deleted, secrets);
  const wereMembers = Object.entries(people).map(([role, { id }]) => ({
    deskId: closed.records.desk,
    userId: id,
    role: role as Role,
  }));
  await db.member.createMany({ data: wereMembers });
  await db.desk.update({ where: { id: closed.records.desk }, data: { deletedAt: new Date() } });

  return {
    unknown,
    deleted: {
      ...unknown,
      claim: withdrawn,
      judgedClaim: withdrawn,
      evidence,
      thread: unsaid.threadId,
      comment: unsaid.id,
      othersComment: unsaid.id,
      article: deleted.article,
      invitation: revoked.id,
    },
    "on what was deleted": {
      ...unknown,
      claim: deleted.claim,
      judgedClaim: deleted.judgedClaim,
      evidence: onWithdrawn,
      thread: saidOfWithdrawn.threadId,
      comment: saidOfWithdrawn.id,
      othersComment: deleted.othersComment,
    },
    "on a deleted desk": { ...closed.records, ...pick(unknown, personal) },
  };
}

/** Puts something about an article into a person's inbox. */
async function tell({ id: userId, own }: Person, articleId: string): Promise<void> {
  await db.notification.create({
    data: { id: own.notification, userId, articleId, seq: 1, kind: "mention" },
  });
}

async function makeMember(deskId: string, role: Role, name: string, secrets: Secrets): Promise<Person> {
  const person = await makePerson(name, secrets);
  await db.member.create({ data: { deskId, userId: person.id, role } });
  return person;
}

/** Everybody's password; hashed once, for that takes its time. */
export const password = "correct horse battery";
let oneHash: Promise<string> | undefined;

async function makePerson(name: string, secrets: Secrets): Promise<Person> {
  const id = uuidv7();
  const email = `${name.split(" ", 1).join("").toLowerCase()}-${id}@example.org`;
  const passwordHash = await (oneHash ??= hashPassword(password));
  secrets.push(passwordHash);
  const totpSecret = canarySecret(secrets, "totp");
  await db.user.create({ data: { id, email, emailKey: email, name, passwordHash, totpSecret } });
  const token = await insertToken(id, "write", secrets);
  const session = await insertSession(id, secrets);
  const passkey = `passkey-${id}`;
  const publicKey = Buffer.from(canarySecret(secrets, "public-key"));
  await db.passkey.create({ data: { id: passkey, userId: id, name: "Key", publicKey } });
  await db.recoveryCode.create({ data: { codeHash: canarySecret(secrets, "recovery"), userId: id } });
  const own = { token: token.id, session: session.id, passkey, notification: `notification-${id}` };
  return { id, name, email, via: "program", own };
}

const signedIn = async (person: Person, secrets: Secrets) => ({
  person,
  credentials: {
    ...fromOurPages,
    cookie: `${sessionCookie.name}=${(await insertSession(person.id, secrets)).secret}`,
  },
});

/** What a browser says of a request that our own page makes. */
const fromOurPages = { "sec-fetch-site": "same-origin" };

async function withToken(person: Person, scope: "read" | "write", secrets: Secrets, revokedAt?: Date) {
  const { id, secret } = await insertToken(person.id, scope, secrets);
  await db.apiToken.update({ where: { id }, data: { revokedAt } });
  return { person, credentials: { authorization: `Bearer ${secret}` } };
}

async function insertToken(userId: string, scope: "read" | "write", secrets: Secrets) {
  const { secret, row } = newToken({ userId, name: "script" });
  await db.apiToken.create({ data: { ...row, scope } });
  secrets.push(secret, row.tokenHash);
  return { id: row.id, secret };
}

async function insertSession(userId: string, secrets: Secrets) {
  const secret = await createSession(userId);
  const tokenHash = sha256(secret);
  secrets.push(secret, tokenHash);
  const { id } = await db.session.findUniqueOrThrow({ where: { tokenHash }, select: { id: true } });
  return { id, secret };
}

async function insertInvitation(
  deskId: string,
  by: Actor,
  email: string,
  secrets: Secrets,
  revokedAt: Date | null = null,
) {
  const { secret, secretHash } = createSecret();
  secrets.push(secret, secretHash);
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + 24 * 3_600_000);
  await db.invitation.create({
    data: {
      id,
      deskId,
      email,
      emailKey: email,
      role: "viewer",
      tokenHash: secretHash,
      byId: by.id,
      expiresAt,
      revokedAt,
    },
  });
  return { id, secret };
}

/** A secret that says what it is, and is remembered. */
function canarySecret(secrets: Secrets, what: string): string {
  const secret = `${what}-${uuidv7()}`;
  secrets.push(secret);
  return secret;
}

export function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}
