import { readDeletedArticles } from "@/server/article/restore";
import { door, respondList } from "@/server/http/door";

export const GET = door<{ id: string }>(async ({ actor, params }) =>
  respondList(await readDeletedArticles(actor, params.id)),
);
