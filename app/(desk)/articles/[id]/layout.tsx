import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireActor } from "@/server/auth/actor";
import { isArticleOpen } from "@/server/article/queries";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/**
 * Asks before `loading` is sent, and with it the status 200, whether there is such an article at all. The pages ask
 * again: a layout does not run at every visit.
 */
export default async function ArticleLayout({ params, children }: Props) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  if (!(await isArticleOpen(actor, id))) notFound();
  return children;
}
