import { changeComment, removeComment } from "@/server/comment/commands";
import { change, remove } from "@/server/http/write";

type Params = { id: string };

export const PATCH = change<Params>(changeComment, ({ id }) => ({ commentId: id }));

export const DELETE = remove<Params>(removeComment, ({ id }) => ({ commentId: id }));
