import Link from "next/link";
import { LeftOver } from "@/components/review/left-over";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import { requireActor } from "@/server/auth/actor";

export default async function ArticleNotFound() {
  const actor = await requireActor();
  return (
    <PlainPage
      title="No such article"
      lead="It was deleted, or it belongs to a desk that you are not a member of."
    >
      <Link href="/articles" className={buttonClass("primary")}>
        All articles
      </Link>
      <LeftOver personId={actor.id} />
    </PlainPage>
  );
}
