import { fail, ok } from "@/domain/result";
import { claimAnswer } from "@/server/article/answer";
import { readReview, sheetsOf, visibleTo } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { page, type PageRequest } from "@/server/http/page";
import { notFound } from "@/server/http/problem";
import { loadSeenSheet } from "./load";

/** The article's live claims in the order of the text. */
export async function readClaims(actor: Actor, articleId: string, request: PageRequest) {
  const review = await readReview(actor, articleId);
  if (!review) return fail(notFound);
  const sheets = sheetsOf(review);
  const [after] = request.cursor ?? [];
  const from = after === undefined ? 0 : sheets.findIndex(({ id }) => id === after) + 1;
  const { items, next } = page(sheets.slice(from, from + request.limit + 1), request.limit, ({ id }) => [id]);
  return ok({ items: items.map(claimAnswer), next });
}

export async function readClaim(actor: Actor, id: string) {
  const sheet = await loadSeenSheet(db, { id, article: visibleTo(actor) }, actor.id);
  return sheet ? ok(claimAnswer(sheet)) : fail(notFound);
}
