import { buildReport } from "@/domain/report/model";
import type { ReportModel } from "@/domain/report/schema";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";

/** The report on an article as it stands now, or `null` when `actor` is not on its desk. */
export async function readReport(actor: Actor, articleId: string): Promise<ReportModel | null> {
  const review = await readReview(actor, articleId);
  return review && buildReport({ ...review, generatedAt: new Date().toISOString() });
}
