import { db } from "@/server/db/client";

/** People by id, also those who are no members any more. */
export async function readNames(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user]));
}
