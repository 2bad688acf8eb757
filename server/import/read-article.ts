import { digits } from "@/domain/digits";
import { fail, invalid, ok, type Result } from "@/domain/result";
import { sha256 } from "@/server/hash";
import { type Bounds, runInWorker } from "@/server/worker/pool";
import { decodeFile, type Notation } from "./decode";
import type { Reading } from "./read-task";

export type ImportedArticle = Reading & { /** Of the text in UTF-8, hexadecimal. */ sha256: string };

export type Source = { text: string } | { markdown: string } | { html: string } | { file: File };

type Limits = Bounds & {
  /** BCP 47; without it, found from the text. */
  language?: string | null;
  /** The language of a text that does not tell. */
  otherwise?: string;
  /** UTF-8 bytes of text. */
  limit?: number;
};

/** Markup may be this many times as large as the text in it. */
const markupRatio = 5;

/** The text as it will be checked. Parsed in a worker that ends with the time or the memory it may use. */
export async function readArticle(
  source: Source,
  { language = null, otherwise = "en", limit = 2_000_000, ...bounds }: Limits = {},
): Promise<Result<ImportedArticle>> {
  const decoded = await decode(source, limit * markupRatio);
  if (!decoded.ok) return decoded;
  const { notation, source: written } = decoded.value;
  const size = Buffer.byteLength(written);
  if (size > limit * markupRatio) return tooLarge(size, limit * markupRatio);
  if (!hasWords(written)) return wordless;
  const task = { notation, source: written, language, otherwise };
  const run = await runInWorker("read", task, bounds, tooIntricate.failure);
  if (!run.ok) return run;
  const reading = run.value;
  if (!reading) return tooIntricate;
  const bytes = Buffer.byteLength(reading.text);
  if (bytes > limit) return tooLarge(bytes, limit);
  if (!hasWords(reading.text)) return wordless;
  return ok({ ...reading, sha256: sha256(reading.text) });
}

async function decode(
  source: Source,
  limit: number,
): Promise<Result<{ notation: Notation; source: string }>> {
  if ("file" in source) {
    const { file } = source;
    if (file.size > limit) return tooLarge(file.size, limit);
    return decodeFile(file.name, new Uint8Array(await file.arrayBuffer()), file.type);
  }
  if ("markdown" in source) return ok({ notation: "markdown", source: source.markdown });
  if ("html" in source) return ok({ notation: "html", source: source.html });
  return ok({ notation: "text", source: source.text });
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

const wordless = invalid(
  "text",
  "There are no words in it. Send the article's text, or a file that has it. Nothing was stored.",
);

const tooIntricate = invalid(
  "text",
  "It is built too intricately to be read. Paste the plain text instead. Nothing was stored.",
);

function tooLarge(bytes: number, limit: number) {
  return fail({
    code: "too_large",
    message: `It has ${inWords(bytes)}; this desk takes up to ${inWords(limit)}. Bring it in as several articles. Nothing was stored.`,
  });
}

/** A size in megabytes, or in bytes where megabytes would not tell it from the limit. */
function inWords(bytes: number): string {
  const isRound = bytes >= 100_000 && bytes % 100_000 === 0;
  if (isRound) return `${bytes / 1e6} MB`;
  return `${digits(bytes)} bytes`;
}
