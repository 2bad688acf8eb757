import { create } from "@/server/http/write";
import { tellPresence } from "@/server/presence/presence";

export const POST = create<{ id: string }>(tellPresence, ({ id }) => ({ articleId: id }));
