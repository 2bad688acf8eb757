import type { ArticleStatus } from "@/domain/article/article";
import type { Preflight } from "@/domain/coverage/preflight";
import { fail, ok, type Result } from "@/domain/result";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { reviewAnswer } from "./answer";
import { preflightOf, readReview, visibleTo } from "./review";
import { toArticle } from "./rows";
import { readSummary, type Summary } from "./summary";
import { page, type PageRequest } from "@/server/http/page";

export type ListedArticle = ReturnType<typeof toArticle> &
  Summary & {
    updatedAt: string;
    revision: { id: string; number: number; sha256: string; createdAt: string };
  };

/** Which articles: those with the words `q` in title or byline, of one desk or of all, in one state or in any. */
type Wanted = { q: string; deskId: string | null; state?: ArticleStatus | null };

/** The wanted articles that `actor` can see, last changed first. */
export async function readArticles(actor: Actor, wanted: Wanted): Promise<ListedArticle[]> {
  return (await readArticlePage(actor, wanted, { limit: 100, cursor: null })).items;
}

export async function readArticlePage(
  actor: Actor,
  { q, deskId, state = null }: Wanted,
  request: PageRequest,
) {
  const ofDesk = { ...(deskId !== null && { deskId }), ...(state !== null && { state }) };
  const rows = await db.article.findMany({
    where: { AND: [visibleTo(actor), ofDesk, matching(q), after(request.cursor)] },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: request.limit + 1,
    include: listedRow,
  });
  const { items, next } = page(rows, request.limit, (row) => [row.updatedAt.toISOString(), row.id]);
  const listed = [];
  for (const row of items) listed.push(await toListed(row));
  return { items: listed, next };
}

/** One article with its current revision, as the API answers it. */
export async function readArticle(actor: Actor, id: string) {
  const review = await readReview(actor, id);
  return review ? ok(reviewAnswer(review)) : fail(notFound);
}

/** What stands in the way of signing the article off, for `actor` where they may; `seq` is the log's newest entry then. */
export async function readPreflight(actor: Actor, id: string): Promise<Result<Preflight & { seq: number }>> {
  const review = await readReview(actor, id);
  if (!review) return fail(notFound);
  return ok({ seq: review.log.seq, ...preflightOf(review, actor.id) });
}

function matching(q: string): Prisma.ArticleWhereInput {
  const contains = q.trim().slice(0, 200);
  if (contains === "") return {};
  return {
    OR: [{ title: { contains, mode: "insensitive" } }, { byline: { contains, mode: "insensitive" } }],
  };
}

function after(cursor: string[] | null): Prisma.ArticleWhereInput {
  const [at, id] = cursor ?? [];
  const updatedAt = new Date(at ?? "");
  if (id === undefined || Number.isNaN(updatedAt.getTime())) return {};
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

const listedRow = {
  desk: { select: { version: true } },
  revisions: {
    orderBy: { number: "desc" },
    take: 1,
    omit: { text: true, blocks: true, links: true, sentences: true },
  },
} as const;

async function toListed(
  row: Prisma.ArticleGetPayload<{ include: typeof listedRow }>,
): Promise<ListedArticle> {
  const [revision] = row.revisions;
  if (!revision) throw new Error("An article has no revision.");
  const { id, number, sha256, createdAt } = revision;
  return {
    ...toArticle(row),
    ...(await readSummary(row)),
    updatedAt: row.updatedAt.toISOString(),
    revision: { id, number, sha256, createdAt: createdAt.toISOString() },
  };
}
