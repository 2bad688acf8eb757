import { restoreArticle } from "@/server/article/restore";
import { act } from "@/server/http/write";

export const POST = act<{ id: string }>(restoreArticle, ({ id }) => ({ articleId: id }));
