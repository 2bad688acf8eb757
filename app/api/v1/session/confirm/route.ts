import { confirm } from "@/server/account/confirm";
import { proveOwn } from "@/server/http/own-account";

export const POST = proveOwn(confirm);
