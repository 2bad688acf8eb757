import { changeDesk, deleteDesk } from "@/server/desk/commands";
import { readOneDesk } from "@/server/desk/queries";
import { door, respond } from "@/server/http/door";
import { change, remove } from "@/server/http/write";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) => respond(await readOneDesk(actor, params.id)));

export const PATCH = change<Params>(changeDesk, ({ id }) => ({ deskId: id }));

export const DELETE = remove<Params>(deleteDesk, ({ id }) => ({ deskId: id }));
