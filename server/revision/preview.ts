import { fail, ok } from "@/domain/result";
import { comparedSentences } from "@/domain/revision/compare";
import { countWords } from "@/domain/text/words";
import { can } from "@/domain/access";
import { readReview } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { forbidden } from "@/server/command/command";
import { parse } from "@/server/command/parse";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { anchoringAnswer } from "./answer";
import { followInto } from "./follow";
import { RevisionPreview } from "./input";
import { readSentText, type SentRevision, sourceOf } from "./source";

/** What a new revision would be and do; stores nothing. */
export async function previewRevision(actor: Actor, { fields, file }: SentRevision) {
  const parsed = parse(RevisionPreview, fields);
  if (!parsed.ok) return parsed;
  const review = await readReview(actor, parsed.value.articleId);
  const role = review?.people.find(({ id }) => id === actor.id)?.role;
  if (!review || !role) return fail(notFound);
  if (!can(role, "article:revise")) return fail(forbidden(role));
  const { article, revision } = review.snapshot;
  const read = await readSentText(parsed.value, file, article.language);
  if (!read.ok) return read;
  return db.$transaction(async (tx) => {
    const source = await sourceOf(tx, review, parsed.value, read.value, role);
    if (!source.ok) return source;
    const { text } = source.value;
    const following = await followInto(tx, review, text);
    return ok({
      follows: revision.number,
      words: countWords(text.text),
      ...text,
      isSame: text.text === revision.text,
      compared: comparedSentences(revision, text).filter(({ kind }) => kind !== "equal"),
      anchoring: anchoringAnswer(following),
    });
  });
}
