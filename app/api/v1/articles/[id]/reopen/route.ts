import { create } from "@/server/http/write";
import { reopenArticle } from "@/server/signoff/commands";

export const POST = create<{ id: string }>(reopenArticle, ({ id }) => ({ articleId: id }));
