import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";

export default function ArticleNotFound() {
  return (
    <PlainPage
      title="No such article"
      lead="It was deleted, or it belongs to a desk that you are not a member of."
    >
      <Link href="/articles" className={buttonClass("primary")}>
        All articles
      </Link>
    </PlainPage>
  );
}
