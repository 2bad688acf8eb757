import { uuidv7 } from "uuidv7";
import type { Claim } from "@/domain/claim/claim";
import type { ArticleEvent } from "@/domain/event";
import type { Evidence } from "@/domain/evidence/evidence";
import type { PlannedClaim } from "@/domain/interchange/plan";
import { wordsOf } from "@/domain/text/span";
import type { Comment, Thread } from "@/domain/thread/thread";
import type { Actor } from "@/server/auth/actor";
import type { LockedArticle } from "@/server/command/command";

type Making = { actor: Actor; article: LockedArticle; text: string; claims: readonly PlannedClaim[] };

/** What an import makes: its event without the names of the tools. */
export type Imported = Omit<Extract<ArticleEvent, { type: "annotations.imported" }>, "type" | "from">;

/** The records that planned claims come to, all made now and by the person who brings them in. */
export function toRecords({ actor, article, text, claims: planned }: Making): Imported {
  const { id: articleId } = article;
  const createdAt = article.at.toISOString();
  const by = { id: actor.id, name: actor.name };
  const made: Imported = { claims: [], evidence: [], threads: [], comments: [], origins: [] };
  for (const { id, spans, claimant, evidence, comments } of planned) {
    const claimId = id ?? uuidv7();
    if (id === null) {
      const number = article.claimSeq + made.claims.length + 1;
      const anchor: Claim["anchor"] = { status: "unchanged", score: 1 };
      const place = { text: wordsOf(text, spans), spans, anchor };
      made.claims.push({
        id: claimId,
        articleId,
        number,
        ...place,
        claimant,
        assigneeId: null,
        createdAt,
        version: 1,
      });
    }
    for (const { accessedAt, ...fields } of evidence) {
      const source: Omit<Evidence, "id"> = {
        ...fields,
        claimId,
        accessedAt: accessedAt ?? createdAt,
        addedBy: by,
        version: 1,
      };
      made.evidence.push({ id: uuidv7(), ...source });
    }
    for (const { text: said, annotation } of comments) {
      const about = { articleId, claimId, spans: [], words: "" };
      const thread: Thread = {
        id: uuidv7(),
        ...about,
        kind: "discussion",
        state: "open",
        by,
        createdAt,
        version: 1,
      };
      const comment: Comment = {
        id: uuidv7(),
        threadId: thread.id,
        text: said,
        mentions: [],
        by,
        createdAt,
        editedAt: null,
        version: 1,
      };
      made.threads.push(thread);
      made.comments.push(comment);
      if (annotation !== null) made.origins.push({ annotation, commentId: comment.id });
    }
  }
  return made;
}
