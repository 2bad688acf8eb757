import { ok } from "@/domain/result";
import { getSessionActor } from "@/server/auth/actor";
import { askForPasskey } from "@/server/auth/passkey-proof";
import { openDoor, respond } from "@/server/http/door";

export const POST = openDoor(async () =>
  respond(ok(await askForPasskey((await getSessionActor())?.id ?? null))),
);
