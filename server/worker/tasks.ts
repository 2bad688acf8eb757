import { changedSentences } from "@/domain/revision/compare";
import { followArticle, type Standing } from "@/domain/revision/follow-article";
import type { SentencedText } from "@/domain/text/align";
import type { ArticleText } from "@/domain/text/article-text";
import { readTask } from "@/server/import/read-task";

/** What is done in worker threads: all that takes long with a long text, and needs nothing but its input. */
export const tasks = {
  read: readTask,
  follow: ({ standing, after }: { standing: Standing; after: ArticleText }) => followArticle(standing, after),
  compare: ({ before, after }: { before: SentencedText; after: SentencedText }) =>
    changedSentences(before, after),
};
