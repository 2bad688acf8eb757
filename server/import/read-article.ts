import { fail, invalid, ok, type Result } from "@/domain/result";
import { sha256 } from "@/server/hash";
import { decodeFile, type Notation } from "./decode";
import { type Reading, readInWorker } from "./worker-pool";

export type ImportedArticle = Reading & { /** Of the text in UTF-8, hexadecimal. */ sha256: string };

export type Source = { text: string } | { markdown: string } | { html: string } | { file: File };

type Limits = {
  /** BCP 47; without it, found from the text. */
  language?: string | null;
  /** The language of a text that does not tell. */
  otherwise?: string;
  /** UTF-8 bytes of text. */
  limit?: number;
  /** How long the worker may take. */
  milliseconds?: number;
};

/** Markup may be this many times as large as the text in it. */
const markupRatio = 5;

/** The text as it will be checked. Parsed in a worker that ends with the time or the memory it may use. */
export async function readArticle(
  source: Source,
  { language = null, otherwise = "en", limit = 2_000_000, milliseconds = 10_000 }: Limits = {},
): Promise<Result<ImportedArticle>> {
  const decoded = await decode(source, limit * markupRatio);
  if (!decoded.ok) return decoded;
  const { notation, source: written } = decoded.value;
  const size = Buffer.byteLength(written);
  if (size > limit * markupRatio) return tooLarge(size, limit * markupRatio);
  if (!hasWords(written)) return wordless;
  const reading = await readInWorker({ notation, source: written, language, otherwise }, milliseconds);
  if (!reading.ok) return reading;
  const bytes = Buffer.byteLength(reading.value.text);
  if (bytes > limit) return tooLarge(bytes, limit);
  if (!hasWords(reading.value.text)) return wordless;
  return ok({ ...reading.value, sha256: sha256(reading.value.text) });
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
  return `${bytes.toLocaleString("en")} bytes`;
}
