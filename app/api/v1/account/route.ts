import { ok } from "@/domain/result";
import { changeAccount, readAccount } from "@/server/account/account";
import { door, respond } from "@/server/http/door";
import { changeOwn } from "@/server/http/own-account";

export const GET = door(async ({ actor }) => respond(ok(await readAccount(actor))));

export const PATCH = changeOwn(changeAccount);
