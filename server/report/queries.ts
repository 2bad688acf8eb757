import { buildReport } from "@/domain/report/model";
import type { ReportModel } from "@/domain/report/schema";
import type { SignOff } from "@/domain/signoff/sign-off";
import type { Prisma } from "@/generated/prisma/client";
import { readReview, visibleTo } from "@/server/article/review";
import { signOffRow, toSignOff } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";

/** A report, and the sign-off that it was frozen with; `null` for a working copy. */
export type FoundReport = { model: ReportModel; signOff: SignOff | null };

/**
 * The report on an article: as it was frozen while the article is signed off, else as it stands now; with `signOffId`
 * as it was frozen then. `null` when `actor` is not on its desk, or there is no such sign-off.
 */
export async function readReport(
  actor: Actor,
  articleId: string,
  signOffId: string | null = null,
): Promise<FoundReport | null> {
  if (signOffId !== null) return readFrozen(actor, articleId, { id: signOffId });
  const frozen = await readFrozen(actor, articleId, standing);
  if (frozen) return frozen;
  const review = await readReview(actor, articleId);
  if (!review) return null;
  // Signed off between the two reads.
  if (review.snapshot.article.state === "signed_off") return readFrozen(actor, articleId, standing);
  return { model: buildReport({ ...review, generatedAt: new Date().toISOString() }), signOff: null };
}

const standing = { reopenedAt: null } satisfies Prisma.SignOffWhereInput;

async function readFrozen(
  actor: Actor,
  articleId: string,
  which: Prisma.SignOffWhereInput,
): Promise<FoundReport | null> {
  const { include } = signOffRow;
  const row = await db.signOff.findFirst({
    include,
    where: { ...which, articleId, article: visibleTo(actor) },
  });
  // Only our own writes made this column.
  return row && { model: row.report as unknown as ReportModel, signOff: toSignOff(row) };
}
