import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { BringIn } from "@/components/annotation/bring-in";
import { TakeOut } from "@/components/annotation/take-out";
import { Section } from "@/components/desk/section";
import { Notice } from "@/components/ui/notice";
import { readAnnotationPage } from "@/server/annotation/queries";
import { requireActor } from "@/server/auth/actor";
import { Framed } from "../../../framed";

export const metadata: Metadata = { title: "Annotations" };

export default async function AnnotationsPage({ params }: PageProps<"/articles/[id]/annotations">) {
  const actor = await requireActor();
  const { id } = await params;
  const article = await readAnnotationPage(actor, id);
  if (!article) notFound();
  const { title, isSignedOff, mayBringIn, claims } = article;
  return (
    <Framed current="articles" actor={actor}>
      <div className="max-w-[56rem]">
        <p className="text-small">
          <Link href={`/articles/${id}`}>Back to the article</Link>
        </p>
        <h1 className="mt-1 font-serif text-h1 font-semibold tracking-tight wrap-anywhere">
          <span className="block font-sans text-small font-normal tracking-normal text-muted">
            Annotations of{" "}
          </span>
          {title}
        </h1>
        <Section
          title="Take out"
          lead="What was checked here, as W3C Web Annotations: for tools that show notes on a text, and for other desks."
        >
          <TakeOut articleId={id} claims={claims} />
        </Section>
        <Section
          title="Bring in"
          lead="Notes that were made with another tool become claims, evidence and comments. They never become verdicts: those are for people of this desk to give."
        >
          {isSignedOff && (
            <Notice tone="calm">This article is signed off. An editor can reopen it, with a reason.</Notice>
          )}
          {!isSignedOff && !mayBringIn && (
            <Notice tone="calm">
              You can read this desk, not change it. Ask an editor for the reviewer role.
            </Notice>
          )}
          {!isSignedOff && mayBringIn && <BringIn articleId={id} />}
        </Section>
      </div>
    </Framed>
  );
}
