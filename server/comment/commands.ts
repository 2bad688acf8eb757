import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { can } from "@/domain/access";
import { nothing } from "@/domain/change";
import { fail, invalid, ok } from "@/domain/result";
import { wordsOf } from "@/domain/text/span";
import { stateAfterComment, type Comment, type Thread } from "@/domain/thread/thread";
import { commentRow, threadRow, toComment, toRevision, toThread } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import { toSpans } from "@/server/claim/place";
import { command, type LockedArticle } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { notFound } from "@/server/http/problem";
import { loadComment, loadThread } from "@/server/thread/load";
import { CommentChange, CommentRemoval, NewClaimComment, NewComment } from "./input";
import { membersAmong, requireMembers } from "./mentions";

const [mostThreads, mostInThread] = [5_000, 1_000];

/** Says something about a claim: in a new thread, or in one that is there. */
export const commentOnClaim = command({
  name: "comment.add-on-claim",
  input: NewClaimComment,
  permission: "comment:write",
  isForSignedOff: true,
  on: ({ claimId }) => ({ claimId }),
  makes: { id: ({ id }) => id, again: answerFor },
  async run({ input, ...run }) {
    const { claimId } = input;
    const { tx, article } = run;
    if (input.threadId !== undefined) return reply({ ...run, input }, input.threadId, claimId);
    const claim = await tx.claim.findFirst({
      where: { id: claimId, articleId: article.id, deletedAt: null },
      select: { id: true },
    });
    return claim ? open({ ...run, input }, { claimId, spans: [], words: "" }) : fail(notFound);
  },
});

/** Says something about a sentence or about words of the article. */
export const commentOnWords = command({
  name: "comment.add",
  input: NewComment,
  permission: "comment:write",
  isForSignedOff: true,
  on: ({ articleId }) => ({ articleId }),
  makes: { id: ({ id }) => id, again: answerFor },
  async run({ input, ...run }) {
    const { tx, article } = run;
    if (input.threadId !== undefined) return reply({ ...run, input }, input.threadId);
    const revision = toRevision(
      await tx.revision.findUniqueOrThrow({
        where: { articleId_number: { articleId: article.id, number: article.revision } },
      }),
    );
    const spans = toSpans(revision, input);
    if (!spans.ok) return spans;
    const words = wordsOf(revision.text, spans.value);
    return open({ ...run, input }, { claimId: null, spans: spans.value, words });
  },
});

/** Only its author changes what a comment says. */
export const changeComment = command({
  name: "comment.change",
  input: CommentChange,
  permission: "comment:write",
  isForSignedOff: true,
  on: ({ commentId }) => ({ commentId }),
  async run({ tx, actor, input: { commentId: id, version, ...changes }, article, seq }) {
    const known = await loadComment(tx, actor, { id, articleId: article.id });
    if (!known) return fail(notFound);
    if (known.comment.by.id !== actor.id) return fail(notYours);
    if (known.comment.version !== version) return changedMeanwhile(toAnswer(known));
    const { text = known.comment.text, mentions: wanted = known.comment.mentions } = changes;
    const added = wanted.filter((each) => !known.comment.mentions.includes(each));
    const members = await requireMembers(tx, article.deskId, added);
    if (!members.ok) return members;
    const mentions = await membersAmong(tx, article.deskId, wanted);
    if (text === known.comment.text && isSame(mentions, known.comment.mentions)) {
      return ok({ event: null, subjectId: id, status: 200, answer: toAnswer(known) });
    }
    await tx.comment.update({
      where: { id },
      data: { text, mentions, editedAt: article.at, seq, version: { increment: 1 } },
    });
    const comment = await readComment(tx, id);
    return ok({
      event: { type: "comment.changed", comment },
      before: { ...nothing, comments: [known.comment] },
      subjectId: id,
      status: 200,
      answer: toAnswer({ ...known, comment }),
    });
  },
});

/** Its author deletes a comment, or an editor. The last one takes the thread along. */
export const removeComment = command({
  name: "comment.remove",
  input: CommentRemoval,
  permission: "comment:write",
  isForSignedOff: true,
  on: ({ commentId }) => ({ commentId }),
  async run({ tx, actor, input: { commentId: id, version }, article, seq }) {
    const known = await loadComment(tx, actor, { id, articleId: article.id });
    if (!known) return fail(notFound);
    const isOwn = known.comment.by.id === actor.id;
    if (!isOwn && !can(article.role, "comment:remove-others")) return fail(notYoursToDelete);
    if (known.comment.version !== version) return changedMeanwhile(toAnswer(known));
    await tx.comment.update({
      where: { id },
      data: { deletedAt: article.at, seq, version: { increment: 1 } },
    });
    return ok({
      event: { type: "comment.removed", id, threadId: known.thread.id },
      before: { ...nothing, comments: [known.comment] },
      subjectId: id,
      status: 204,
      answer: null,
    });
  },
});

type Sent = Pick<
  z.output<typeof NewClaimComment>,
  "id" | "text" | "mentions" | "thread" | "kind" | "answers"
>;
type Writing = { tx: Transaction; actor: Actor; article: LockedArticle; seq: number; input: Sent };

async function open(writing: Writing, about: Pick<Thread, "claimId" | "spans" | "words">) {
  const { tx, actor, article, seq, input } = writing;
  if ((await tx.thread.count({ where: { articleId: article.id } })) >= mostThreads) {
    return invalid("thread", `An article has at most ${mostThreads} threads.`);
  }
  const members = await requireMembers(tx, article.deskId, input.mentions);
  if (!members.ok) return members;
  const row = await tx.thread.create({
    data: {
      ...about,
      id: input.thread?.id ?? uuidv7(),
      articleId: article.id,
      kind: input.kind ?? "discussion",
      byId: actor.id,
      seq,
      createdAt: article.at,
    },
    include: threadRow.include,
  });
  const thread = toThread(row);
  const comment = await insertComment(writing, thread.id);
  return ok({
    event: { type: "thread.opened", thread, comment } as const,
    subjectId: comment.id,
    status: 201 as const,
    answer: toAnswer({ comment, thread }),
  });
}

/** Says something in a thread, on `claimId` when the path names one. */
async function reply(writing: Writing, threadId: string, claimId?: string) {
  const { tx, actor, article, seq, input } = writing;
  const thread = await loadThread(tx, actor, { id: threadId, articleId: article.id });
  if (!thread || (claimId !== undefined && thread.claimId !== claimId)) return fail(notFound);
  if (input.answers && thread.kind !== "question") {
    return invalid("answers", "Only a question can be answered. Reply without “answers”.");
  }
  if ((await tx.comment.count({ where: { threadId } })) >= mostInThread) {
    return invalid("threadId", `A thread has at most ${mostInThread} comments. Open another one.`);
  }
  const members = await requireMembers(tx, article.deskId, input.mentions);
  if (!members.ok) return members;
  const comment = await insertComment(writing, threadId);
  const state = stateAfterComment(thread, input.answers === true);
  const after = state && (await setState(tx, threadId, state, seq));
  return ok({
    event: { type: "comment.added", comment, thread: after } as const,
    ...(after && {
      before: { ...nothing, threads: [thread], gone: { ...nothing.gone, comments: [comment.id] } },
    }),
    subjectId: comment.id,
    status: 201 as const,
    answer: toAnswer({ comment, thread: after ?? thread }),
  });
}

async function insertComment(
  { tx, actor, article, seq, input }: Writing,
  threadId: string,
): Promise<Comment> {
  const { id = uuidv7(), text, mentions = [] } = input;
  const said = { id, articleId: article.id, threadId, text, mentions };
  await tx.comment.createMany({ data: { ...said, byId: actor.id, seq, createdAt: article.at } });
  return readComment(tx, id);
}

/** Puts the thread into `state`, as event `seq`. */
export async function setState(
  tx: Transaction,
  id: string,
  state: Thread["state"],
  seq: number,
): Promise<Thread> {
  const data = { state, seq, version: { increment: 1 } };
  return toThread(await tx.thread.update({ where: { id }, data, include: threadRow.include }));
}

async function readComment(tx: Transaction, id: string): Promise<Comment> {
  return toComment(await tx.comment.findUniqueOrThrow({ where: { id }, include: commentRow.include }));
}

/** A comment of one's own that was made before. */
async function answerFor(tx: Transaction, id: string) {
  const row = await tx.comment.findFirst({
    where: { id, deletedAt: null },
    include: { ...commentRow.include, thread: { include: threadRow.include } },
  });
  return row && toAnswer({ comment: toComment(row), thread: toThread(row.thread) });
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);

const toAnswer = ({ comment, thread }: { comment: Comment; thread: Thread }) => ({ ...comment, thread });

const notYours = {
  code: "forbidden",
  message: "Only the person who wrote a comment can change it. Reply to it instead.",
} as const;
const notYoursToDelete = {
  code: "forbidden",
  message: "Somebody else wrote this comment. Ask them or an editor to delete it.",
} as const;
