import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      lead="The address may be mistyped, the article may have been deleted, or it belongs to a desk that you are not on."
    >
      <Link href="/articles" className={buttonClass()}>
        Go to the articles
      </Link>
    </PlainPage>
  );
}
