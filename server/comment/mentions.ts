import { invalid, ok, type Result } from "@/domain/result";
import type { Transaction } from "@/server/command/once";

/** That all of `ids` are people of the desk: nobody else can be told, or would find what they are told of. */
export async function requireMembers(
  tx: Transaction,
  deskId: string,
  ids: readonly string[] = [],
): Promise<Result<null>> {
  const members = await membersAmong(tx, deskId, ids);
  if (members.length === ids.length) return ok(null);
  return invalid("mentions", "Only people on this desk can be mentioned. Ask an editor to invite them.");
}

/** Those of `ids` who are on the desk, in the same order. */
export async function membersAmong(
  tx: Transaction,
  deskId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const members = await tx.member.findMany({
    where: { deskId, userId: { in: [...ids] } },
    select: { userId: true },
  });
  const there = new Set(members.map(({ userId }) => userId));
  return ids.filter((id) => there.has(id));
}
