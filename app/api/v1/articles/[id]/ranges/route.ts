import { create } from "@/server/http/write";
import { markRange } from "@/server/range/commands";

type Params = { id: string };

export const POST = create<Params>(markRange, ({ id }) => ({ articleId: id }));
