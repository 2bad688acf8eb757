import { z } from "zod";
import { longestComment, mostMentions, threadKinds } from "@/domain/thread/thread";
import { RevisionNumber } from "@/server/claim/input";
import { Id, Text, Version } from "@/server/command/text-input";

const CommentText = Text(longestComment).refine((text) => text !== "", "Write something first.");

const Mentions = z
  .array(Id)
  .max(mostMentions, `Mention at most ${mostMentions} people at once.`)
  .transform((ids) => [...new Set(ids)])
  .describe("ids of members of the desk; the text names them");

const Offset = z.number().int().nonnegative();

const comment = {
  id: Id.optional(),
  text: CommentText,
  mentions: Mentions.optional(),
  threadId: Id.optional().describe("the thread to reply in; left out, the comment opens one"),
  thread: z.strictObject({ id: Id.optional() }).optional().describe("the thread that it opens"),
  kind: z.enum(threadKinds).optional().describe("of the thread that it opens: discussion, if not said"),
  answers: z.boolean().optional().describe("whether the reply answers the thread's question"),
};

type Sent = {
  threadId?: string | undefined;
  thread?: object | undefined;
  kind?: string | undefined;
  answers?: boolean | undefined;
};

const isEither = ({ threadId, thread, kind, answers }: Sent) =>
  threadId === undefined ? answers !== true : thread === undefined && kind === undefined;
const mixed = {
  path: ["threadId"],
  error: "Either reply in a thread (threadId, answers) or open one (thread, kind).",
};

/** A comment about a claim: the first of a thread, or a reply. */
export const NewClaimComment = z.strictObject({ claimId: Id, ...comment }).refine(isEither, mixed);

/** A comment about words of the article, which a thread is opened on by a sentence's index or by offsets. */
export const NewComment = z
  .strictObject({
    articleId: Id,
    ...comment,
    revision: RevisionNumber,
    sentence: Offset.optional(),
    start: Offset.optional(),
    end: Offset.optional(),
  })
  .refine(isEither, mixed)
  .refine(
    ({ threadId, sentence, start, end }) =>
      (start === undefined) === (end === undefined) &&
      [threadId, sentence, start].filter((way) => way !== undefined).length === 1,
    {
      path: ["sentence"],
      error: "Say in one way what it is about: sentence, start and end, or the threadId of a reply.",
    },
  );

export const CommentChange = z.strictObject({
  commentId: Id,
  version: Version,
  text: CommentText.optional(),
  mentions: Mentions.optional(),
});

export const CommentRemoval = z.strictObject({ commentId: Id, version: Version });
