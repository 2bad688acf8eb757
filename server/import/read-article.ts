import { join } from "node:path";
import { Piscina } from "piscina";
import { fail, invalid, ok, type Result } from "@/domain/result";
import type { ArticleText } from "@/domain/text/article-text";
import { sha256 } from "@/server/hash";
import { decodeFile, type Notation } from "./decode";

export type ImportedArticle = ArticleText & { title: string | null; byline: string | null; sha256: string };

export type Source = { text: string } | { markdown: string } | { html: string } | { file: File };

/** What the worker is given and gives back. */
export type Task = { notation: Notation; source: string; language: string };
export type Reading = ArticleText & { title: string | null; byline: string | null };

type Limits = { language: string; /** UTF-8 bytes of text. */ limit: number };

const longestMs = 15_000;

/** The text as it will be checked. Parsed in a worker that ends with the time or the memory it may use. */
export async function readArticle(
  source: Source,
  { language, limit }: Limits,
): Promise<Result<ImportedArticle>> {
  const decoded = await decode(source, limit * 3);
  if (!decoded.ok) return decoded;
  const read = await readInWorker({ ...decoded.value, language });
  if (!read.ok) return read;
  const bytes = Buffer.byteLength(read.value.text);
  if (bytes > limit) return tooLarge(bytes, limit);
  if (!/[\p{L}\p{N}]/u.test(read.value.text))
    return invalid("text", "There are no words in it. Nothing was stored.");
  return ok({ ...read.value, sha256: sha256(read.value.text) });
}

async function decode(
  source: Source,
  limit: number,
): Promise<Result<{ notation: Notation; source: string }>> {
  if ("file" in source) {
    if (source.file.size > limit) return tooLarge(source.file.size, limit);
    return decodeFile(source.file.name, new Uint8Array(await source.file.arrayBuffer()));
  }
  if ("markdown" in source) return ok({ notation: "markdown", source: source.markdown });
  if ("html" in source) return ok({ notation: "html", source: source.html });
  return ok({ notation: "text", source: source.text });
}

async function readInWorker(task: Task): Promise<Result<Reading>> {
  const reading = await pool()
    .run(task, { signal: AbortSignal.timeout(longestMs) })
    .catch((error: unknown) => {
      if (isOverstrained(error)) return null;
      throw error;
    });
  if (reading) return ok(reading);
  return invalid(
    "text",
    "It is built too intricately to be read. Paste the plain text instead. Nothing was stored.",
  );
}

/** Whether the worker ran out of the time or memory it may use. */
function isOverstrained(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
}

function tooLarge(bytes: number, limit: number) {
  const count = (size: number) => size.toLocaleString("en");
  return fail({
    code: "too_large",
    message: `It has ${count(bytes)} bytes of text; this desk takes up to ${count(limit)}. Bring it in as several articles. Nothing was stored.`,
  });
}

const kept = globalThis as unknown as { stetImportPool?: Piscina<Task, Reading | null> };

function pool(): Piscina<Task, Reading | null> {
  return (kept.stetImportPool ??= new Piscina<Task, Reading | null>({
    // By path, so that no bundler follows it: the worker loads the sources itself.
    filename: join(process.cwd(), "server/import/worker.mjs"),
    minThreads: 1,
    maxThreads: 2,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  }));
}
