import type { Revision } from "@/domain/article/article";
import type { Evidence } from "@/domain/evidence/evidence";
import { sourceKey } from "@/domain/evidence/source-url";
import { overlaps } from "@/domain/text/span";

export type Candidate = { href: string; words: string; isHere: boolean };

/** The article's own links, those in `sentence` first, each address once. */
export function linksFor({ text, links, sentences }: Revision, sentence: number): Candidate[] {
  const here = sentences[sentence];
  const all = links.map(({ start, end, href }) => ({
    href,
    words: text.slice(start, end).trim() || href,
    isHere: here !== undefined && overlaps({ start, end }, here),
  }));
  const ordered = [...all.filter(({ isHere }) => isHere), ...all.filter(({ isHere }) => !isHere)];
  return [
    ...new Map(ordered.map((link) => [sourceKey(link.href), link] as const).reverse()).values(),
  ].reverse();
}

/** The evidence that points at the same source as `address`. */
export function sameSource(
  evidence: Iterable<Evidence>,
  address: string,
  exceptId: string | null,
): Evidence[] {
  const key = sourceKey(address);
  return [...evidence].filter((item) => item.id !== exceptId && sourceKey(item.url) === key);
}
