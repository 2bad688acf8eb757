import { changeArticle, deleteArticle } from "@/server/article/commands";
import { readArticle } from "@/server/article/queries";
import { door, respond } from "@/server/http/door";
import { change, remove } from "@/server/http/write";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) => respond(await readArticle(actor, params.id)));

export const PATCH = change<Params>(changeArticle, ({ id }) => ({ articleId: id }));

export const DELETE = remove<Params>(deleteArticle, ({ id }) => ({ articleId: id }));
