import { type z } from "zod";
import { type Change, withoutWhatItMade } from "@/domain/change";
import { can, type Permission, type Role } from "@/domain/access";
import type { ArticleStatus } from "@/domain/article/article";
import type { ArticleEvent, DeskEvent } from "@/domain/event";
import { fail, ok, type Result } from "@/domain/result";
import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { isDuplicate } from "@/server/db/outage";
import type { WriteHeaders } from "@/server/http/door";
import { notFound } from "@/server/http/problem";
import { notify } from "@/server/notification/notify";
import { announce } from "@/server/realtime/announce";
import { parse } from "./parse";
import { alreadyMade, hashOf, idTaken, once, type Transaction, type Written } from "./once";
import { type Entry, recordOnArticle } from "./record";

/** What has a log of its own, locked for this transaction. */
export type Locked = {
  id: string;
  deskId: string;
  seq: number;
  head: string | null;
  version: number;
  /** The acting person's, on the desk. */
  role: Role;
  /** The one time that all rows of this change carry. */
  at: Date;
};

/** The article that a command works on. */
export type LockedArticle = Locked & { revision: number; claimSeq: number; state: ArticleStatus };

type ArticleName =
  | { articleId: string }
  | { claimId: string }
  | { evidenceId: string }
  | { threadId: string }
  | { commentId: string }
  | { correctionId: string };

type Run<I> = { tx: Transaction; actor: Actor; input: I; seq: number };

/** What a command did: the one event, and how to answer; no event when everything was as asked already. */
export type Done<E, A> = {
  event: E | null;
  /** What takes the event back, for its own person to undo it; by default what it made is to go. */
  before?: Change;
  /** Inserts what the event tells of, in the event's own statement: one round trip fewer where it counts. */
  insert?: Prisma.Sql;
  subjectId: string;
  status: 200 | 201 | 204;
  answer: A | ((tx: Transaction) => Promise<A>);
};

/** What all commands say of themselves. */
export type Described<S extends z.ZodType, A> = {
  name: string;
  input: S;
  permission: Permission;
  /** For commands that make a record: its id, when the client chose it, and how to answer when it is made already. */
  makes?: {
    id: (input: z.output<S>) => string | undefined;
    again: (tx: Transaction, id: string, actor: Actor) => Promise<A | null>;
  };
};

type Command<S extends z.ZodType, A> = Described<S, A> & {
  /** For the few that change nothing a sign-off vouches for, or take it back: they also work on a signed-off article. */
  isForSignedOff?: boolean;
  /** By what the input names the article: its own id, or that of something live on it. */
  on: (input: z.output<S>) => ArticleName;
  run: (run: Run<z.output<S>> & { article: LockedArticle }) => Promise<Result<Done<ArticleEvent, A>>>;
};

/** The only way to change an article. */
export function command<S extends z.ZodType, A>(definition: Command<S, A>) {
  return logged<S, A, LockedArticle, ArticleEvent>({
    ...definition,
    lock: (tx, actor, input) => lockArticle(tx, actor, definition.on(input)),
    run: async ({ locked, ...run }) => {
      if (locked.state === "signed_off" && !definition.isForSignedOff) return fail(signedOff);
      return definition.run({ ...run, article: locked });
    },
    record: recordOnArticle,
    tell: (tx, article, { event, before }, actor) =>
      notify(tx, article, article.seq + 1, { event, articleId: article.id, byId: actor.id, before }),
  });
}

type Logged<S extends z.ZodType, A, L extends Locked, E> = Described<S, A> & {
  /** Locks what is changed until the transaction ends; `null` when it is not there for `actor`. */
  lock: (tx: Transaction, actor: Actor, input: z.output<S>) => Promise<L | null>;
  run: (run: Run<z.output<S>> & { locked: L }) => Promise<Result<Done<E, A>>>;
  /** Writes the event into the log of what was locked. */
  record: (tx: Transaction, locked: L, entry: Entry) => Promise<void>;
  /** Tells those whom the event concerns. */
  tell?: (
    tx: Transaction,
    locked: L,
    happened: { event: E; before: Change | undefined },
    actor: Actor,
  ) => Promise<void>;
};

/**
 * A change that is logged. Validates, then in one transaction: locks what is changed, checks the person's role on
 * its desk, changes rows, records exactly one event and moves the log's head.
 */
export function logged<S extends z.ZodType, A, L extends Locked, E extends ArticleEvent | DeskEvent>(
  definition: Logged<S, A, L, E>,
) {
  const { name, permission, makes } = definition;
  return async (actor: Actor, unchecked: unknown, headers: WriteHeaders): Promise<Result<Written<A>>> => {
    const parsed = parse(definition.input, unchecked);
    if (!parsed.ok) return parsed;
    const input = parsed.value;
    const request = { actorId: actor.id, name, input: unchecked, key: headers.idempotencyKey };
    const changed: string[] = [];
    try {
      const written = await once<A>(request, async (tx) => {
        const locked = await definition.lock(tx, actor, input);
        if (!locked) return fail(notFound);
        if (!can(locked.role, permission)) return fail(forbidden(locked.role));

        const id = makes?.id(input);
        const inputHash = id === undefined ? null : hashOf(request);
        if (makes && id !== undefined && inputHash !== null) {
          const earlier = await alreadyMade(tx, { id, stream: locked.id, inputHash });
          const answer = earlier === "same" ? await makes.again(tx, id, actor) : null;
          if (earlier) return answer === null ? idTaken : ok({ answer, status: 200, seq: null });
        }

        const done = await definition.run({ tx, actor, input, locked, seq: locked.seq + 1 });
        if (!done.ok) return done;
        const { event, before, insert, subjectId, status, answer } = done.value;
        if (event) {
          changed.push(locked.id);
          await definition.record(tx, locked, {
            event,
            subjectId,
            byId: actor.id,
            at: locked.at,
            inputHash,
            undo: before ?? withoutWhatItMade(event),
            insert,
          });
          await definition.tell?.(tx, locked, { event, before }, actor);
        }
        const seq = event ? locked.seq + 1 : null;
        return ok({ answer: answer instanceof Function ? await answer(tx) : answer, status, seq });
      });
      if (written.ok) changed.forEach(announce);
      return written;
    } catch (error) {
      if (isDuplicate(error)) return idTaken;
      throw error;
    }
  };
}

/** Locks the article until the transaction ends; `null` when it is not there for `actor`. */
async function lockArticle(tx: Transaction, actor: Actor, name: ArticleName): Promise<LockedArticle | null> {
  const [article] = await tx.$queryRaw<LockedArticle[]>`
    SELECT a.id, a."deskId", a.seq, a.head, a.revision, a."claimSeq", a.version, a.state::text AS state, m.role::text AS role, now() AS at
    FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" AND d."deletedAt" IS NULL
    JOIN "Member" m ON m."deskId" = a."deskId" AND m."userId" = ${actor.id}
    WHERE a.id = ${idOf(name)} AND a."deletedAt" IS NULL
    FOR UPDATE OF a`;
  return article ?? null;
}

/** The article's id as a part of a query. */
function idOf(name: ArticleName): Prisma.Sql {
  if ("articleId" in name) return Prisma.sql`${name.articleId}`;
  if ("claimId" in name) {
    return Prisma.sql`(SELECT "articleId" FROM "Claim" WHERE id = ${name.claimId} AND "deletedAt" IS NULL)`;
  }
  if ("correctionId" in name) {
    return Prisma.sql`(SELECT "articleId" FROM "Correction" WHERE id = ${name.correctionId})`;
  }
  if ("threadId" in name) return ofThread(Prisma.sql`t.id = ${name.threadId}`);
  if ("commentId" in name) return ofThread(Prisma.sql`s.id = ${name.commentId}`);
  return Prisma.sql`(
    SELECT e."articleId" FROM "Evidence" e JOIN "Claim" c ON c.id = e."claimId"
    WHERE e.id = ${name.evidenceId} AND e."deletedAt" IS NULL AND c."deletedAt" IS NULL)`;
}

/** By a thread on words or on a live claim, and a live comment in it. */
const ofThread = (isMeant: Prisma.Sql) => Prisma.sql`(
  SELECT t."articleId" FROM "Thread" t JOIN "Comment" s ON s."threadId" = t.id AND s."deletedAt" IS NULL
  LEFT JOIN "Claim" c ON c.id = t."claimId"
  WHERE ${isMeant} AND c."deletedAt" IS NULL LIMIT 1)`;

const signedOff = {
  code: "signed_off",
  message: "This article is signed off. An editor can reopen it, with a reason; then it can be changed.",
} as const;

export function forbidden(role: Role) {
  const message =
    role === "viewer"
      ? "You can read this desk, not change it. Ask an editor for the reviewer role."
      : `This needs more than the ${role} role. Ask an editor or the owner.`;
  return { code: "forbidden", message } as const;
}
