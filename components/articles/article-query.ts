import type { ArticleStatus } from "@/domain/article/article";

/** What the list of articles is narrowed to; lives in the address. */
export type ArticleQuery = { q: string; state: ArticleStatus | null };

export const stateNames: { state: ArticleStatus | null; name: string }[] = [
  { state: null, name: "All" },
  { state: "open", name: "Open" },
  { state: "signed_off", name: "Signed off" },
];

/** The query that an address carries; what it does not know counts as not asked. */
export function toArticleQuery(params: Record<string, string | string[] | undefined>): ArticleQuery {
  const state = stateNames.find((each) => each.state !== null && each.state === params.state)?.state ?? null;
  return { q: typeof params.q === "string" ? params.q.trim() : "", state };
}

export function articlesPath({ q, state }: ArticleQuery): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(state && { state }) });
  return params.size > 0 ? `/articles?${params}` : "/articles";
}
