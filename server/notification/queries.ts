import type { Person } from "@/domain/claim/claim";
import { sentencesUnder } from "@/domain/claim/sheet";
import type { Notification } from "@/domain/notification/notification";
import type { Sentence } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import type { Prisma } from "@/generated/prisma/client";
import { visibleTo } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { loadSight } from "@/server/blind/sight";
import { db } from "@/server/db/client";
import { page, type PageRequest } from "@/server/http/page";

/** What is in one's own inbox: of articles that one can still see. */
export const inInbox = (actor: Actor) =>
  ({ userId: actor.id, article: visibleTo(actor) }) satisfies Prisma.NotificationWhereInput;

export const countUnread = (actor: Actor): Promise<number> =>
  db.notification.count({ where: { ...inInbox(actor), readAt: null } });

type Wanted = { isUnread: boolean };

/** One's own inbox, newest first, with how much of it is unread. */
export async function readInbox(actor: Actor, { isUnread }: Wanted, { limit, cursor }: PageRequest) {
  const rows = await db.notification.findMany({
    where: { AND: [inInbox(actor), isUnread ? { readAt: null } : {}, after(cursor)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    include: { article: { select: { id: true, title: true } } },
  });
  const { items, next } = page(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  const [people, places, comments] = await Promise.all([
    readPeople(items),
    readPlaces(items),
    readComments(actor, items),
  ]);
  const notifications = items.map((row): Notification => {
    const { id, kind, article, createdAt, readAt } = row;
    return {
      id,
      kind,
      by: people.get(row.byId ?? "") ?? null,
      article,
      place: places.get(row.claimId ?? row.threadId ?? "") ?? null,
      comment: comments.get(row.commentId ?? "") ?? null,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    };
  });
  return { items: notifications, next, unread: await countUnread(actor) };
}

function after(cursor: string[] | null): Prisma.NotificationWhereInput {
  const [at, id] = cursor ?? [];
  const createdAt = new Date(at ?? "");
  if (id === undefined || Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

type Row = { byId: string | null; claimId: string | null; threadId: string | null; commentId: string | null };

async function readPeople(rows: readonly Row[]): Promise<Map<string, Person>> {
  const id = { in: rows.flatMap(({ byId }) => byId ?? []) };
  const people = await db.user.findMany({ where: { id }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person]));
}

/** The words that live claims and threads are about, by the id of either. */
async function readPlaces(rows: readonly Row[]) {
  const claims = await db.claim.findMany({
    where: { id: { in: rows.flatMap(({ claimId }) => claimId ?? []) }, deletedAt: null },
    select: { id: true, articleId: true, text: true, spans: true },
  });
  const threads = await db.thread.findMany({
    where: { id: { in: rows.flatMap(({ threadId }) => threadId ?? []) }, claimId: null },
    select: { id: true, articleId: true, words: true, spans: true },
  });
  const placed = [...claims, ...threads.map(({ words, ...thread }) => ({ ...thread, text: words }))];
  const sentencesOf = await readSentences([...new Set(placed.map(({ articleId }) => articleId))]);
  return new Map(
    placed.map(({ id, articleId, text, spans }) => {
      const [sentence = 0] = sentencesUnder(sentencesOf.get(articleId) ?? [], spans as Span[]);
      return [id, { words: text, sentence }];
    }),
  );
}

async function readSentences(articleIds: string[]): Promise<Map<string, Sentence[]>> {
  const articles = await db.article.findMany({
    where: { id: { in: articleIds } },
    select: {
      id: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { sentences: true } },
    },
  });
  return new Map(articles.map(({ id, revisions }) => [id, (revisions[0]?.sentences ?? []) as Sentence[]]));
}

/** What was said, by the comment's id; nothing that a blind review still keeps from the reader. */
async function readComments(actor: Actor, rows: readonly Row[]): Promise<Map<string, string>> {
  const comments = await db.comment.findMany({
    where: {
      id: { in: rows.flatMap(({ commentId }) => commentId ?? []) },
      deletedAt: null,
      thread: { OR: [{ claimId: null }, { claim: { deletedAt: null } }] },
    },
    select: {
      id: true,
      articleId: true,
      threadId: true,
      text: true,
      by: { select: { id: true, name: true } },
    },
  });
  const said = new Map<string, string>();
  for (const articleId of new Set(comments.map((comment) => comment.articleId))) {
    const own = comments.filter((comment) => comment.articleId === articleId);
    const threads = own.map(({ threadId }) => threadId);
    const sight = await loadSight(db, actor.id, articleId, { claims: [], threads });
    for (const comment of own) if (sight.comment(comment)) said.set(comment.id, comment.text);
  }
  return said;
}
