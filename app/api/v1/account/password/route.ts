import { changePassword } from "@/server/account/password";
import { proveOwn } from "@/server/http/own-account";

export const POST = proveOwn(changePassword);
