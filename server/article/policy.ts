import { z } from "zod";
import type { Policy } from "@/domain/article/article";
import type { Transaction } from "@/server/command/once";
import { toPolicy } from "./rows";

/** A change of a policy: what is left out stays, or of an article's own follows the desk. */
export const PolicyChange = z
  .strictObject({
    reviewersPerClaim: z.union([z.literal(1), z.literal(2)], "Choose one or two reviewers."),
    blindReview: z.boolean(),
    coverageNeeded: z.number().min(0).max(1, "Coverage is a share from 0 to 1."),
    assessorMaySignOff: z.boolean(),
  })
  .partial();

/** The policy that an article is checked under now. */
export async function loadPolicy(tx: Pick<Transaction, "article">, articleId: string): Promise<Policy> {
  const { desk, policy } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { desk: true, policy: true },
  });
  return toPolicy(desk, policy);
}
