import type { Revision } from "@/domain/article/article";
import type { Anchoring, RevisionKind } from "@/domain/revision/made";
import type { ArticleText, Sentence } from "@/domain/text/article-text";
import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/server/command/once";
import { sha256 } from "@/server/hash";

type NewRevision = {
  id: string;
  articleId: string;
  number: number;
  text: ArticleText;
  at: Date;
  byId: string;
  /** How it came about; the first revision of an article is brought in, and that is all. */
  made?: { kind: RevisionKind; note: string | null; restores: number | null; anchoring: Anchoring };
};

/**
 * Stores a revision. Its lists go as text for the database to read: Prisma walks through every value of a list, which
 * holds up all other requests for a tenth of a second in a long article.
 */
export async function insertRevision(tx: Transaction, revision: NewRevision): Promise<Revision> {
  const { id, articleId, number, at, byId, made } = revision;
  const { text, blocks, links, sentences } = revision.text;
  const hash = sha256(text);
  await tx.$executeRaw`
    INSERT INTO "Revision"
      (id, "articleId", number, text, blocks, links, sentences, sha256, kind, note, restores, anchoring, "createdAt", "byId")
    VALUES (
      ${id}, ${articleId}, ${number}, ${text}, ${json(blocks)}, ${json(links)}, ${json(sentences)}, ${hash},
      ${made?.kind ?? "imported"}::"RevisionKind", ${made?.note ?? null}, ${made?.restores ?? null},
      ${made ? json(made.anchoring) : null}, ${at}, ${byId})`;
  const createdAt = at.toISOString();
  return { id, number, version: 1, sha256: hash, text, blocks, links, sentences, createdAt };
}

/** Puts other sentences in a revision's place of its own; the text stays. */
export async function updateSentences(
  tx: Transaction,
  id: string,
  sentences: readonly Sentence[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Revision" SET sentences = ${json(sentences)}, version = version + 1 WHERE id = ${id}`;
}

const json = (value: unknown) => Prisma.sql`${JSON.stringify(value)}::jsonb`;
