import { can } from "@/domain/access";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/auth/actor";
import { visibleTo } from "@/server/article/review";

/** What the page of an article's annotations says; `null` when `actor` is not on its desk. */
export async function readAnnotationPage(actor: Actor, articleId: string) {
  const article = await db.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: {
      title: true,
      state: true,
      desk: { select: { members: { where: { userId: actor.id }, select: { role: true } } } },
      _count: { select: { claims: { where: { deletedAt: null } } } },
    },
  });
  if (!article) return null;
  return {
    title: article.title,
    isSignedOff: article.state === "signed_off",
    mayBringIn: article.desk.members.some(({ role }) => can(role, "claim:create")),
    claims: article._count.claims,
  };
}
