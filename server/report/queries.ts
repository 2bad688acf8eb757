import { seesReport } from "@/domain/blind/seen-report";
import { buildReport } from "@/domain/report/model";
import type { ReportModel } from "@/domain/report/schema";
import { fail, ok, type Result } from "@/domain/result";
import type { SignOff } from "@/domain/signoff/sign-off";
import type { Prisma } from "@/generated/prisma/client";
import { readReview, visibleTo } from "@/server/article/review";
import { signOffRow, toSignOff } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { loadSight } from "@/server/blind/sight";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";

/** A report, and the sign-off that it was frozen with; `null` for a working copy. */
export type FoundReport = { model: ReportModel; signOff: SignOff | null };

/**
 * The report on an article: as it was frozen while the article is signed off, else as it stands now; with `signOffId`
 * as it was frozen then. Not found when `actor` is not on its desk, or there is no such sign-off.
 */
export async function readReport(
  actor: Actor,
  articleId: string,
  signOffId: string | null = null,
): Promise<Result<FoundReport>> {
  if (signOffId !== null) return (await readFrozen(actor, articleId, { id: signOffId })) ?? fail(notFound);
  const frozen = await readFrozen(actor, articleId, standing);
  if (frozen) return frozen;
  const review = await readReview(actor, articleId);
  if (!review) return fail(notFound);
  // Signed off between the two reads.
  if (review.snapshot.article.state === "signed_off")
    return (await readFrozen(actor, articleId, standing)) ?? fail(notFound);
  return ok({ model: buildReport({ ...review, generatedAt: new Date().toISOString() }), signOff: null });
}

const standing = { reopenedAt: null } satisfies Prisma.SignOffWhereInput;

function readFrozen(
  actor: Actor,
  articleId: string,
  which: Prisma.SignOffWhereInput,
): Promise<Result<FoundReport> | null> {
  return db.$transaction(
    async (tx) => {
      const row = await tx.signOff.findFirst({
        include: { ...signOffRow.include, article: { select: { state: true } } },
        where: { ...which, articleId, article: visibleTo(actor) },
      });
      if (!row) return null;
      // Only our own writes made this column.
      const model = row.report as unknown as ReportModel;
      // What is signed off nobody judges; once it is reopened, somebody may have to who has not seen the first verdict.
      const isClosed =
        row.article.state !== "signed_off" && !seesReport(await loadSight(tx, actor.id, articleId), model);
      return isClosed ? fail(withheld) : ok({ model, signOff: toSignOff(row) });
    },
    { isolationLevel: "RepeatableRead" },
  );
}

const withheld = {
  code: "forbidden",
  message:
    "This report says how others judged claims on which second reviews are blind by now. Judge them first, then it is open to you.",
} as const;
