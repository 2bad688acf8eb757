import { can } from "@/domain/access";
import type { Revision } from "@/domain/article/article";
import { carriedSentences } from "@/domain/revision/carried-sentences";
import { correctedText } from "@/domain/revision/corrected-text";
import type { RevisionKind } from "@/domain/revision/made";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { ArticleText } from "@/domain/text/article-text";
import type { Role } from "@/domain/access";
import { readSource } from "@/server/article/read-source";
import type { Review } from "@/server/article/review";
import { toRevision } from "@/server/article/rows";
import { forbidden } from "@/server/command/command";
import type { Transaction } from "@/server/command/once";
import type { ImportedArticle } from "@/server/import/read-article";
import type { Bounds } from "@/server/worker/pool";
import type { z } from "zod";
import type { RevisionPreview } from "./input";

export type Asked = z.output<typeof RevisionPreview>;

/** The text of a revision to be, and how it comes about. */
export type Source = {
  text: ArticleText;
  kind: RevisionKind;
  restores: number | null;
  corrections: string[];
};

/** Reads the text that was sent, where one was; `null` when the revision is made from what is here already. */
export async function readSentText(
  { text, markdown, html, corrections, restore }: Asked,
  file: File | undefined,
  limits: Bounds & { language: string },
): Promise<Result<ImportedArticle | null>> {
  const isSent = [text, markdown, html, file].some((each) => each !== undefined);
  const others = [corrections, restore].filter((each) => each !== undefined).length;
  if (others > 1 || (others === 1 && isSent)) {
    return invalid("text", "Send one thing: a text, corrections to put in, or a revision to bring back.");
  }
  return others === 1
    ? ok(null)
    : readSource({ text, markdown, html, file }, { ...limits, otherwise: limits.language });
}

/** The text that the article will have. Sentences that a person corrected stay so where their block is the same. */
export async function sourceOf(
  tx: Transaction,
  { snapshot }: Review,
  { corrections, restore }: Asked,
  read: ImportedArticle | null,
  role: Role,
): Promise<Result<Source>> {
  const { article, revision } = snapshot;
  if (read) {
    const { text, blocks, links } = read;
    const sentences = carriedSentences(revision, read);
    return ok({
      text: { text, blocks, links, sentences },
      kind: "imported",
      restores: null,
      corrections: [],
    });
  }
  if (restore !== undefined) return restored(tx, revision, article.id, restore);
  if (!can(role, "correction:decide")) return fail(forbidden(role));
  return corrected(snapshot, corrections ?? []);
}

async function restored(
  tx: Transaction,
  current: Revision,
  articleId: string,
  number: number,
): Promise<Result<Source>> {
  if (number === current.number) return invalid("restore", "This revision is the current one already.");
  const row = await tx.revision.findUnique({ where: { articleId_number: { articleId, number } } });
  if (!row) return invalid("restore", `The article has ${current.number} revisions, counted from 1.`);
  return ok({ text: toRevision(row), kind: "restored", restores: number, corrections: [] });
}

function corrected({ article, revision, corrections }: Review["snapshot"], ids: string[]): Result<Source> {
  const wanted = new Set(ids);
  const found = corrections.filter(({ id, state }) => wanted.has(id) && state === "proposed");
  if (found.length < wanted.size) {
    return invalid("corrections", "A correction among these is decided already, or not there. Look again.");
  }
  const replacements = found.flatMap(({ spans: [span], proposed }) =>
    span ? [{ span, words: proposed }] : [],
  );
  const text = correctedText(revision, replacements, article.language);
  if (!text) {
    return invalid("corrections", "Two of these corrections are about the same words. Accept one of them.");
  }
  return ok({ text, kind: "corrections", restores: null, corrections: [...wanted] });
}
