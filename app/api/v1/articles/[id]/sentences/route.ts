import { change } from "@/server/http/write";
import { changeSentences } from "@/server/sentence/commands";

type Params = { id: string };

export const PATCH = change<Params>(changeSentences, ({ id }) => ({ articleId: id }));
