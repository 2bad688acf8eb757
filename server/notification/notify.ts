import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { type Happened, type Interest, interestsIn } from "./interests";

/**
 * Puts event `seq` of `article` into the inboxes of those whom it concerns, in the transaction that writes it. Nobody
 * is told of what they did themselves, twice of the same, or of a desk that they have left.
 */
export async function notify(
  tx: Transaction,
  article: Pick<LockedArticle, "id" | "deskId" | "at">,
  seq: number,
  happened: Happened,
): Promise<void> {
  const first = new Map<string, Interest>();
  for (const interest of await interestsIn(tx, happened)) {
    const { userId } = interest;
    if (userId !== happened.byId && !first.has(userId)) first.set(userId, interest);
  }
  if (first.size === 0) return;
  const members = await tx.member.findMany({
    where: { deskId: article.deskId, userId: { in: [...first.keys()] } },
    select: { userId: true },
  });
  const told = members.flatMap(({ userId }) => first.get(userId) ?? []);
  const written = { articleId: article.id, seq, byId: happened.byId, createdAt: article.at };
  await tx.notification.createMany({ data: told.map((interest) => ({ ...interest, ...written })) });
}
