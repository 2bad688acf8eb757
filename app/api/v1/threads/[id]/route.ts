import { change } from "@/server/http/write";
import { changeThread } from "@/server/thread/commands";

export const PATCH = change<{ id: string }>(changeThread, ({ id }) => ({ threadId: id }));
