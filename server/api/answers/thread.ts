import { z } from "zod";
import { threadKinds, threadStates } from "@/domain/thread/thread";
import { Moment, Person, Span, Text, Version } from "./values";

export const Thread = z.object({
  id: z.string(),
  articleId: z.string(),
  claimId: Text.describe("the claim it is about; null for a thread on words of the article"),
  spans: z.array(Span).describe("the words it is about; empty for a thread on a claim"),
  words: z.string().describe("these words as they stood when it was opened"),
  kind: z.enum(threadKinds).describe("a question is one to the author"),
  state: z.enum(threadStates),
  by: Person,
  createdAt: Moment,
  version: Version,
});

export const Comment = z.object({
  id: z.string(),
  threadId: z.string(),
  text: z.string().describe("plain text"),
  mentions: z.array(z.string()).describe("ids of the people it names"),
  by: Person,
  createdAt: Moment,
  editedAt: Moment.nullable(),
  version: Version,
});

export const WrittenComment = Comment.extend({ thread: Thread });

export const ThreadWithComments = Thread.extend({
  comments: z.array(Comment).describe("in the order they were written"),
  sentences: z.array(z.number().int()).describe("indexes of the sentences it is about"),
});
