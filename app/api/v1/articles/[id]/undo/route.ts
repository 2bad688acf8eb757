import { create } from "@/server/http/write";
import { undo } from "@/server/undo/commands";

type Params = { id: string };

export const POST = create<Params>(undo, ({ id }) => ({ articleId: id }));
