import { CommentChange, NewClaimComment, NewComment } from "@/server/comment/input";
import { ThreadChange } from "@/server/thread/commands";
import { Thread, ThreadWithComments, WrittenComment } from "../answers/thread";
import { listOf } from "../answers/values";
import { paged, ok, made, gone, type Route } from "../route";

/** Threads and comments. */
export const threadRoutes: Route[] = [
  {
    method: "GET",
    path: "/articles/{id}/threads",
    guard: "article:read",
    does: "Lists threads with their comments, in the order they were opened",
    query: { ...paged, claim: "those on this claim only", state: "open, answered or resolved" },
    answer: ok(listOf(ThreadWithComments)),
  },
  {
    method: "POST",
    path: "/articles/{id}/comments",
    guard: "comment:write",
    does: "Says something about a sentence or words of the article: opens a thread, or replies in one",
    body: NewComment,
    answer: made(WrittenComment),
  },
  {
    method: "POST",
    path: "/claims/{id}/comments",
    guard: "comment:write",
    does: "Says something about a claim: opens a thread, or replies in one, which opens it again if resolved",
    body: NewClaimComment,
    answer: made(WrittenComment),
  },
  {
    method: "PATCH",
    path: "/threads/{id}",
    guard: "thread:change",
    does: "Resolves a thread, opens it again, or marks a question as answered",
    body: ThreadChange,
    answer: ok(Thread),
  },
  {
    method: "PATCH",
    path: "/comments/{id}",
    guard: "comment:write",
    does: "Changes what one's own comment says; mentions of people who left the desk are dropped",
    body: CommentChange,
    answer: ok(WrittenComment),
  },
  {
    method: "DELETE",
    path: "/comments/{id}",
    guard: "comment:write",
    does: "Deletes one's own comment; for editors and owners also those of others",
    answer: gone,
  },
];
