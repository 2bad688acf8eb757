import type { Policy } from "@/domain/article/article";
import { isOpenTo } from "@/domain/blind/blind";
import type { Change } from "@/domain/change";
import type { Assessment, Claim } from "@/domain/claim/claim";
import type { ArticleEvent } from "@/domain/event";
import type { NotificationKind } from "@/domain/notification/notification";
import { sameWords } from "@/domain/text/same-words";
import type { Comment, Thread } from "@/domain/thread/thread";
import { assessmentRow, evidenceRow, toAssessment, toPolicy } from "@/server/article/rows";
import type { Transaction } from "@/server/command/once";

/** Whom an event concerns, how, and which of the records it is about. */
export type Interest = {
  userId: string;
  kind: NotificationKind;
  claimId?: string | null;
  threadId?: string;
  commentId?: string;
};

export type Happened = { event: ArticleEvent; articleId: string; byId: string; before: Change | undefined };

/** Whom `event` concerns. People may be named twice, and may have left the desk. */
export async function interestsIn(tx: Transaction, happened: Happened): Promise<Interest[]> {
  const { event } = happened;
  switch (event.type) {
    case "claim.changed": {
      const { id: claimId, assigneeId } = event.claim;
      const wasTheirs = happened.before?.claims.some((claim) => claim.assigneeId === assigneeId);
      return assigneeId && !wasTheirs ? [{ userId: assigneeId, kind: "assigned", claimId }] : [];
    }
    case "claims.marked":
      return event.assessments.length > 0 ? [] : assignedIn(event);
    case "assessment.given":
      return contestedBy(tx, happened.articleId, event.assessment);
    case "adjudication.made": {
      const { claimId } = event.adjudication;
      return (await assessorsOf(tx, { claimId })).map((userId) => ({ userId, kind: "adjudicated", claimId }));
    }
    case "article.revised":
      return madeStale(tx, event.claims);
    case "thread.opened":
      return [
        ...mentionsIn(event.comment, event.thread),
        ...(await ownersOf(tx, event.thread, event.comment)),
      ];
    case "comment.added":
      return inThread(tx, event.comment, event.thread);
    case "comment.changed":
      return newMentions(tx, event.comment);
    case "article.signed_off":
    case "article.reopened": {
      const kind = event.type === "article.signed_off" ? "signed_off" : "reopened";
      const people = await assessorsOf(tx, { articleId: happened.articleId });
      return people.map((userId) => ({ userId, kind }));
    }
    default:
      return [];
  }
}

/** Those whose newest judgement is not of the words that a revision gave a claim. */
async function madeStale(tx: Transaction, claims: readonly Claim[]): Promise<Interest[]> {
  const text = new Map(
    claims.filter(({ anchor }) => anchor.status === "edited").map((claim) => [claim.id, claim.text]),
  );
  const rows = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...assessmentRow.where, claimId: { in: [...text.keys()] } },
  });
  const newest = new Map(rows.map((row) => [`${row.claimId} ${row.byId}`, row]));
  return [...newest.values()]
    .filter(({ claimId, words }) => !sameWords(words, text.get(claimId) ?? words))
    .map(({ byId: userId, claimId }) => ({ userId, kind: "stale", claimId }));
}

function assignedIn({ claims }: Extract<ArticleEvent, { type: "claims.marked" }>): Interest[] {
  const first = claims.find(({ assigneeId }) => assigneeId !== null);
  return first?.assigneeId ? [{ userId: first.assigneeId, kind: "assigned", claimId: first.id }] : [];
}

/** The others who judged the claim otherwise; where two are to judge it, the editors who must decide, too. */
async function contestedBy(tx: Transaction, articleId: string, given: Assessment): Promise<Interest[]> {
  const { claimId, verdict, words } = given;
  const rows = await tx.assessment.findMany({
    ...assessmentRow,
    where: { ...assessmentRow.where, claimId, byId: { not: given.by.id } },
  });
  const newest = new Map(rows.map(toAssessment).map((each) => [each.by.id, each]));
  const differing = [...newest.values()].filter(
    (each) => each.verdict !== verdict && sameWords(each.words, words),
  );
  if (differing.length === 0) return [];
  const evidence = await tx.evidence.findMany({
    where: { ...evidenceRow.where, claimId },
    select: { stance: true, quote: true, locator: true },
  });
  const policy = await policyOf(tx, articleId);
  const all = [...rows.map(toAssessment), given];
  const isOpen = (userId: string) => isOpenTo(userId, words, all, evidence, policy);
  const told = differing.filter(({ by }) => isOpen(by.id));
  const contested = told.map(({ by }) => ({ userId: by.id, kind: "contested" as const, claimId }));
  if (policy.reviewersPerClaim < 2 || told.length === 0) return contested;
  return [...contested, ...(await editorsNotYetTold(tx, articleId, claimId))];
}

/** Editors are told of an article's disagreements once, until they have read that. */
async function editorsNotYetTold(tx: Transaction, articleId: string, claimId: string): Promise<Interest[]> {
  const editors = await tx.member.findMany({
    where: {
      role: { in: ["owner", "editor"] },
      desk: { articles: { some: { id: articleId } } },
      user: { notifications: { none: { articleId, kind: "disagreement", readAt: null } } },
    },
    select: { userId: true },
  });
  return editors.map(({ userId }) => ({ userId, kind: "disagreement", claimId }));
}

async function policyOf(tx: Transaction, id: string): Promise<Policy> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { policy: true, desk: true },
  });
  return toPolicy(article.desk, article.policy);
}

async function assessorsOf(
  tx: Transaction,
  of: { claimId: string } | { articleId: string },
): Promise<string[]> {
  const rows = await tx.assessment.findMany({
    where: { ...of, withdrawnAt: null, claim: { deletedAt: null } },
    select: { byId: true },
    distinct: ["byId"],
  });
  return rows.map(({ byId }) => byId);
}

const mentionsIn = ({ id, threadId, mentions }: Comment, thread: Thread | null): Interest[] =>
  mentions.map((userId) => ({
    userId,
    kind: "mention",
    claimId: thread?.claimId ?? null,
    threadId,
    commentId: id,
  }));

/** Those who judged the claim that a new thread is about, and who has it to check. */
async function ownersOf(tx: Transaction, { id, claimId }: Thread, comment: Comment): Promise<Interest[]> {
  if (claimId === null) return [];
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { assigneeId: true } });
  const people = [...(await assessorsOf(tx, { claimId })), ...(claim?.assigneeId ? [claim.assigneeId] : [])];
  return people.map((userId) => ({ userId, kind: "question", claimId, threadId: id, commentId: comment.id }));
}

/** Those whom a comment names, and those who spoke in its thread before. */
async function inThread(tx: Transaction, comment: Comment, settled: Thread | null): Promise<Interest[]> {
  const { threadId, id: commentId } = comment;
  const thread = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { byId: true, claimId: true, comments: { where: { deletedAt: null }, select: { byId: true } } },
  });
  const kind = settled?.state === "answered" ? "answer" : "reply";
  const about = { claimId: thread.claimId, threadId, commentId };
  const named = comment.mentions.map((userId) => ({ userId, kind: "mention" as const, ...about }));
  const spoke = [thread.byId, ...thread.comments.map(({ byId }) => byId)];
  return [...named, ...spoke.map((userId) => ({ userId, kind, ...about }) as const)];
}

/** Those whom a changed comment names and did not name when they were last told of it. */
async function newMentions(tx: Transaction, comment: Comment): Promise<Interest[]> {
  if (comment.mentions.length === 0) return [];
  const told = await tx.notification.findMany({
    where: { commentId: comment.id, kind: "mention" },
    select: { userId: true },
  });
  const known = new Set(told.map(({ userId }) => userId));
  const thread = await tx.thread.findUniqueOrThrow({
    where: { id: comment.threadId },
    select: { claimId: true },
  });
  return comment.mentions
    .filter((userId) => !known.has(userId))
    .map((userId) => ({
      userId,
      kind: "mention",
      claimId: thread.claimId,
      threadId: comment.threadId,
      commentId: comment.id,
    }));
}
