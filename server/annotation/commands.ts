import type { ForeignAnnotation } from "@/domain/interchange/foreign";
import { planImport, type PlannedClaim } from "@/domain/interchange/plan";
import { readAnnotations } from "@/domain/interchange/read";
import { invalid, ok, type Result } from "@/domain/result";
import { toRevision } from "@/server/article/rows";
import { mostClaims } from "@/server/claim/commands";
import { mostThreads } from "@/server/comment/say";
import { command, type LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { mostOnClaim } from "@/server/evidence/commands";
import { AnnotationImport } from "./input";
import { loadKnown } from "./known";
import { toRecords } from "./records";
import { insertRows } from "./rows";

const mostEvidence = 5000;

/**
 * Brings annotations of other tools in: claims on their words, evidence of what they link to, and what they say as a
 * comment. Never a judgement: nobody of this desk gave one. What is here already is not made again.
 */
export const importAnnotations = command({
  name: "annotation.import",
  input: AnnotationImport,
  permission: "claim:create",
  on: ({ articleId }) => ({ articleId }),
  async run({ tx, actor, input, article, seq }) {
    const read = readAnnotations(input.annotations);
    if (!read.ok) return read;
    const { annotations, rejected, absent } = read.value;
    const { text } = toRevision(
      await tx.revision.findUniqueOrThrow({
        where: { articleId_number: { articleId: article.id, number: article.revision } },
      }),
    );
    const known = await loadKnown(tx, actor, article.id);
    const { claims, outcomes } = planImport(text, annotations, known);
    const making = claims.filter(
      ({ id, evidence, comments }) => id === null || evidence.length + comments.length > 0,
    );
    const room = await requireRoom(tx, article, making);
    if (!room.ok) return room;

    const answer = { annotations: outcomes, rejected, absent, made: countsOf(making) };
    if (input.preview || making.length === 0)
      return ok({ event: null, subjectId: article.id, status: 200, answer });
    const made = toRecords({ actor, article, text, claims: making });
    await insertRows(tx, { actor, article, seq }, made);
    return ok({
      event: { type: "annotations.imported", from: toolsOf(annotations), ...made },
      subjectId: article.id,
      status: 201,
      answer,
    });
  },
});

const countsOf = (claims: readonly PlannedClaim[]) => ({
  claims: claims.filter(({ id }) => id === null).length,
  evidence: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
  comments: claims.reduce((sum, { comments }) => sum + comments.length, 0),
});

const toolsOf = (annotations: readonly ForeignAnnotation[]) => [
  ...new Set(annotations.flatMap(({ from }) => from ?? [])),
];

/** That the article stays within the bounds that single writes keep, too. */
async function requireRoom(
  tx: Transaction,
  article: LockedArticle,
  claims: readonly PlannedClaim[],
): Promise<Result<null>> {
  const counts = countsOf(claims);
  if (article.claimSeq + counts.claims > mostClaims)
    return invalid("annotations", `An article has at most ${mostClaims} claims.`);
  if (counts.evidence > mostEvidence)
    return invalid("annotations", `Bring in at most ${mostEvidence} pieces of evidence at once.`);
  const threads = await tx.thread.count({ where: { articleId: article.id } });
  if (threads + counts.comments > mostThreads)
    return invalid("annotations", `An article has at most ${mostThreads} threads.`);
  const ids = claims.flatMap(({ id }) => id ?? []);
  const counted = await tx.evidence.groupBy({
    by: ["claimId"],
    where: { claimId: { in: ids }, deletedAt: null },
    _count: true,
  });
  const there = new Map(counted.map(({ claimId, _count }) => [claimId, _count]));
  const isFull = ({ id, evidence }: PlannedClaim) =>
    evidence.length + (there.get(id ?? "") ?? 0) > mostOnClaim;
  return claims.some(isFull)
    ? invalid("annotations", `A claim has at most ${mostOnClaim} pieces of evidence.`)
    : ok(null);
}
