import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { NoDesk } from "@/components/desk/no-desk";
import { Framed } from "../framed";
import { buttonClass } from "@/components/ui/button";
import { LoadingRows } from "@/components/ui/loading-rows";
import { can } from "@/domain/access";
import { isArticleStatus } from "@/domain/article/article";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { ArticleList } from "./article-list";

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage({ searchParams }: PageProps<"/articles">) {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  const { q, state } = await searchParams;
  return (
    <Framed current="articles" actor={actor}>
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          {desk && <p className="text-small text-muted">{desk.name}</p>}
          <h1 className="font-serif text-h1 font-semibold tracking-tight">Articles</h1>
        </div>
        {desk && can(desk.role, "article:create") && (
          <Link href="/articles/new" className={buttonClass("primary")}>
            New article
          </Link>
        )}
      </header>
      {desk ? (
        // Not loading.tsx: that would also stand in for the pages of single articles, and hide their 404.
        <Suspense fallback={<LoadingRows label="Loading the articles" />}>
          <ArticleList
            actor={actor}
            q={typeof q === "string" ? q.trim() : ""}
            state={isArticleStatus(state) ? state : null}
            desk={desk}
          />
        </Suspense>
      ) : (
        <NoDesk email={actor.email} />
      )}
    </Framed>
  );
}
