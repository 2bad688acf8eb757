import { type Draft, toDocument } from "@/domain/text/document";
import { readHtml } from "@/domain/text/html";
import { readMarkdown } from "@/domain/text/markdown";
import { normalize } from "@/domain/text/normalize";
import { readPlain } from "@/domain/text/plain";
import { sentencesOf } from "@/domain/text/sentences";
import type { Notation } from "./decode";
import type { Reading, Task } from "./read-article";

const readers: Record<Notation, (source: string) => Draft | null> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
};

/** Reads a source of any notation into text, blocks, links and sentences; `null` when it is beyond all articles. */
export function readTask({ notation, source, language }: Task): Reading | null {
  const draft = readers[notation](normalize(source));
  if (!draft) return null;
  const { title, byline, parts } = draft;
  const document = toDocument(parts);
  return { title, byline, ...document, sentences: sentencesOf(document.text, document.blocks, language) };
}
