import type { Actor } from "@/server/auth/actor";
import { placeKey } from "@/server/claim/place";
import type { LockedArticle } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import type { Imported } from "./records";

type Writing = { actor: Actor; article: LockedArticle; seq: number };

/** Writes the records as rows: one statement for each kind, however many there are. */
export async function insertRows(tx: Transaction, { actor, article, seq }: Writing, made: Imported) {
  const { id: articleId, at } = article;
  const { claims, evidence, threads, comments } = made;
  if (claims.length > 0) {
    const rows = claims.map((claim) => ({ ...claim, place: placeKey(claim.spans) }));
    await tx.$executeRaw`
      INSERT INTO "Claim" (id, "articleId", number, text, spans, place, claimant, seq, "createdAt")
      SELECT id, ${articleId}, number, text, spans, place, claimant, ${seq}, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id text, number int, text text, spans jsonb, place text, claimant text)`;
    await tx.article.update({
      where: { id: articleId },
      data: { claimSeq: article.claimSeq + claims.length },
      select: { id: true },
    });
  }
  if (evidence.length > 0) {
    await tx.$executeRaw`
      INSERT INTO "Evidence" (
        id, "articleId", "claimId", url, title, publisher, author, "publishedAt", "accessedAt", quote, locator,
        stance, "sourceType", "byId", seq, "createdAt")
      SELECT id, ${articleId}, "claimId", url, title, publisher, author, "publishedAt", "accessedAt", quote, locator,
        stance::"Stance", "sourceType", ${actor.id}, ${seq}, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(evidence)}::jsonb) AS r(
        id text, "claimId" text, url text, title text, publisher text, author text, "publishedAt" text,
        "accessedAt" timestamptz, quote text, locator text, stance text, "sourceType" text)`;
  }
  if (threads.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Thread" (id, "articleId", "claimId", "byId", seq, "createdAt")
    SELECT id, ${articleId}, "claimId", ${actor.id}, ${seq}, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) AS r(id text, "claimId" text)`;
  await tx.$executeRaw`
    INSERT INTO "Comment" (id, "articleId", "threadId", text, mentions, "byId", seq, "createdAt")
    SELECT id, ${articleId}, "threadId", text, '{}', ${actor.id}, ${seq}, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(comments)}::jsonb) AS r(id text, "threadId" text, text text)`;
}
