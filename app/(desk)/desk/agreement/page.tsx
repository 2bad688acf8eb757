import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ConfusionTable } from "@/components/agreement/confusion-table";
import { Figures } from "@/components/agreement/figures";
import { ScopeTable } from "@/components/agreement/scope-table";
import type { Agreement } from "@/domain/agreement/agreement";
import { EmptyState } from "@/components/ui/empty-state";
import { type NamedAgreement, readAgreement } from "@/server/agreement/queries";
import { requireActor } from "@/server/auth/actor";
import { readDesk } from "@/server/desk/queries";
import { AboutDesk } from "../about";

export const metadata: Metadata = { title: "Agreement" };

const here = "/desk/agreement";

export default async function AgreementPage({ searchParams }: PageProps<"/desk/agreement">) {
  const actor = await requireActor();
  const desk = await readDesk(actor);
  if (!desk) redirect("/desk");
  const read = await readAgreement(actor, desk.id);
  if (!read.ok) redirect("/desk");
  const { article, pair } = await searchParams;
  const shown = scopeOf(read.value, article, pair);
  return (
    <AboutDesk actor={actor} desk={desk} path={here}>
      <p className="mt-8 max-w-[38rem] text-soft">
        How far people agree who judged the same words independently. Of each person counts their first
        complete judgement: what they change later may be an answer to the other’s.
      </p>
      {read.value.items === 0 ? (
        <EmptyState title="No words were judged by two people yet">
          Agreement can be told once two people have judged the same claim. The policy says how many reviewers
          a claim needs.
        </EmptyState>
      ) : (
        <Found all={read.value} shown={shown} />
      )}
    </AboutDesk>
  );
}

type Shown = { key: string; name: string; figures: Agreement };

function Found({ all, shown }: { all: NamedAgreement; shown: Shown }) {
  return (
    <>
      <section className="mt-8" aria-labelledby="shown">
        <h2 id="shown" className="font-serif text-h2 font-semibold wrap-anywhere">
          <bdi>{shown.name}</bdi>
        </h2>
        {shown.key !== "" && <Link href={here}>Back to the whole desk</Link>}
        <Figures {...shown.figures} />
        <div className="mt-8">
          <ConfusionTable confusion={shown.figures.confusion} />
        </div>
      </section>
      <ScopeTable
        title="By two people"
        of="People"
        rows={all.pairs.map((each) => ({
          ...each,
          key: pairKey(each.people),
          name: each.people.map(({ name }) => name).join(" and "),
          href: `${here}?pair=${pairKey(each.people)}`,
          isShown: shown.key === pairKey(each.people),
        }))}
      />
      <ScopeTable
        title="By article"
        of="Article"
        rows={all.articles.map((each) => ({
          ...each,
          key: each.articleId,
          name: each.title,
          href: `${here}?article=${encodeURIComponent(each.articleId)}`,
          isShown: shown.key === each.articleId,
        }))}
      />
    </>
  );
}

type Asked = string | string[] | undefined;

/** The article or the two people that the address asks for, else the whole desk. */
function scopeOf(all: NamedAgreement, article: Asked, pair: Asked): Shown {
  const onArticle = all.articles.find(({ articleId }) => articleId === article);
  if (onArticle) return { key: onArticle.articleId, name: onArticle.title, figures: onArticle };
  const ofPair = all.pairs.find(({ people }) => pairKey(people) === pair);
  if (ofPair) {
    return {
      key: pairKey(ofPair.people),
      name: ofPair.people.map(({ name }) => name).join(" and "),
      figures: ofPair,
    };
  }
  return { key: "", name: "The whole desk", figures: all };
}

const pairKey = (people: readonly { id: string }[]) =>
  people.map(({ id }) => encodeURIComponent(id)).join(".");
