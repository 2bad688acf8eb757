import { addPasskey } from "@/server/account/passkeys";
import { changeOwn } from "@/server/http/own-account";

export const POST = changeOwn(addPasskey);
