import type { Article } from "../article/article";
import type { SentencesOf } from "../change";
import { toDay } from "../report/moment";
import { listed, quoted, type Telling } from "./words";

export function articleChangedSays({ before }: Telling, article: Article): string {
  const was = before.article();
  if (!was) return "changed the article’s details";
  const changes = [
    was.title !== article.title && `the title to ${quoted(article.title)}`,
    was.byline !== article.byline && field("the byline", article.byline),
    was.sourceUrl !== article.sourceUrl && field("the source", article.sourceUrl),
    was.language !== article.language && `the language to ${article.language}`,
    was.deadline !== article.deadline &&
      field("the deadline", article.deadline && toDay(article.deadline), false),
  ].filter((change) => change !== false);
  return changes.length > 0 ? `changed ${listedAll(changes)}` : "changed the article’s details";
}

const field = (name: string, value: string | null, isQuoted = true) =>
  value === null ? `${name} to none` : `${name} to ${isQuoted ? quoted(value) : value}`;

const listedAll = (parts: readonly string[]) =>
  parts.length < 3 ? listed(parts) : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

/** Sentences are split or merged one at a time; the first that lies elsewhere is the one. */
export function sentencesSay({ before }: Telling, { sentences }: SentencesOf): string {
  const was = before.sentences();
  const at = sentences.findIndex(
    ({ start, end }, index) => was[index]?.start !== start || was[index].end !== end,
  );
  if (sentences.length > was.length && at >= 0) return `split sentence ${at + 1} in two`;
  if (sentences.length < was.length && at >= 0) return `merged sentences ${at + 1} and ${at + 2}`;
  return "corrected where sentences end";
}
