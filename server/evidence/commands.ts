import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { nothing } from "@/domain/change";
import { sourceKey } from "@/domain/evidence/source-url";
import type { Evidence } from "@/domain/evidence/evidence";
import { fail, invalid, ok } from "@/domain/result";
import { toEvidence } from "@/server/article/rows";
import { command } from "@/server/command/command";
import { changedMeanwhile, whoChanged } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { Id, Version } from "@/server/command/text-input";
import { notFound } from "@/server/http/problem";
import { EvidenceChange, NewEvidence } from "./input";

export const mostOnClaim = 200;
const withAuthor = { by: { select: { id: true, name: true } } } as const;

/** Attaches a source to a claim. The same source twice is kept, and pointed out in the answer. */
export const addEvidence = command({
  name: "evidence.add",
  input: NewEvidence,
  permission: "evidence:add",
  on: ({ claimId }) => ({ claimId }),
  makes: { id: ({ id }) => id, again: answerFor },
  async run({ tx, actor, input: { id = uuidv7(), accessedAt, ...fields }, article, seq }) {
    const { claimId } = fields;
    const claim = await tx.claim.findFirst({
      where: { id: claimId, articleId: article.id, deletedAt: null },
    });
    if (!claim) return fail(notFound);
    if ((await tx.evidence.count({ where: { claimId, deletedAt: null } })) >= mostOnClaim) {
      return invalid("claimId", `A claim has at most ${mostOnClaim} pieces of evidence.`);
    }
    const row = await tx.evidence.create({
      data: {
        ...fields,
        id,
        articleId: article.id,
        accessedAt: accessedAt ?? article.at,
        byId: actor.id,
        seq,
        createdAt: article.at,
      },
      include: withAuthor,
    });
    return ok({
      event: { type: "evidence.added", evidence: toEvidence(row) },
      subjectId: id,
      status: 201,
      answer: (tx: Transaction) => answerFor(tx, id),
    });
  },
});

export const changeEvidence = command({
  name: "evidence.change",
  input: EvidenceChange,
  permission: "evidence:change",
  on: ({ evidenceId }) => ({ evidenceId }),
  async run({ tx, input: { evidenceId, version, ...changes }, article, seq }) {
    const known = await tx.evidence.findUnique({ where: { id: evidenceId }, include: withAuthor });
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, articleId: article.id, version, deletedAt: null },
      data: { ...changes, seq, version: { increment: 1 } },
    });
    if (count === 0 || !known) return gone(tx, known, await answerFor(tx, evidenceId));
    const row = await tx.evidence.findUniqueOrThrow({ where: { id: evidenceId }, include: withAuthor });
    return ok({
      event: { type: "evidence.changed", evidence: toEvidence(row) },
      before: { ...nothing, evidence: [toEvidence(known)] },
      subjectId: evidenceId,
      status: 200,
      answer: (tx: Transaction) => answerFor(tx, evidenceId),
    });
  },
});

export const removeEvidence = command({
  name: "evidence.remove",
  input: z.strictObject({ evidenceId: Id, version: Version }),
  permission: "evidence:change",
  on: ({ evidenceId }) => ({ evidenceId }),
  async run({ tx, input: { evidenceId, version }, article, seq }) {
    const known = await tx.evidence.findUnique({ where: { id: evidenceId }, include: withAuthor });
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, articleId: article.id, version, deletedAt: null },
      data: { deletedAt: article.at, seq, version: { increment: 1 } },
    });
    if (count === 0 || !known) return gone(tx, known, await answerFor(tx, evidenceId));
    return ok({
      event: { type: "evidence.removed", id: evidenceId, claimId: known.claimId },
      before: { ...nothing, evidence: [toEvidence(known)] },
      subjectId: evidenceId,
      status: 204,
      answer: null,
    });
  },
});

/** Live evidence, and where else in the article the same source is attached. */
type EvidenceAnswer = Evidence & { duplicates: { evidenceId: string; claimId: string }[] };

async function answerFor(tx: Transaction, id: string): Promise<EvidenceAnswer | null> {
  const row = await tx.evidence.findFirst({ where: { id, deletedAt: null }, include: withAuthor });
  if (!row) return null;
  const others = await tx.evidence.findMany({
    where: { articleId: row.articleId, deletedAt: null, id: { not: id }, claim: { deletedAt: null } },
    select: { id: true, claimId: true, url: true },
  });
  const key = sourceKey(row.url);
  const same = others.filter((other) => sourceKey(other.url) === key);
  return {
    ...toEvidence(row),
    duplicates: same.map((other) => ({ evidenceId: other.id, claimId: other.claimId })),
  };
}

type Row = { articleId: string; seq: number };

async function gone(tx: Transaction, row: Row | null, current: EvidenceAnswer | null) {
  if (current === null || !row) return fail(notFound);
  return changedMeanwhile(current, await whoChanged(tx, row.articleId, row.seq));
}
