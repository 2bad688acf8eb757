import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { nothing } from "@/domain/change";
import { fail, invalid, ok } from "@/domain/result";
import { type Comment, stateAfterComment, type Thread } from "@/domain/thread/thread";
import { commentRow, threadRow, toComment, toThread } from "@/server/article/rows";
import type { Actor } from "@/server/auth/actor";
import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import { notFound } from "@/server/http/problem";
import { loadThread } from "@/server/thread/load";
import { setState } from "@/server/thread/state";
import type { NewClaimComment } from "./input";
import { requireMembers } from "./mentions";

export const mostThreads = 5_000;
const mostInThread = 1_000;

type Sent = Pick<
  z.output<typeof NewClaimComment>,
  "id" | "text" | "mentions" | "thread" | "kind" | "answers"
>;
type Writing = { tx: Transaction; actor: Actor; article: LockedArticle; seq: number; input: Sent };

/** Opens a thread with its first comment. */
export async function open(writing: Writing, about: Pick<Thread, "claimId" | "spans" | "words">) {
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
export async function reply(writing: Writing, threadId: string, claimId?: string) {
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

export async function readComment(tx: Transaction, id: string): Promise<Comment> {
  return toComment(await tx.comment.findUniqueOrThrow({ where: { id }, include: commentRow.include }));
}

/** A comment as the API answers it. */
export const toAnswer = ({ comment, thread }: { comment: Comment; thread: Thread }) => ({
  ...comment,
  thread,
});
