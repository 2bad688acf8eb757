import { restoreDesk } from "@/server/desk/commands";
import { act } from "@/server/http/write";

export const POST = act<{ id: string }>(restoreDesk, ({ id }) => ({ deskId: id }));
