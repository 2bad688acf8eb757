import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { type NotAdjudicable, notAdjudicable, settledBy } from "@/domain/claim/adjudicable";
import type { ClaimSheet } from "@/domain/claim/sheet";
import { fail, ok } from "@/domain/result";
import { loadPolicy } from "@/server/article/policy";
import { adjudicationRow, toAdjudication } from "@/server/article/rows";
import { loadAnswer, loadSheet } from "@/server/claim/load";
import { command } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { notFound } from "@/server/http/problem";
import { isOfOtherWords, revised } from "@/server/revision/revised";
import { NewAdjudication } from "./input";

/**
 * Settles judgements that differ. It names those that it settles, so that whoever judges otherwise later opens the
 * matter again. Never changed nor undone: a changed mind is another decision.
 */
export const adjudicate = command({
  name: "adjudication.make",
  input: NewAdjudication,
  permission: "claim:adjudicate",
  on: ({ articleId }) => ({ articleId }),
  makes: { id: ({ id }) => id, again: (tx, id) => find(tx, id) },
  async run({ tx, actor, input, article, seq }) {
    const { id = uuidv7(), claimId, verdict, justification, reason, expects } = input;
    const claim = await loadSheet(tx, { id: claimId, articleId: article.id });
    if (!claim) return fail(notFound);
    if (isOfOtherWords(input.words, claim)) return fail(revised(article.revision));
    const policy = await loadPolicy(tx, article.id);
    const given = settledBy(claim.assessments, policy);
    const settles = given.map((assessment) => assessment.id);
    if (expects && !isAsExpected(expects, settles, claim)) {
      return changedMeanwhile(await loadAnswer(tx, claimId, actor.id));
    }
    const obstacle = notAdjudicable(claim, claim, policy);
    if (obstacle) return fail({ code: "not_ready", message: notReady[obstacle] });
    if (!policy.assessorMaySignOff && given.some(({ by }) => by.id === actor.id)) return fail(ownJudgement);
    await tx.adjudication.create({
      data: {
        ...{ id, articleId: article.id, claimId, verdict, justification, reason, settles },
        words: claim.text,
        byId: actor.id,
        seq,
        createdAt: article.at,
      },
    });
    const adjudication = await find(tx, id);
    if (!adjudication) throw new Error("A decision vanished inside its own transaction.");
    return ok({
      event: { type: "adjudication.made", adjudication },
      subjectId: id,
      status: 201,
      answer: adjudication,
    });
  },
});

async function find(tx: Transaction, id: string) {
  const row = await tx.adjudication.findUnique({ where: { id }, include: adjudicationRow.include });
  return row && toAdjudication(row);
}

type Expected = NonNullable<z.output<typeof NewAdjudication>["expects"]>;

/** Whether the claim still is what the person who decides had before them. */
function isAsExpected(expects: Expected, settles: readonly string[], { adjudications }: ClaimSheet): boolean {
  const expected = new Set(expects.assessments);
  return (
    expected.size === settles.length &&
    settles.every((id) => expected.has(id)) &&
    (adjudications.at(-1)?.id ?? null) === expects.adjudicationId
  );
}

const notIn = "There is nothing to decide yet: not everybody's judgement of this claim is in and complete.";
const notReady: Record<NotAdjudicable, string> = {
  too_few: notIn,
  draft: notIn,
  stale: "The words have changed since they were judged. They have to be judged again before you can decide.",
  agreed:
    "The reviewers agree on this claim, so there is nothing to decide. Judge it yourself if you disagree.",
};
const ownJudgement = {
  code: "forbidden",
  message:
    "One of these judgements is your own, and this desk's policy wants somebody else to decide. Ask another editor.",
} as const;
