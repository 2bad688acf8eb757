import { fail, ok } from "@/domain/result";
import { countWords } from "@/domain/text/words";
import { can } from "@/domain/access";
import { readReview } from "@/server/article/review";
import type { SentArticle } from "@/server/article/sent-article";
import type { Actor } from "@/server/auth/actor";
import { forbidden } from "@/server/command/command";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { anchoringAnswer } from "./answer";
import { compareInWorker } from "./compare";
import { followInWorker, loadStanding } from "./follow";
import { RevisionPreview } from "./input";
import { readSentText, sourceOf } from "./source";

/** What a new revision would be and do; stores nothing. */
export async function previewRevision(actor: Actor, { fields, file, ...bounds }: SentArticle) {
  const parsed = parse(RevisionPreview, fields);
  if (!parsed.ok) return parsed;
  const review = await readReview(actor, parsed.value.articleId);
  const role = review?.people.find(({ id }) => id === actor.id)?.role;
  if (!review || !role) return fail(notFound);
  if (!can(role, "article:revise")) return fail(forbidden(role));
  const { article, revision } = review.snapshot;
  const read = await readSentText(parsed.value, file, { language: article.language, ...bounds });
  if (!read.ok) return read;
  const source = await sourceOf(db, review, parsed.value, read.value, role);
  if (!source.ok) return source;
  const { text } = source.value;
  const following = await followInWorker(await loadStanding(db, review), text, bounds);
  if (!following.ok) return following;
  const compared = await compareInWorker(revision, text, bounds);
  if (!compared.ok) return compared;
  return ok({
    follows: revision.number,
    words: countWords(text.text),
    ...text,
    isSame: text.text === revision.text,
    compared: compared.value.changes,
    anchoring: anchoringAnswer(following.value),
  });
}
