import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { nothing } from "@/domain/change";
import type { Claim } from "@/domain/claim/claim";
import { sentencesUnder } from "@/domain/claim/sheet";
import { fail, invalid, ok } from "@/domain/result";
import type { Sentence } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import { loadPolicy } from "@/server/article/policy";
import { assessmentRow, toAssessment, toClaim, toRevision } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { isMember, mostClaims } from "@/server/claim/commands";
import { placeKey } from "@/server/claim/place";
import { command, type LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { isOfOther, revised } from "@/server/revision/revised";
import { RangeMark } from "./input";

/**
 * Marks a range of sentences at once, as one event: those that wait for the person's judgement as needing no check, or
 * all of them as somebody's to do. Sentences that are no claim yet become one.
 */
export const markRange = command({
  name: "range.mark",
  input: RangeMark,
  permission: "claim:assess",
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, actor, input, article, seq }) {
    const { assigneeId = null } = input;
    if (isOfOther(input, article)) return fail(revised(article.revision));
    if (assigneeId && !(await isMember(tx, article.deskId, assigneeId))) {
      return invalid("assigneeId", "Only a member of this desk can be given claims.");
    }
    const { revision, touching } = await loadRange(tx, article, actor);
    if (input.to >= revision.sentences.length) {
      return invalid("to", `The article has ${revision.sentences.length} sentences, counted from 0.`);
    }
    const range = revision.sentences.slice(input.from, input.to + 1);
    const isGiven = input.noCheckNeeded === undefined;
    const open = range.filter(({ index }) => isGiven || !touching(index).some(({ isJudged }) => isJudged));
    const known = open.flatMap((sentence) =>
      touching(sentence.index).filter(({ row }) => isOn(row, sentence)),
    );
    const fresh = open.filter((sentence) => !touching(sentence.index).some(({ row }) => isOn(row, sentence)));
    if (article.claimSeq + fresh.length > mostClaims) {
      return invalid("to", `An article has at most ${mostClaims} claims.`);
    }
    const changing = isGiven ? known.filter(({ row }) => row.assigneeId !== assigneeId) : [];

    const made = await insertClaims(tx, { article, seq, text: revision.text, sentences: fresh, assigneeId });
    await tx.claim.updateMany({
      where: { articleId: article.id, id: { in: changing.map(({ row }) => row.id) } },
      data: { assigneeId, seq, version: { increment: 1 } },
    });
    const changed = changing.map(({ row }) => toClaim({ ...row, assigneeId, version: row.version + 1 }));
    const assessments = input.noCheckNeeded
      ? await judge(tx, {
          article,
          seq,
          byId: actor.id,
          claims: [...known.map(({ row }) => toClaim(row)), ...made],
          reason: input.noCheckNeeded.reason,
        })
      : [];
    const marked = made.length + changed.length + assessments.length > 0;
    const claims = [...changed, ...made];
    const sentences = isGiven ? claims.length : open.length;
    return ok({
      event: marked ? { type: "claims.marked", claims, assessments } : null,
      before: {
        ...nothing,
        claims: changing.map(({ row }) => toClaim(row)),
        gone: {
          ...nothing.gone,
          claims: made.map(({ id }) => id),
          assessments: assessments.map(({ id }) => id),
        },
      },
      subjectId: article.id,
      status: 200,
      answer: { marked: sentences, skipped: range.length - sentences, claims, assessments },
    });
  },
});

type Known = {
  row: Parameters<typeof toClaim>[0];
  /** By the person who marks, or by as many others as are asked for. */
  isJudged: boolean;
};

/** The current revision, and which live claims touch each of its sentences. */
async function loadRange(tx: Transaction, article: LockedArticle, actor: Actor) {
  const { reviewersPerClaim } = await loadPolicy(tx, article.id);
  const revision = toRevision(
    await tx.revision.findUniqueOrThrow({
      where: { articleId_number: { articleId: article.id, number: article.revision } },
    }),
  );
  const rows = await tx.claim.findMany({
    where: { articleId: article.id, deletedAt: null },
    include: { assessments: { where: assessmentRow.where, select: { byId: true }, distinct: ["byId"] } },
  });
  const bySentence = new Map<number, Known[]>();
  for (const { assessments, ...row } of rows) {
    const isJudged =
      assessments.length >= reviewersPerClaim || assessments.some(({ byId }) => byId === actor.id);
    for (const index of sentencesUnder(revision.sentences, row.spans as Span[])) {
      bySentence.set(index, [...(bySentence.get(index) ?? []), { row, isJudged }]);
    }
  }
  return { revision, touching: (index: number) => bySentence.get(index) ?? [] };
}

const isOn = ({ place }: Known["row"], { start, end }: Sentence) => place === placeKey([{ start, end }]);

type Insertion = {
  article: LockedArticle;
  seq: number;
  text: string;
  sentences: readonly Sentence[];
  assigneeId: string | null;
};

async function insertClaims(
  tx: Transaction,
  { article, seq, text, sentences, assigneeId }: Insertion,
): Promise<Claim[]> {
  const rows = await tx.claim.createManyAndReturn({
    data: sentences.map(({ start, end }, at) => ({
      id: uuidv7(),
      articleId: article.id,
      number: article.claimSeq + at + 1,
      text: text.slice(start, end),
      spans: [{ start, end }],
      place: placeKey([{ start, end }]),
      assigneeId,
      seq,
      createdAt: article.at,
    })),
  });
  await tx.article.update({
    where: { id: article.id },
    data: { claimSeq: article.claimSeq + rows.length },
    select: { id: true },
  });
  return rows.map(toClaim);
}

type Judging = {
  article: LockedArticle;
  seq: number;
  byId: string;
  claims: readonly Claim[];
  reason: NonNullable<z.output<typeof RangeMark>["noCheckNeeded"]>["reason"];
};

async function judge(tx: Transaction, { article, seq, byId, claims, reason }: Judging) {
  const ids = claims.map(() => uuidv7());
  await tx.assessment.createMany({
    data: claims.map((claim, at) => ({
      id: ids[at] ?? uuidv7(),
      articleId: article.id,
      claimId: claim.id,
      verdict: "no_check_needed" as const,
      reason,
      words: claim.text,
      byId,
      seq,
      createdAt: article.at,
    })),
  });
  const rows = await tx.assessment.findMany({
    where: { id: { in: ids } },
    include: assessmentRow.include,
    orderBy: { id: "asc" },
  });
  return rows.map(toAssessment);
}
