import { can } from "@/domain/access";
import { nothing } from "@/domain/change";
import { fail, ok } from "@/domain/result";
import { wordsOf } from "@/domain/text/span";
import { commentRow, threadRow, toComment, toRevision, toThread } from "@/server/article/rows";
import { toSpans } from "@/server/claim/place";
import { command } from "@/server/command/command";
import { changedMeanwhile } from "@/server/command/if-match";
import type { Transaction } from "@/server/command/once";
import { notFound } from "@/server/http/problem";
import { loadComment } from "@/server/thread/load";
import { CommentChange, CommentRemoval, NewClaimComment, NewComment } from "./input";
import { membersAmong, requireMembers } from "./mentions";
import { isOfOther, revised } from "@/server/revision/revised";
import { open, readComment, reply, toAnswer } from "./say";

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
    if (isOfOther(input, article)) return fail(revised(article.revision));
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

const notYours = {
  code: "forbidden",
  message: "Only the person who wrote a comment can change it. Reply to it instead.",
} as const;
const notYoursToDelete = {
  code: "forbidden",
  message: "Somebody else wrote this comment. Ask them or an editor to delete it.",
} as const;
