import { ArticleChange, NewArticle, Preview } from "@/server/article/input";
import { Presence } from "@/server/presence/presence";
import { Undo } from "@/server/undo/commands";
import { Article, ListedArticle, PreviewedText } from "../answers/article";
import { ArticleLogEntry, LiveEvent, Undone } from "../answers/log";
import { listOf } from "../answers/values";
import { paged, ok, made, gone, type Route } from "../route";

/** Articles, and what happens on them. */
export const articleRoutes: Route[] = [
  {
    method: "GET",
    path: "/articles",
    guard: "signed-in",
    does: "Lists articles, last changed first",
    query: { ...paged, q: "words in title or byline", desk: "one desk's only", state: "open or signed_off" },
    answer: ok(listOf(ListedArticle)),
  },
  {
    method: "POST",
    path: "/articles",
    guard: "article:create",
    does: "Brings an article in",
    body: NewArticle,
    takesFile: true,
    answer: made(Article),
  },
  {
    method: "POST",
    path: "/articles/preview",
    guard: "signed-in",
    does: "Reads a text as it would be checked; stores nothing",
    body: Preview,
    takesFile: true,
    answer: ok(PreviewedText),
  },
  {
    method: "GET",
    path: "/articles/{id}",
    guard: "article:read",
    does: "Gives an article with its current revision",
    answer: ok(Article),
  },
  {
    method: "PATCH",
    path: "/articles/{id}",
    guard: "article:change",
    does: "Changes title, byline, source, language or deadline",
    body: ArticleChange,
    answer: ok(Article),
  },
  {
    method: "DELETE",
    path: "/articles/{id}",
    guard: "article:delete",
    does: "Deletes an article",
    answer: gone,
  },
  {
    method: "POST",
    path: "/articles/{id}/restore",
    guard: "article:restore",
    does: "Brings an article back that was deleted in the last 30 days",
    answer: ok(Article),
  },
  {
    method: "GET",
    path: "/articles/{id}/events",
    guard: "article:read",
    does: "Streams what happens to an article, as server-sent events. The id of each is its number in the article's log, so that Last-Event-ID goes on without a gap. Named events besides: presence (who has the article open), desk (your role there and its policy, at first and when one of them changes) and ended (the stream is over: deleted, no_access or signed_out)",
    query: {
      after: "the number of the newest event that is known already; without it, from now",
      tab: "an id made by a browser tab, to be seen as present",
    },
    answer: ok(LiveEvent),
    isStream: true,
  },
  {
    method: "POST",
    path: "/articles/{id}/presence",
    guard: "article:read",
    does: "Says where a tab's person is on an article. It is in no log, and forgotten when the tab's stream ends",
    body: Presence,
    answer: gone,
    isPlain: true,
  },
  {
    method: "POST",
    path: "/articles/{id}/undo",
    guard: "change:undo",
    does: "Takes back one of one's own changes, named by its event's number; taking that back does it again",
    body: Undo,
    answer: ok(Undone),
  },
  {
    method: "GET",
    path: "/articles/{id}/log",
    guard: "article:read-log",
    does: "Lists what happened to the article, newest first, in words; as jsonl, all of it to be verified",
    query: {
      ...paged,
      claim: "about this claim only",
      by: "by this person only",
      type: "verdicts, claims, evidence, discussion, text or sign-off",
      format: "json, or jsonl for the whole log",
    },
    answer: ok(listOf(ArticleLogEntry)),
  },
];
