import { sourceKey } from "../evidence/source-url";
import type { ReportClaim, ReportEvidence, ReportSource } from "./schema";

type Use = { item: ReportEvidence; label: string };

/** The distinct sources in the order of their first use, each with the claims that use it. */
export function sourcesOf(claims: readonly ReportClaim[]): ReportSource[] {
  const uses = new Map<string, Use[]>();
  for (const { label, evidence } of claims) {
    for (const item of evidence) {
      const key = sourceKey(item.url);
      const known = uses.get(key);
      if (known) known.push({ item, label });
      else uses.set(key, [{ item, label }]);
    }
  }
  return [...uses.values()].flatMap(toSource);
}

/** What is known about a source is what the first item that knows it says. */
function toSource(uses: readonly Use[]): ReportSource[] {
  const [first] = uses;
  if (!first) return [];
  const known = <Name extends "title" | "publisher" | "author" | "publishedAt" | "sourceType">(name: Name) =>
    uses.find(({ item }) => item[name] !== null)?.item[name] ?? null;
  return [
    {
      url: first.item.url,
      title: known("title"),
      publisher: known("publisher"),
      author: known("author"),
      publishedAt: known("publishedAt"),
      sourceType: known("sourceType"),
      uses: uses.length,
      claims: [...new Set(uses.map(({ label }) => label))],
    },
  ];
}
