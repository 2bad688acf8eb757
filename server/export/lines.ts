import { loadSight } from "@/server/blind/sight";
import type { Thread } from "@/domain/thread/thread";
import type { Transaction } from "@/server/command/once";
import { toDesk } from "@/server/desk/rows";
import { memberRow, toMember } from "@/server/member/queries";
import {
  adjudicationRow,
  assessmentRow,
  commentRow,
  correctionRow,
  evidenceRow,
  toAdjudication,
  threadRow,
  signOffRow,
  toArticle,
  toAssessment,
  toClaim,
  toComment,
  toCorrection,
  toEvidence,
  toRevision,
  toThread,
  toSignOff,
} from "@/server/article/rows";
import type { Revision as Row } from "@/generated/prisma/client";
import { seenLines } from "./seen-lines";
import { liveThreads } from "@/server/thread/live";

/** One line of an export; docs/export.md says what each kind holds. */
export type Line = { kind: string } & Record<string, unknown>;
export type Lines = AsyncGenerator<Line>;

/** How many rows are read at once: small ones, events, and those that each hold a whole article. */
const [many, some, few] = [500, 100, 8];

/**
 * All that a desk owns and that `readerId` can still reach, one line each, a few rows in memory at a time. Everything
 * comes from `tx`, whose one snapshot makes the lines fit together.
 */
export async function* exportLines(tx: Transaction, deskId: string, readerId: string): Lines {
  let lines = 0;
  for (const part of [deskLines, personLines, articleLines]) {
    for await (const line of part(tx, deskId, readerId)) {
      lines += 1;
      yield line;
    }
  }
  yield { kind: "end", lines };
}

async function* deskLines(tx: Transaction, deskId: string): Lines {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: deskId } });
  const { seq, head, createdAt } = desk;
  yield { kind: "desk", ...toDesk(desk), createdAt, log: { seq, head } };
  yield* eventLines(tx, deskId);
}

/** The members, and those who are none any more but did something here. */
async function* personLines(tx: Transaction, deskId: string): Lines {
  const members = await tx.member.findMany({
    where: { deskId },
    orderBy: { createdAt: "asc" },
    ...memberRow,
  });
  for (const member of members) yield { kind: "member", ...toMember(member, "owner") };
  const actors = await tx.event.groupBy({ by: "byId", where: { deskId } });
  const ids = actors.flatMap(({ byId }) => byId ?? []);
  const known = new Set(members.map(({ userId }) => userId));
  const former = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => !known.has(id)) } },
    select: { id: true, name: true },
  });
  for (const person of former) yield { kind: "former_member", ...person };
}

async function* articleLines(tx: Transaction, deskId: string, readerId: string): Lines {
  const where = { deskId, deletedAt: null };
  for await (const article of inTurn((after) =>
    tx.article.findMany({ where: { ...where, ...after }, orderBy: { id: "asc" }, take: many }),
  )) {
    const { id, seq, head, policy, updatedAt } = article;
    yield { kind: "article", ...toArticle(article), policy, updatedAt, log: { seq, head } };
    const seen = { sight: await loadSight(tx, readerId, id), isSignedOff: article.state === "signed_off" };
    yield* seenLines(onArticle(tx, id), seen, id);
  }
}

async function* onArticle(tx: Transaction, articleId: string): Lines {
  yield* revisionLines(tx, articleId);
  yield* claimLines(tx, articleId);
  yield* threadLines(tx, articleId);
  yield* correctionLines(tx, articleId);
  yield* signOffLines(tx, articleId);
  yield* eventLines(tx, articleId);
}

async function* revisionLines(tx: Transaction, articleId: string): Lines {
  for await (const revision of inTurn((after) =>
    tx.revision.findMany({ where: { articleId, ...after }, orderBy: { id: "asc" }, take: few }),
  ))
    yield { kind: "revision", articleId, ...toRevision(revision), ...howMade(revision) };
}

/** A line has a kind of its own. */
const howMade = ({ byId, kind, note, restores, anchoring }: Row) => ({
  byId,
  revisionKind: kind,
  note,
  restores,
  anchoring,
});

async function* correctionLines(tx: Transaction, articleId: string): Lines {
  for await (const correction of inTurn((after) =>
    tx.correction.findMany({
      include: correctionRow.include,
      where: { articleId, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "correction", ...toCorrection(correction) };
}

async function* claimLines(tx: Transaction, articleId: string): Lines {
  for await (const claim of inTurn((after) =>
    tx.claim.findMany({
      where: { articleId, deletedAt: null, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "claim", ...toClaim(claim) };
  const ofLiveClaims = { articleId, claim: { deletedAt: null } };
  const assessed = { ...ofLiveClaims, ...assessmentRow.where };
  for await (const assessment of inTurn((after) =>
    tx.assessment.findMany({
      ...assessmentRow,
      where: { ...assessed, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "assessment", articleId, ...toAssessment(assessment) };
  const attached = { ...ofLiveClaims, ...evidenceRow.where };
  for await (const evidence of inTurn((after) =>
    tx.evidence.findMany({
      ...evidenceRow,
      where: { ...attached, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "evidence", articleId, ...toEvidence(evidence) };
  for await (const adjudication of inTurn((after) =>
    tx.adjudication.findMany({
      ...adjudicationRow,
      where: { ...ofLiveClaims, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "adjudication", articleId, ...toAdjudication(adjudication) };
}

async function* threadLines(tx: Transaction, articleId: string): Lines {
  for await (const thread of inTurn((after) =>
    tx.thread.findMany({
      ...threadRow,
      where: { articleId, AND: [liveThreads, after] },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield toLine(toThread(thread));
  for await (const comment of inTurn((after) =>
    tx.comment.findMany({
      ...commentRow,
      where: { articleId, ...commentRow.where, thread: liveThreads, ...after },
      orderBy: { id: "asc" },
      take: many,
    }),
  ))
    yield { kind: "comment", articleId, ...toComment(comment) };
}

const toLine = ({ kind, ...thread }: Thread): Line => ({ kind: "thread", threadKind: kind, ...thread });

/** With their frozen reports, by which the hashes in the log are checked. */
async function* signOffLines(tx: Transaction, articleId: string): Lines {
  const { include } = signOffRow;
  for await (const row of inTurn((after) =>
    tx.signOff.findMany({ include, where: { articleId, ...after }, orderBy: { id: "asc" }, take: few }),
  ))
    yield { kind: "sign_off", ...toSignOff(row), report: row.report };
}

/** The log of a desk or of an article, whole, so that its chain can be verified. */
async function* eventLines(tx: Transaction, stream: string): Lines {
  let seq = 0;
  for (;;) {
    const events = await tx.event.findMany({
      where: { stream, seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: some,
      omit: { undo: true, inputHash: true, deskId: true },
    });
    for (const event of events) yield { kind: "event", ...event };
    const last = events.at(-1);
    if (!last) return;
    seq = last.seq;
  }
}

/** Rows in the order of their ids, read in portions. */
async function* inTurn<T extends { id: string }>(
  read: (after: { id?: { gt: string } }) => Promise<T[]>,
): AsyncGenerator<T> {
  let after = {};
  for (;;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = { id: { gt: last.id } };
  }
}
