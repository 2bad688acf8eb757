import Link from "next/link";
import { AddSample } from "@/components/articles/add-sample";
import { ArticleRow } from "@/components/articles/article-row";
import { ArticleSearch } from "@/components/articles/article-search";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can, type Role } from "@/domain/access";
import type { ArticleStatus, Policy } from "@/domain/article/article";
import { readArticles } from "@/server/article/queries";
import type { Actor } from "@/server/auth/actor";
import { sampleArticle } from "@/server/sample/sample-article";

/** As many as `readArticles` gives at once. */
const most = 100;

type Props = {
  actor: Actor;
  q: string;
  /** Only articles in this state. */
  state: ArticleStatus | null;
  desk: { id: string; role: Role; policy: Policy };
};

/** The articles of the desk with what narrows them; an empty desk has nothing to narrow. */
export async function ArticleList({ actor, q, state, desk }: Props) {
  const articles = await readArticles(actor, { q, state, deskId: desk.id });
  if (articles.length === 0 && q === "" && state === null)
    return <NoArticles deskId={desk.id} canCreate={can(desk.role, "article:create")} />;
  const now = new Date().getTime();
  return (
    <>
      <div className="mt-6">
        <ArticleSearch q={q} state={state} />
      </div>
      {articles.length === 0 && <NoMatch />}
      {articles.length > 0 && (
        <ul aria-label="Articles" className="mt-4 border-t border-line-strong md:-mx-4">
          {articles.map(({ state, coverage, ...article }) => (
            <ArticleRow
              key={article.id}
              article={{ ...article, share: coverage.share, isSignedOff: state === "signed_off" }}
              now={now}
              canDelete={can(desk.role, "article:delete")}
              policy={
                can(desk.role, "article:set-policy")
                  ? { own: article.policy ?? null, desk: desk.policy }
                  : null
              }
              personId={actor.id}
            />
          ))}
        </ul>
      )}
      {articles.length === most && (
        <p className="mt-4 text-muted">These are the {most} that changed last. Search to find older ones.</p>
      )}
    </>
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
      The search looks at titles and bylines, among the articles in the state that you choose.
    </EmptyState>
  );
}

function NoArticles({ deskId, canCreate }: { deskId: string; canCreate: boolean }) {
  if (!canCreate) {
    return (
      <EmptyState title="No articles yet">The reviewers and editors of this desk bring them in.</EmptyState>
    );
  }
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <>
          <Link href="/articles/new" className={buttonClass("primary")}>
            Bring in an article
          </Link>
          <AddSample sample={sampleArticle} deskId={deskId} />
        </>
      }
    >
      Paste a text or drop a file: Stet splits it into sentences, and the desk checks them one by one. To look
      around first, add the sample, a made-up local story with mistakes to find.
    </EmptyState>
  );
}
