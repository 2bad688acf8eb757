import { uuidv7 } from "uuidv7";
import type { ForeignAnnotation } from "@/domain/interchange/foreign";
import { planImport, type PlannedClaim } from "@/domain/interchange/plan";
import { readAnnotations } from "@/domain/interchange/read";
import { invalid, ok, type Result } from "@/domain/result";
import { wordsOf } from "@/domain/text/span";
import {
  commentRow,
  evidenceRow,
  threadRow,
  toClaim,
  toComment,
  toEvidence,
  toRevision,
  toThread,
} from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { mostClaims } from "@/server/claim/commands";
import { placeKey } from "@/server/claim/place";
import { mostThreads } from "@/server/comment/say";
import { command, type LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { mostOnClaim } from "@/server/evidence/commands";
import { AnnotationImport } from "./input";
import { loadKnown } from "./known";

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
    const made = await insert({ tx, actor, article, seq, text, claims: making });
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

type Insertion = {
  tx: Transaction;
  actor: Actor;
  article: LockedArticle;
  seq: number;
  text: string;
  claims: readonly PlannedClaim[];
};

/** Writes the rows, a few statements for any number of them, and gives back the records and their origins. */
async function insert({ tx, actor, article, seq, text, claims: planned }: Insertion) {
  const { id: articleId, at: createdAt } = article;
  const written = { articleId, byId: actor.id, seq, createdAt };
  const placed = planned.map((claim) => ({ ...claim, claimId: claim.id ?? uuidv7() }));
  const fresh = placed.filter(({ id }) => id === null);
  const claims = await tx.claim.createManyAndReturn({
    data: fresh.map(({ claimId: id, spans, claimant }, at) => ({
      id,
      articleId,
      number: article.claimSeq + at + 1,
      text: wordsOf(text, spans),
      spans,
      place: placeKey(spans),
      claimant,
      seq,
      createdAt,
    })),
  });
  if (fresh.length > 0)
    await tx.article.update({
      where: { id: articleId },
      data: { claimSeq: article.claimSeq + fresh.length },
      select: { id: true },
    });
  await tx.evidence.createMany({
    data: placed.flatMap(({ claimId, evidence }) =>
      evidence.map(({ accessedAt, ...fields }) => ({
        ...fields,
        ...written,
        id: uuidv7(),
        claimId,
        accessedAt: accessedAt ?? createdAt,
      })),
    ),
  });
  const talk = placed.flatMap(({ claimId, comments }) =>
    comments.map((comment) => ({ ...comment, claimId, id: uuidv7(), threadId: uuidv7() })),
  );
  await tx.thread.createMany({
    data: talk.map(({ threadId: id, claimId }) => ({ ...written, id, claimId, spans: [], words: "" })),
  });
  await tx.comment.createMany({
    data: talk.map(({ id, threadId, text }) => ({ ...written, id, threadId, text, mentions: [] })),
  });
  const mine = { articleId, seq };
  const evidence = await tx.evidence.findMany({ ...evidenceRow, where: mine, orderBy: { id: "asc" } });
  const threads = await tx.thread.findMany({ ...threadRow, where: mine });
  const comments = await tx.comment.findMany({ ...commentRow, where: mine });
  return {
    claims: claims.map(toClaim),
    evidence: evidence.map(toEvidence),
    threads: threads.map(toThread),
    comments: comments.map(toComment),
    origins: talk.flatMap(({ annotation, id }) =>
      annotation === null ? [] : [{ annotation, commentId: id }],
    ),
  };
}
