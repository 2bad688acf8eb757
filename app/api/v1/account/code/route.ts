import { turnCodeOff, turnCodeOn } from "@/server/account/code";
import { door, respondWritten } from "@/server/http/door";
import { changeOwn } from "@/server/http/own-account";

export const POST = changeOwn((actor, input) => turnCodeOn(actor, input));

export const DELETE = door(async ({ actor }) => respondWritten(await turnCodeOff(actor)));
