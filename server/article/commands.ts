import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { can } from "@/domain/access";
import { nothing } from "@/domain/change";
import { fail, ok, type Result } from "@/domain/result";
import { onOneLine } from "@/domain/text/line-break";
import type { Actor } from "@/server/auth/actor";
import { command, forbidden } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import { alreadyMade, hashOf, idTaken, once, type Transaction, type Written } from "@/server/command/once";
import { parse } from "@/server/command/parse";
import { record } from "@/server/command/record";
import { Id, Version } from "@/server/command/text-input";
import { readDesk, readOneDesk } from "@/server/desk/queries";
import { isDuplicate } from "@/server/db/outage";
import type { WriteHeaders } from "@/server/http/door";
import { cancelled, notFound } from "@/server/http/problem";
import type { ImportedArticle } from "@/server/import/read-article";
import { reviewAnswer } from "./answer";
import { ArticleChange, NewArticle } from "./input";
import { readSource } from "./read-source";
import { loadReview } from "./review";
import type { SentArticle } from "./sent-article";
import { insertRevision } from "./revision-rows";
import { toArticle } from "./rows";

type ArticleAnswer = ReturnType<typeof reviewAnswer>;

/** Brings an article in: its fields, and its text as a field or as `file`. */
export async function createArticle(
  actor: Actor,
  { fields: sent, file, ...bounds }: SentArticle,
  headers: WriteHeaders,
): Promise<Result<Written<ArticleAnswer>>> {
  const parsed = parse(NewArticle, sent);
  if (!parsed.ok) return parsed;
  const { id = uuidv7(), deskId, text, markdown, html, ...described } = parsed.value;
  const desk = await readDeskOf(actor, deskId);
  if (!desk) return fail(notFound);
  if (!can(desk.role, "article:create")) return fail(forbidden(desk.role));
  const read = await readSource(
    { text, markdown, html, file },
    {
      language: described.language,
      otherwise: desk.language,
      ...bounds,
    },
  );
  if (!read.ok) return read;
  if (bounds.signal?.aborted) return fail(cancelled);

  const request = {
    actorId: actor.id,
    name: "article.create",
    input: { fields: sent, text: read.value.sha256 },
    key: headers.idempotencyKey,
  };
  const inputHash = hashOf(request);
  try {
    return await once<ArticleAnswer>(request, async (tx) => {
      const earlier = await alreadyMade(tx, { id, stream: id, inputHash });
      if (earlier === "other") return idTaken;
      if (earlier === "same") return await answerAgain(tx, id, desk.id);
      const fields = { ...described, id, deskId: desk.id, language: read.value.language };
      const seq = await insertArticle(tx, actor, fields, read.value, inputHash);
      return ok({ answer: await answerFor(tx, id), status: 201, seq });
    });
  } catch (error) {
    if (isDuplicate(error)) return idTaken;
    throw error;
  }
}

export const changeArticle = command({
  name: "article.change",
  input: ArticleChange.extend({ version: Version }),
  permission: "article:change",
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, input: { articleId, version, deadline, policy, ...changes }, article }) {
    if (policy !== undefined && !can(article.role, "article:set-policy"))
      return fail(forbidden(article.role));
    if (version !== article.version) return changedMeanwhile(await answerFor(tx, articleId));
    const known = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
    const row = await tx.article.update({
      where: { id: articleId },
      data: {
        ...changes,
        ...(deadline !== undefined && { deadline }),
        ...(policy !== undefined && { policy: policy ?? {} }),
        version: { increment: 1 },
      },
    });
    return ok({
      event: { type: "article.changed", article: toArticle(row) },
      before: { ...nothing, article: toArticle(known) },
      subjectId: articleId,
      status: 200,
      answer: (tx: Transaction) => answerFor(tx, articleId),
    });
  },
});

export const deleteArticle = command({
  name: "article.delete",
  input: z.strictObject({ articleId: Id, version: Version }),
  permission: "article:delete",
  isForSignedOff: true,
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, input: { articleId, version }, article }) {
    if (version !== article.version) return changedMeanwhile(await answerFor(tx, articleId));
    await tx.article.update({ where: { id: articleId }, data: { deletedAt: article.at } });
    return ok({
      event: { type: "article.deleted", id: articleId },
      subjectId: articleId,
      status: 204,
      answer: null,
    });
  },
});

type Fields = Omit<z.output<typeof NewArticle>, "text" | "markdown" | "html"> & {
  id: string;
  deskId: string;
  language: string;
};

async function insertArticle(
  tx: Transaction,
  actor: Actor,
  fields: Fields,
  read: ImportedArticle,
  inputHash: string,
): Promise<number> {
  const { id, deskId, language, byline, sourceUrl, deadline } = fields;
  const at = new Date();
  const article = await tx.article.create({
    data: {
      id,
      deskId,
      language,
      title: fields.title ?? read.title ?? firstWords(read.text),
      byline: byline ?? read.byline,
      sourceUrl,
      deadline,
      createdAt: at,
      updatedAt: at,
    },
  });
  const made = { id: uuidv7(), articleId: id, number: 1, text: read, at, byId: actor.id };
  const revision = await insertRevision(tx, made);
  const event = {
    type: "article.created",
    article: toArticle(article),
    revision,
  } as const;
  const stream = { id, deskId, seq: 0, head: null };
  const next = await record(tx, stream, { event, subjectId: id, byId: actor.id, at, inputHash });
  await tx.article.update({ where: { id }, data: { ...next, updatedAt: at } });
  return next.seq;
}

/** The article that the same request made before, as it is now; only where it still is for whom it was made. */
async function answerAgain(
  tx: Transaction,
  id: string,
  deskId: string,
): Promise<Result<Written<ArticleAnswer>>> {
  const review = await loadReview(tx, { id, deskId, deletedAt: null });
  return review ? ok({ answer: reviewAnswer(review), status: 200, seq: null }) : idTaken;
}

async function answerFor(tx: Transaction, id: string): Promise<ArticleAnswer> {
  const review = await loadReview(tx, { id });
  if (!review) throw new Error("An article vanished inside its own transaction.");
  return reviewAnswer(review);
}

/** The desk that a new article goes to: the one named, else the one that the person works on. */
async function readDeskOf(actor: Actor, deskId: string | undefined) {
  const named = deskId === undefined ? null : await readOneDesk(actor, deskId);
  const desk = named === null ? await readDesk(actor) : named.ok ? named.value : null;
  return desk && { id: desk.id, role: desk.role, language: desk.languages[0] ?? "en" };
}

const longestTitle = 80;

/** A title for an article that has none: its first words. */
function firstWords(text: string): string {
  const line = onOneLine(text.slice(0, 400)).trim();
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, line.lastIndexOf(" ", longestTitle)).slice(0, longestTitle)}…`;
}
