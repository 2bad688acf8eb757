import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { writtenIn } from "@/components/article/written-in";
import { Section } from "@/components/desk/section";
import { ComparedList } from "@/components/revision/compared-list";
import { CompareForm } from "@/components/revision/compare-form";
import { CorrectionList } from "@/components/revision/correction-list";
import { PlacelessClaims } from "@/components/revision/placeless-claims";
import { RevisionList } from "@/components/revision/revision-list";
import { buttonClass } from "@/components/ui/button";
import { can } from "@/domain/access";
import { standingSignOff } from "@/domain/signoff/sign-off";
import { readReview, sheetsOf } from "@/server/article/review";
import { requireActor } from "@/server/auth/actor";
import { placesFor } from "@/server/revision/places";
import { readChanges, readRevisions } from "@/server/revision/queries";
import { Framed } from "../../../framed";

export const metadata: Metadata = { title: "Revisions" };

export default async function RevisionsPage({ params, searchParams }: PageProps<"/articles/[id]/revisions">) {
  const actor = await requireActor();
  const { id } = await params;
  const [review, listed] = [await readReview(actor, id), await readRevisions(actor, id)];
  const role = review?.people.find((person) => person.id === actor.id)?.role;
  if (!review || !role || !listed.ok) notFound();
  const { article, revision, corrections, signOffs } = review.snapshot;
  const revisions = listed.value.items;
  const articlePath = `/articles/${encodeURIComponent(id)}`;
  const isOpen = article.state === "open";
  const standing = standingSignOff(signOffs);
  const last = signOffs.at(-1);
  const { from, to, view } = await searchParams;
  const numberOf = (asked: unknown, otherwise: number) =>
    revisions.find(({ number }) => String(number) === asked)?.number ?? otherwise;
  const chosen = {
    from: numberOf(from, Math.max(1, revision.number - 1)),
    to: numberOf(to, revision.number),
    view: view === "side" ? "side" : "inline",
  } as const;
  const changes = await readChanges(actor, id, String(chosen.to), String(chosen.from));
  if (!changes.ok && changes.failure.code === "not_found") notFound();
  const isSinceSignOff = last?.revision === chosen.from && chosen.to === revision.number;
  const placeless = sheetsOf(review).filter(({ spans }) => spans.length === 0);
  return (
    <Framed current="articles" actor={actor}>
      <div className="max-w-[60rem]">
        <p className="text-small">
          <Link href={articlePath}>Back to the article</Link>
        </p>
        <div className="mt-1 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <h1 className="font-serif text-h1 font-semibold tracking-tight wrap-anywhere">
            <span className="block font-sans text-small font-normal tracking-normal text-muted">
              Revisions of{" "}
            </span>
            <bdi {...writtenIn(article.language)}>{article.title}</bdi>
          </h1>
          {isOpen && can(role, "article:revise") && (
            <Link href={`${articlePath}/revisions/new`} className={buttonClass("primary")}>
              Bring in a revision
            </Link>
          )}
        </div>
        <p className="mt-2 max-w-[38rem] text-soft">
          {standing
            ? `Revision ${standing.revision} is signed off by ${standing.by.name}: all its sentences are frozen. An editor can reopen the article; then it can be revised.`
            : "A verdict belongs to the exact words it was given on. A new revision keeps verdicts on words that are the same; those on changed words go stale."}
          {!standing && last && last.revision !== revision.number && (
            <>
              {" "}
              It was signed off as revision {last.revision}.{" "}
              <Link href={`${articlePath}/revisions?from=${last.revision}&to=${revision.number}#compare`}>
                What changed since sign-off
              </Link>
            </>
          )}
        </p>
        <div className="mt-6">
          <RevisionList
            revisions={revisions}
            articlePath={articlePath}
            signedOff={new Set(signOffs.map((each) => each.revision))}
            mayRevise={isOpen && can(role, "article:revise")}
          />
        </div>
        {placeless.length > 0 && (
          <Section
            id="claims"
            title="Claims without a place"
            lead="Their words are not in the current revision. They keep all that was found about them, and the report lists them in its appendix."
          >
            <PlacelessClaims
              claims={placeless.map(({ id: claimId, number, text, anchor, version, status }) => ({
                id: claimId,
                number,
                text,
                anchor,
                version,
                verdict: status.verdict,
                places: placesFor(revision, text),
              }))}
              revisions={revision.number}
              mayPlace={isOpen && can(role, "claim:change")}
              language={article.language}
            />
          </Section>
        )}
        {revisions.length > 1 && (
          <section id="compare" aria-labelledby="compare-heading" className="mt-12 scroll-mt-4">
            <h2 id="compare-heading" className="font-serif text-h2 font-semibold">
              {isSinceSignOff ? "What changed since sign-off" : "Compare"}
            </h2>
            <CompareForm
              path={`${articlePath}/revisions`}
              numbers={revisions.map(({ number }) => number)}
              chosen={chosen}
            />
            <p className="mt-3 mb-2 text-soft" role="status">
              {chosen.from === chosen.to
                ? "Choose two different revisions."
                : changes.ok
                  ? counted(changes.value, isSinceSignOff)
                  : changes.failure.message}
            </p>
            {changes.ok && changes.value.changes.length > 0 && (
              <ComparedList
                compared={changes.value.changes}
                isSideBySide={chosen.view === "side"}
                language={article.language}
              />
            )}
          </section>
        )}
        <section id="corrections" aria-labelledby="corrections-heading" className="mt-12 scroll-mt-4">
          <h2 id="corrections-heading" className="font-serif text-h2 font-semibold">
            Corrections
          </h2>
          <p className="mt-1 mb-4 max-w-[38rem] text-soft">
            Checkers propose other words beside a sentence. Those that an editor puts in make the next
            revision, in which only their sentences go stale.
          </p>
          <CorrectionList
            corrections={corrections}
            articlePath={articlePath}
            language={article.language}
            meId={actor.id}
            mayDecide={isOpen && can(role, "correction:decide")}
          />
        </section>
      </div>
    </Framed>
  );
}

function counted(
  { changes, equal }: { changes: readonly unknown[]; equal: number },
  isSinceSignOff: boolean,
) {
  const differ = `${changes.length} ${changes.length === 1 ? "sentence differs" : "sentences differ"}`;
  return `${differ}, ${equal} ${equal === 1 ? "is" : "are"} the same${isSinceSignOff ? " as signed off" : ""}.`;
}
