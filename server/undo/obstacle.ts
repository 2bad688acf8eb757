import { can } from "@/domain/access";
import type { Change } from "@/domain/change";
import type { Failure } from "@/domain/result";
import type { Actor } from "@/server/auth/actor";
import { isWorkOfOthers } from "@/server/claim/commands";
import { placeKey } from "@/server/claim/place";
import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";

type Question = {
  actor: Actor;
  article: LockedArticle;
  /** The event to take back, and what it recorded. */
  of: number;
  payload: unknown;
  back: Change;
};

/** What stands in the way of taking event `of` back, or `null`. */
export async function findObstacle(tx: Transaction, question: Question): Promise<Failure | null> {
  const { actor, article, back } = question;
  if (await isRevisedSince(tx, question)) return revisedSince;
  if (!(await isAsLeft(tx, question))) return changedSince;
  if (await isBuiltUpon(tx, question)) return builtUpon;
  if (await isDecidedOn(tx, question)) return decidedOn;
  if (await isRepliedTo(tx, question)) return repliedTo;
  if (await isPlaceTaken(tx, article, back)) return placeTaken;
  const mayWithdraw = can(article.role, "claim:withdraw-others");
  return !mayWithdraw && (await isWorkOfOthers(tx, back.gone.claims, actor)) ? workOfOthers : null;
}

/** Whether another revision came in since: places, and words, are others there. */
async function isRevisedSince(tx: Transaction, { article, of }: Question): Promise<boolean> {
  const later = { stream: article.id, type: "article.revised", seq: { gt: of } };
  return (await tx.event.findFirst({ where: later, select: { seq: true } })) !== null;
}

/** Whether every record is still as the event left it. */
async function isAsLeft(tx: Transaction, { article, of, payload, back }: Question): Promise<boolean> {
  const claims = ids(back.claims, back.gone.claims);
  const assessments = ids(back.assessments, back.gone.assessments);
  const evidence = ids(back.evidence, back.gone.evidence);
  const threads = ids(back.threads ?? [], []);
  const comments = ids(back.comments ?? [], back.gone.comments ?? []);
  const asLeft = (id: string[]) => ({ where: { articleId: article.id, seq: of, id: { in: id } } });
  return (
    (await tx.claim.count(asLeft(claims))) === claims.length &&
    (await tx.assessment.count(asLeft(assessments))) === assessments.length &&
    (await tx.evidence.count(asLeft(evidence))) === evidence.length &&
    (await tx.thread.count(asLeft(threads))) === threads.length &&
    (await tx.comment.count(asLeft(comments))) === comments.length &&
    (await areClaimsLive(tx, back)) &&
    (await areVersionsAsLeft(tx, article, payload, back))
  );
}

/** Assessments, evidence and comments come back only on claims that are there, or come back with them. */
async function areClaimsLive(
  tx: Transaction,
  { claims: returning, assessments, evidence, threads = [], comments = [] }: Change,
): Promise<boolean> {
  const needed = new Set([...assessments, ...evidence].map(({ claimId }) => claimId));
  const talk = [...threads.map(({ id }) => id), ...comments.map(({ threadId }) => threadId)];
  for (const { claimId } of await tx.thread.findMany({ where: { id: { in: talk } } }))
    if (claimId !== null) needed.add(claimId);
  for (const { id } of returning) needed.delete(id);
  const claims = [...needed];
  return (await tx.claim.count({ where: { id: { in: claims }, deletedAt: null } })) === claims.length;
}

async function areVersionsAsLeft(
  tx: Transaction,
  article: LockedArticle,
  payload: unknown,
  back: Change,
): Promise<boolean> {
  const left = payload as Partial<Pick<Change, "article" | "revision">> & { change?: Change };
  if (back.article && (left.change ?? left).article?.version !== article.version) return false;
  if (!back.revision) return true;
  const { version } = await tx.revision.findUniqueOrThrow({ where: { id: back.revision.id } });
  return (left.change ?? left).revision?.version === version;
}

/** Whether a claim that is to go has been judged, given evidence or discussed since. */
async function isBuiltUpon(tx: Transaction, { of, back }: Question): Promise<boolean> {
  const later = { claimId: { in: back.gone.claims }, seq: { gt: of } };
  if (back.gone.claims.length === 0) return false;
  return (
    (await tx.assessment.count({ where: { ...later, withdrawnAt: null } })) > 0 ||
    (await tx.evidence.count({ where: { ...later, deletedAt: null } })) > 0 ||
    (await tx.comment.count({
      where: { thread: { claimId: later.claimId }, seq: later.seq, deletedAt: null },
    })) > 0
  );
}

/** Whether an editor's decision names a judgement that is to go, or is about a claim that is. */
async function isDecidedOn(tx: Transaction, { article, back }: Question): Promise<boolean> {
  const { claims, assessments } = back.gone;
  if (claims.length + assessments.length === 0) return false;
  const decided = [{ claimId: { in: claims } }, { settles: { hasSome: assessments } }];
  return (await tx.adjudication.count({ where: { articleId: article.id, OR: decided } })) > 0;
}

/** Whether something was said in the thread after a comment that is to go. */
async function isRepliedTo(tx: Transaction, { of, back }: Question): Promise<boolean> {
  const { comments = [] } = back.gone;
  if (comments.length === 0) return false;
  const thread = { comments: { some: { id: { in: comments } } } };
  return (await tx.comment.count({ where: { thread, seq: { gt: of }, deletedAt: null } })) > 0;
}

/** Whether the words of a claim that is to come back are a live claim again already. */
async function isPlaceTaken(tx: Transaction, article: LockedArticle, { claims }: Change): Promise<boolean> {
  const places = claims.filter(({ spans }) => spans.length > 0).map(({ spans }) => placeKey(spans));
  const id = { notIn: claims.map((claim) => claim.id) };
  return (await tx.claim.count({ where: { articleId: article.id, place: { in: places }, id } })) > 0;
}

const ids = (records: readonly { id: string }[], gone: readonly string[]) => [
  ...records.map(({ id }) => id),
  ...gone,
];

const revisedSince: Failure = {
  code: "changed",
  message: "A new revision came in since then, so this stays. What was done on the new words can be undone.",
};
const changedSince: Failure = {
  code: "changed",
  message: "This was changed again since then, so it was left as it is.",
};
const builtUpon: Failure = {
  code: "changed",
  message: "The claim has been judged or given evidence since then, or discussed, so it was left as it is.",
};
const repliedTo: Failure = {
  code: "changed",
  message: "The talk went on since then, so the comment was left as it is. You can delete it.",
};
const decidedOn: Failure = {
  code: "changed",
  message:
    "An editor has decided on this claim since then, so your judgement stays. Judge it again to disagree.",
};
const placeTaken: Failure = {
  code: "changed",
  message: "These words were marked again since then, so the older mark stays away.",
};
const workOfOthers: Failure = {
  code: "forbidden",
  message:
    "Other people have judged or discussed this claim or added evidence to it. Ask an editor to remove it.",
};
