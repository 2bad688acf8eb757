import { changeMember, removeMember } from "@/server/member/commands";
import { change, remove } from "@/server/http/write";

type Params = { id: string; userId: string };

export const PATCH = change<Params>(changeMember, ({ id, userId }) => ({ deskId: id, userId }));

export const DELETE = remove<Params>(removeMember, ({ id, userId }) => ({ deskId: id, userId }));
