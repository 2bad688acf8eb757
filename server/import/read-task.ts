import { type Draft, toDocument } from "@/domain/text/document";
import { readHtml } from "@/domain/text/html";
import { readMarkdown } from "@/domain/text/markdown";
import { normalize } from "@/domain/text/normalize";
import { readPlain } from "@/domain/text/plain";
import { sentencesOf } from "@/domain/text/sentences";
import type { ArticleText } from "@/domain/text/article-text";
import type { Notation } from "./decode";
import { detectLanguage } from "./detect-language";

/** What the worker is given and gives back. */
export type Task = {
  notation: Notation;
  source: string;
  /** BCP 47; `null` is to be found from the text. */
  language: string | null;
  /** The language of a text that does not tell. */
  otherwise: string;
};
export type Reading = ArticleText & { title: string | null; byline: string | null; language: string };

const readers: Record<Notation, (source: string) => Draft | null> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
};

/** As long as a title or a byline may be, in UTF-16 units. */
const longestLine = 300;

/** Reads a source of any notation into text, blocks, links and sentences; `null` when it is beyond all articles. */
export function readTask({ notation, source, otherwise, ...task }: Task): Reading | null {
  const draft = readers[notation](normalize(source));
  if (!draft) return null;
  const { text, blocks, links } = toDocument(draft.parts);
  const language = task.language ?? detectLanguage(text) ?? otherwise;
  return {
    title: cut(draft.title),
    byline: cut(draft.byline),
    language,
    text,
    blocks,
    links,
    sentences: sentencesOf(text, blocks, language),
  };
}

function cut(line: string | null): string | null {
  if (line === null || line.length <= longestLine) return line;
  return `${line.slice(0, line.lastIndexOf(" ", longestLine - 2) + 1 || longestLine - 1).trim()}…`;
}
