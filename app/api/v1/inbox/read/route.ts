import { changeOwn } from "@/server/http/own-account";
import { markAllRead } from "@/server/notification/commands";

export const POST = changeOwn(markAllRead);
