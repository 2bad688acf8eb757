import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Framed } from "../../framed";
import { ImportArticle } from "@/components/import/import-article";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/domain/access";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) notFound();
  return (
    <Framed current="articles" actor={actor}>
      <p className="text-small text-muted">{desk.name}</p>
      <h1 className="font-serif text-h1 font-semibold tracking-tight">New article</h1>
      {can(desk.role, "article:create") ? (
        <div className="mt-6">
          <ImportArticle
            deskId={desk.id}
            deskLanguages={desk.languages}
            largest={env.STET_MAX_TEXT_BYTES * 3}
          />
        </div>
      ) : (
        <EmptyState
          title="You can read here, not add"
          actions={
            <Link href="/articles" className={buttonClass()}>
              Go to the articles
            </Link>
          }
        >
          Viewers see the desk’s articles. Ask the desk’s owner for the role of a reviewer to bring one in.
        </EmptyState>
      )}
    </Framed>
  );
}
