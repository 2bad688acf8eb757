"use client";

import Link from "next/link";
import { useWrite } from "@/components/http/use-write";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { authorsOf } from "@/domain/article/byline";

type Deleted = { id: string; title: string; byline: string | null; deletedAt: string; keptUntil: string };

/** The articles that can still be brought back. */
export function DeletedArticles({ articles }: { articles: readonly Deleted[] }) {
  if (articles.length === 0) return <p className="text-muted">No article was deleted in the last 30 days.</p>;
  return (
    <ul aria-label="Deleted articles" className="border-t border-line">
      {articles.map((article) => (
        <DeletedArticle key={article.id} {...article} />
      ))}
    </ul>
  );
}

function DeletedArticle({ id, title, byline, deletedAt, keptUntil }: Deleted) {
  const { problem, isBusy, write } = useWrite();
  const restore = () =>
    write(`/articles/${id}/restore`, { method: "POST" }, () =>
      toast(<Link href={`/articles/${id}`}>Restored “{title}”: open it</Link>),
    );
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 grow basis-48 wrap-anywhere">
          <span className="font-semibold">{title}</span>
          <span className="block text-small text-muted">
            {byline && `By ${authorsOf(byline)} · `}deleted <Moment at={deletedAt} /> · kept until{" "}
            <Moment at={keptUntil} withTime={false} />
          </span>
        </span>
        <Button aria-label={`Restore ${title}`} unavailable={isBusy} onClick={restore}>
          {isBusy ? "Restoring…" : "Restore"}
        </Button>
      </div>
      {problem && <Notice title={problem.title}>{problem.detail}</Notice>}
    </li>
  );
}
