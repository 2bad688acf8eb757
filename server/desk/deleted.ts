import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { keptSince, keptUntil } from "./kept";

export type DeletedDesk = { id: string; name: string; deletedAt: string; keptUntil: string };

/** The deleted desks that `actor` can still bring back, the last deleted first. */
export async function readDeletedDesks(actor: Actor): Promise<DeletedDesk[]> {
  const desks = await db.desk.findMany({
    where: {
      deletedAt: { gt: keptSince(new Date()) },
      members: { some: { userId: actor.id, role: "owner" } },
    },
    orderBy: { deletedAt: "desc" },
    select: { id: true, name: true, deletedAt: true },
  });
  return desks.flatMap(({ id, name, deletedAt }) =>
    deletedAt ? [{ id, name, ...keptUntil(deletedAt) }] : [],
  );
}
