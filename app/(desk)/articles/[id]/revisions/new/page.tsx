import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { writtenIn } from "@/components/article/written-in";
import { languageChoices } from "@/components/import/languages";
import { NewRevision, type Ready } from "@/components/revision/new-revision";
import { EmptyState } from "@/components/ui/empty-state";
import { buttonClass } from "@/components/ui/button";
import { can } from "@/domain/access";
import { readReview } from "@/server/article/review";
import { requireActor } from "@/server/auth/actor";
import { env } from "@/server/env";
import { Framed } from "../../../../framed";

export const metadata: Metadata = { title: "New revision" };

export default async function NewRevisionPage({
  params,
  searchParams,
}: PageProps<"/articles/[id]/revisions/new">) {
  const actor = await requireActor();
  const { id } = await params;
  const review = await readReview(actor, id);
  const role = review?.people.find((person) => person.id === actor.id)?.role;
  if (!review || !role) notFound();
  const { article, revision } = review.snapshot;
  const path = `/articles/${encodeURIComponent(id)}/revisions`;
  const [language] = languageChoices([article.language]);
  const ready = readyIn(await searchParams);
  const mayRevise = article.state === "open" && can(role, "article:revise");
  return (
    <Framed current="articles" actor={actor}>
      <p className="text-small">
        <Link href={path}>Revisions</Link>
      </p>
      <h1 className="mt-1 font-serif text-h1 font-semibold tracking-tight wrap-anywhere">
        <span className="block font-sans text-small font-normal tracking-normal text-muted">
          Revision {revision.number + 1} of{" "}
        </span>
        <bdi {...writtenIn(article.language)}>{article.title}</bdi>
      </h1>
      {mayRevise && language ? (
        <div className="mt-6">
          <NewRevision
            articleId={id}
            language={language}
            largest={env.STET_MAX_TEXT_BYTES * 3}
            ready={ready}
          />
        </div>
      ) : (
        <EmptyState
          title={article.state === "open" ? "You can read here, not change it" : "This article is signed off"}
          actions={
            <Link href={path} className={buttonClass()}>
              Go to the revisions
            </Link>
          }
        >
          {article.state === "open"
            ? "Viewers see the desk’s articles. Ask the desk’s owner for the role of a reviewer to bring a revision in."
            : "An editor can reopen it, with a reason; then it can be revised."}
        </EmptyState>
      )}
    </Framed>
  );
}

/** What the address asks for instead of a new text. */
function readyIn(query: Record<string, string | string[] | undefined>): Ready | null {
  const { restore, corrections } = query;
  if (typeof restore === "string" && /^\d{1,9}$/.test(restore)) return { restore: Number(restore) };
  if (typeof corrections === "string" && corrections !== "") return { corrections: corrections.split(",") };
  return null;
}
