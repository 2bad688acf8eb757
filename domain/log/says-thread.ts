import type { ArticleEvent } from "../event";
import { isolated } from "../text/isolate";
import type { Comment, Thread } from "../thread/thread";
import { after, claimName, placeName, type Telling } from "./words";

type Event<T extends ArticleEvent["type"]> = Extract<ArticleEvent, { type: T }>;

/** "sentence 3": what the thread is about. */
function about({ before }: Telling, thread: Thread | null): string {
  if (!thread) return "the article";
  return thread.claimId === null
    ? placeName(before.sentencesUnder(thread.spans))
    : claimName(before, thread.claimId);
}

const threadOf = ({ before }: Telling, { threadId }: Pick<Comment, "threadId">) => before.thread(threadId);

export function openedSays(telling: Telling, { thread, comment }: Event<"thread.opened">): string {
  const what = thread.kind === "question" ? "opened a question to the author" : "opened a discussion";
  return `${what} on ${about(telling, thread)}${after(comment.text)}`;
}

export function threadChangedSays(telling: Telling, thread: Thread): string {
  const was = telling.before.thread(thread.id);
  const kind = thread.kind === "question" ? "the question" : "the discussion";
  const what = `${kind} on ${about(telling, thread)}`;
  if (was?.state === thread.state) return `changed ${what}`;
  if (thread.state === "resolved") return `resolved ${what}`;
  if (thread.state === "answered") return `marked ${what} answered`;
  return `reopened ${what}`;
}

export function commentAddedSays(telling: Telling, { comment, thread }: Event<"comment.added">): string {
  const was = threadOf(telling, comment);
  const isAnswer = thread?.state === "answered" && was?.state !== "answered";
  const verb = isAnswer ? "answered the question on" : "replied on";
  return `${verb} ${about(telling, thread ?? was)}${after(comment.text)}`;
}

export function commentChangedSays(telling: Telling, comment: Comment): string {
  return `edited a comment on ${about(telling, threadOf(telling, comment))}${after(comment.text)}`;
}

export function commentRemovedSays(telling: Telling, { id, threadId }: Event<"comment.removed">): string {
  const was = telling.before.comment(id);
  const whose = !was || was.by.id === telling.byId ? "a comment" : `a comment by ${isolated(was.by.name)}`;
  return `deleted ${whose} on ${about(telling, threadOf(telling, { threadId }))}`;
}
