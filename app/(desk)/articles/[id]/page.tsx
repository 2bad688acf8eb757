import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { packSnapshot } from "@/components/review/pack-snapshot";
import { preferencesCookie, readPreferences } from "@/components/preferences/preferences";
import { isFilter, isOrder } from "@/components/review/queue";
import { ReviewDesk } from "@/components/review/review-desk";
import { policyOf } from "@/domain/article/article";
import { countWords } from "@/domain/text/words";
import { requireActor } from "@/server/auth/actor";
import { readDesks } from "@/server/desk/queries";
import { countUnread } from "@/server/notification/queries";
import { readReview } from "@/server/article/review";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const review = cache(async (id: string) => {
  const actor = await requireActor();
  const found = await readReview(actor, id);
  const role = found?.people.find((person) => person.id === actor.id)?.role;
  return found && role ? { ...found, me: { id: actor.id, name: actor.name, role } } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await review((await params).id);
  return { title: found?.snapshot.article.title ?? "Not found" };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [found, desks, unread] = await Promise.all([
    review(id),
    requireActor().then(readDesks),
    requireActor().then(countUnread),
  ]);
  if (!found) notFound();
  const { snapshot, deskPolicy, me, people, desk } = found;
  const { show, order } = await searchParams;
  const preferences = (await cookies()).get(preferencesCookie)?.value;
  return (
    <ReviewDesk
      key={snapshot.revision.id}
      packed={packSnapshot(snapshot, policyOf(deskPolicy, snapshot.article.policy))}
      words={countWords(snapshot.revision.text)}
      policy={deskPolicy}
      me={me}
      people={people}
      unread={unread}
      deskName={desks.length > 1 ? desk.name : null}
      show={isFilter(show) ? show : "all"}
      order={isOrder(order) ? order : "text"}
      preferences={readPreferences(preferences)}
    />
  );
}
