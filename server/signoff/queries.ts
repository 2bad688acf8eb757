import type { SignOff } from "@/domain/signoff/sign-off";
import { fail, ok, type Result } from "@/domain/result";
import { visibleTo } from "@/server/article/review";
import { signOffRow, toSignOff } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";

/** All sign-offs of an article, the newest first, without their reports. */
export async function readSignOffs(actor: Actor, articleId: string): Promise<Result<SignOff[]>> {
  const article = await db.article.findFirst({
    where: { id: articleId, ...visibleTo(actor) },
    select: { signOffs: { ...signOffRow, orderBy: { seq: "desc" } } },
  });
  return article ? ok(article.signOffs.map(toSignOff)) : fail(notFound);
}
