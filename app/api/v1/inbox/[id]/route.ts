import { changeOwn } from "@/server/http/own-account";
import { markRead } from "@/server/notification/commands";

export const PATCH = changeOwn<{ id: string }>(
  (actor, input) => markRead(actor, input as { id: string }),
  ({ id }) => ({ id }),
);
