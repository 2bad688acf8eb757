import { type z } from "zod";
import { type Change, withoutWhatItMade } from "@/domain/change";
import { can, type Permission, type Role } from "@/domain/access";
import type { ArticleEvent } from "@/domain/event";
import { fail, ok, type Result } from "@/domain/result";
import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { isDuplicate } from "@/server/db/outage";
import type { WriteHeaders } from "@/server/http/door";
import { notFound } from "@/server/http/problem";
import { parse } from "./parse";
import { alreadyMade, hashOf, idTaken, once, type Transaction, type Written } from "./once";
import { recordOnArticle } from "./record";

/** The article that a command works on, locked for this transaction. */
export type LockedArticle = {
  id: string;
  deskId: string;
  seq: number;
  head: string | null;
  revision: number;
  claimSeq: number;
  version: number;
  role: Role;
  /** The one time that all rows of this change carry. */
  at: Date;
};

type ArticleName = { articleId: string } | { claimId: string } | { evidenceId: string };

type Run<I> = { tx: Transaction; actor: Actor; input: I; article: LockedArticle; seq: number };

/** What a command did: the one event, and how to answer; no event when everything was as asked already. */
type Done<A> = {
  event: ArticleEvent | null;
  /** What takes the event back, for its own person to undo it; by default what it made is to go. */
  before?: Change;
  subjectId: string;
  status: 200 | 201 | 204;
  answer: A | ((tx: Transaction) => Promise<A>);
};

type Command<S extends z.ZodType, A> = {
  name: string;
  input: S;
  permission: Permission;
  /** By what the input names the article: its own id, or that of a live claim or live evidence of it. */
  on: (input: z.output<S>) => ArticleName;
  /** For commands that make a record: its id, when the client chose it, and how to answer when it is made already. */
  makes?: {
    id: (input: z.output<S>) => string | undefined;
    again: (tx: Transaction, id: string) => Promise<A | null>;
  };
  run: (run: Run<z.output<S>>) => Promise<Result<Done<A>>>;
};

/**
 * The only way to change an article. Validates, then in one transaction: locks the article, checks the person's
 * role on its desk, changes rows, records exactly one event and moves the log's head.
 */
export function command<S extends z.ZodType, A>(definition: Command<S, A>) {
  const { name, permission, makes } = definition;
  return async (actor: Actor, unchecked: unknown, headers: WriteHeaders): Promise<Result<Written<A>>> => {
    const parsed = parse(definition.input, unchecked);
    if (!parsed.ok) return parsed;
    const input = parsed.value;
    const request = { actorId: actor.id, name, input: unchecked, key: headers.idempotencyKey };
    try {
      return await once<A>(request, async (tx) => {
        const article = await lockArticle(tx, actor, definition.on(input));
        if (!article) return fail(notFound);
        if (!can(article.role, permission)) return fail(forbidden(article.role));

        const id = makes?.id(input);
        const inputHash = id === undefined ? null : hashOf(request);
        if (makes && id !== undefined && inputHash !== null) {
          const earlier = await alreadyMade(tx, { id, stream: article.id, inputHash });
          const answer = earlier === "same" ? await makes.again(tx, id) : null;
          if (earlier) return answer === null ? idTaken : ok({ answer, status: 200, seq: null });
        }

        const done = await definition.run({ tx, actor, input, article, seq: article.seq + 1 });
        if (!done.ok) return done;
        const { event, before, subjectId, status, answer } = done.value;
        if (event) {
          await recordOnArticle(tx, article, {
            event,
            subjectId,
            byId: actor.id,
            at: article.at,
            inputHash,
            undo: before ?? withoutWhatItMade(event),
          });
        }
        const seq = event ? article.seq + 1 : null;
        return ok({ answer: answer instanceof Function ? await answer(tx) : answer, status, seq });
      });
    } catch (error) {
      if (isDuplicate(error)) return idTaken;
      throw error;
    }
  };
}

/** Locks the article until the transaction ends; `null` when it is not there for `actor`. */
async function lockArticle(tx: Transaction, actor: Actor, name: ArticleName): Promise<LockedArticle | null> {
  const [article] = await tx.$queryRaw<LockedArticle[]>`
    SELECT a.id, a."deskId", a.seq, a.head, a.revision, a."claimSeq", a.version, m.role::text AS role, now() AS at
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
  return Prisma.sql`(
    SELECT e."articleId" FROM "Evidence" e JOIN "Claim" c ON c.id = e."claimId"
    WHERE e.id = ${name.evidenceId} AND e."deletedAt" IS NULL AND c."deletedAt" IS NULL)`;
}

export function forbidden(role: Role) {
  const message =
    role === "viewer"
      ? "You can read this desk, not change it. Ask an editor for the reviewer role."
      : `This needs more than the ${role} role. Ask an editor or the owner.`;
  return { code: "forbidden", message } as const;
}
