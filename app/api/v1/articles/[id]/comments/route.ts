import { commentOnWords } from "@/server/comment/commands";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(commentOnWords, ({ id }) => ({ articleId: id }));
