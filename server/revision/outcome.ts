import type { Role } from "@/domain/access";
import type { Following } from "@/domain/revision/follow-article";
import { ok, type Result } from "@/domain/result";
import { loadReview, type Review } from "@/server/article/review";
import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { db } from "@/server/db/client";
import type { ImportedArticle } from "@/server/import/read-article";
import type { Bounds } from "@/server/worker/pool";
import { followInWorker, loadStanding } from "./follow";
import { type Asked, type Source, sourceOf } from "./source";

/** What a revision comes to on an article as it stood at one moment. */
export type Outcome = {
  review: Review;
  role: Role;
  result: Result<{ source: Source; following: Following }>;
};

type Wanted = {
  input: Asked;
  read: ImportedArticle | null;
  /** Of who brings it. */
  role: Role;
  bounds: Bounds;
};

/** Works out what a revision would be and do to everything on the article; `null` when there is none. */
export async function workOut(tx: Transaction, wanted: Wanted): Promise<Outcome | null> {
  return finish(await gather(tx, wanted), wanted);
}

/** The same before the article is locked: nobody on it waits meanwhile, but it may move. */
export async function workOutAhead(wanted: Wanted): Promise<Outcome | null> {
  const moment = { isolationLevel: "RepeatableRead" } as const;
  return finish(await db.$transaction((tx) => gather(tx, wanted), moment), wanted);
}

async function gather(tx: Transaction, { input, read, role }: Wanted) {
  const review = await loadReview(tx, { id: input.articleId });
  if (!review) return null;
  const source = await sourceOf(tx, review, input, read, role);
  return { review, source, standing: await loadStanding(tx, review) };
}

async function finish(
  gathered: Awaited<ReturnType<typeof gather>>,
  { role, bounds }: Wanted,
): Promise<Outcome | null> {
  if (!gathered) return null;
  const { review, source, standing } = gathered;
  if (!source.ok) return { review, role, result: source };
  const following = await followInWorker(standing, source.value.text, bounds);
  const result = following.ok ? ok({ source: source.value, following: following.value }) : following;
  return { review, role, result };
}

/** Whether nothing that an outcome depends on has changed: the article, the desk's policy, or the person's role. */
export async function isStill(
  tx: Transaction,
  { review, role }: Outcome,
  article: Pick<LockedArticle, "deskId" | "seq" | "role">,
): Promise<boolean> {
  if (review.log.seq !== article.seq || role !== article.role) return false;
  const { version } = await tx.desk.findUniqueOrThrow({ where: { id: article.deskId } });
  return version === review.desk.version;
}
