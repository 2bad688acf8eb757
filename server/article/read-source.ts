import { fail, ok, type Result } from "@/domain/result";
import { env } from "@/server/env";
import { type ImportedArticle, readArticle } from "@/server/import/read-article";
import type { Bounds } from "@/server/worker/pool";

/** An article's text as somebody sends it: typed in one of three notations, or a file. */
export type SentSource = { text?: string; markdown?: string; html?: string; file?: File };

/** The text as it will be checked, read from the one source that was sent, in its language if none is given. */
export async function readSource(
  sent: SentSource,
  { language, otherwise, ...bounds }: Bounds & { language?: string; otherwise: string },
): Promise<Result<ImportedArticle>> {
  const limits = { language, otherwise, limit: env.STET_MAX_TEXT_BYTES, ...bounds };
  const source = onlySource(sent);
  if (!source.ok) return source;
  return readArticle(source.value, limits);
}

function onlySource({ text, markdown, html, file }: SentSource) {
  const sources = [
    ...(text === undefined ? [] : [{ text }]),
    ...(markdown === undefined ? [] : [{ markdown }]),
    ...(html === undefined ? [] : [{ html }]),
    ...(file === undefined ? [] : [{ file }]),
  ];
  const [source] = sources;
  if (source && sources.length === 1) return ok(source);
  return fail({
    code: "invalid",
    message: "Send the article's text as one of: text, markdown, html or a file.",
    errors: [{ path: "text", message: source ? "Send only one of these." : "The text is missing." }],
  });
}
