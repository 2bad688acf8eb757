import type { Article, Revision } from "@/domain/article/article";
import { type ArticleState, type Snapshot, stateOf } from "@/domain/event";
import type { Known } from "./review-index";

/** How an article stands when a desk opens it; `seq` is the newest event in it. */
export type Opening = {
  seq: number;
  article: Article;
  revision: Revision;
  state: ArticleState;
  /** What the server has looked up in it already. */
  known?: Known;
};

export function openingOf(snapshot: Snapshot): Opening {
  const { seq, article, revision } = snapshot;
  return { seq, article, revision, state: stateOf(snapshot) };
}
