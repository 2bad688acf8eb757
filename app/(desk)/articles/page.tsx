import type { Metadata } from "next";
import Link from "next/link";
import { AddSample } from "@/components/articles/add-sample";
import { ArticleFilter } from "@/components/articles/article-filter";
import { toArticleQuery } from "@/components/articles/article-query";
import { ArticleRow } from "@/components/articles/article-row";
import { NoDesk } from "@/components/desk/no-desk";
import { PageFrame } from "@/components/desk/page-frame";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/domain/access";
import { readArticles } from "@/server/article/queries";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { sampleArticle } from "@/server/sample/sample-article";

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage({ searchParams }: PageProps<"/articles">) {
  const actor = await requireActor();
  const query = toArticleQuery(await searchParams);
  const desk = await readDesk(actor);
  const frame = { current: "articles", person: actor } as const;
  if (!desk) {
    return (
      <PageFrame {...frame}>
        <h1 className="sr-only">Articles</h1>
        <NoDesk email={actor.email} />
      </PageFrame>
    );
  }
  const articles = await readArticles(actor, { q: query.q, ...(query.state && { state: query.state }) });
  const now = new Date().getTime();
  const isNarrowed = query.q !== "" || query.state !== null;
  const canCreate = can(desk.role, "article:create");
  return (
    <PageFrame {...frame}>
      <header className="flex flex-wrap items-end justify-between gap-4 px-4">
        <div>
          <p className="text-small text-muted">{desk.name}</p>
          <h1 className="font-serif text-h1 font-semibold tracking-tight">Articles</h1>
        </div>
        {canCreate && (
          <Link href="/articles/new" className={buttonClass("primary")}>
            New article
          </Link>
        )}
      </header>
      {(articles.length > 0 || isNarrowed) && (
        <div className="mt-6 px-4">
          <ArticleFilter query={query} />
        </div>
      )}
      {articles.length > 0 && (
        <ul aria-label="Articles" className="mt-4 border-t border-line-strong">
          {articles.map(({ state, coverage, ...article }) => (
            <ArticleRow
              key={article.id}
              article={{ ...article, share: coverage.share, isSignedOff: state === "signed_off" }}
              now={now}
              canDelete={can(desk.role, "article:delete")}
            />
          ))}
        </ul>
      )}
      <div className="px-4">
        {articles.length === 100 && (
          <p className="mt-4 text-muted">These are the 100 that changed last. Search to find older ones.</p>
        )}
        {articles.length === 0 && (isNarrowed ? <NoMatch /> : <NoArticles canCreate={canCreate} />)}
      </div>
    </PageFrame>
  );
}

function NoMatch() {
  return (
    <EmptyState
      title="No article matches"
      actions={
        <Link href="/articles" className={buttonClass()}>
          Show all articles
        </Link>
      }
    >
      The search looks at titles and bylines.
    </EmptyState>
  );
}

function NoArticles({ canCreate }: { canCreate: boolean }) {
  if (!canCreate) {
    return <EmptyState title="No articles yet">Reviewers and editors of this desk bring them in.</EmptyState>;
  }
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <>
          <Link href="/articles/new" className={buttonClass("primary")}>
            Bring in an article
          </Link>
          <AddSample sample={sampleArticle} />
        </>
      }
    >
      Paste a text or drop a file; Stet splits it into sentences, and the desk checks them one by one. To look around
      first, add the sample: a made-up local story with mistakes to find.
    </EmptyState>
  );
}
