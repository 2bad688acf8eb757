import { db } from "@/server/db/client";
import { keptSince } from "@/server/desk/kept";

export type Purged = { articles: string[]; desks: string[] };

/** Clocks of processes and database differ: what is purged could not be restored for this long. */
const graceMs = 60 * 60 * 1000;

/**
 * Removes for good the articles and desks that were deleted 30 days ago, each article in a transaction of its own
 * with its log, and the answers kept for repeated requests, which hold text too. Several processes may do this at
 * once.
 */
export async function purgeDeleted(now = new Date()): Promise<Purged> {
  const due = { lt: new Date(keptSince(now).getTime() - graceMs) };
  const articles = await db.article.findMany({
    where: { OR: [{ deletedAt: due }, { desk: { deletedAt: due } }] },
    select: { id: true },
  });
  const purged: Purged = { articles: [], desks: [] };
  for (const { id } of articles) {
    if (await purgeArticle(id, due)) purged.articles.push(id);
  }
  for (const { id } of await db.desk.findMany({ where: { deletedAt: due }, select: { id: true } })) {
    if (await purgeDesk(id, due)) purged.desks.push(id);
  }
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - dayMs) } } });
  return purged;
}

const dayMs = 24 * 60 * 60 * 1000;

type Due = { lt: Date };

function purgeArticle(id: string, due: Due): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.article.deleteMany({
      where: { id, OR: [{ deletedAt: due }, { desk: { deletedAt: due } }] },
    });
    if (count > 0) await tx.event.deleteMany({ where: { stream: id } });
    return count > 0;
  });
}

function purgeDesk(id: string, due: Due): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.desk.deleteMany({ where: { id, deletedAt: due } });
    if (count > 0) await tx.event.deleteMany({ where: { deskId: id } });
    return count > 0;
  });
}
