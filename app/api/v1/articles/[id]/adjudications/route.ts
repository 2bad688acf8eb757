import { adjudicate } from "@/server/adjudication/commands";
import { create } from "@/server/http/write";

export const POST = create<{ id: string }>(adjudicate, ({ id }) => ({ articleId: id }));
