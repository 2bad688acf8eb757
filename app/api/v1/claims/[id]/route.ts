import { changeClaim, withdrawClaim } from "@/server/claim/commands";
import { readClaim } from "@/server/claim/queries";
import { door, respond } from "@/server/http/door";
import { change, remove } from "@/server/http/write";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, params }) => respond(await readClaim(actor, params.id)));

export const PATCH = change<Params>(changeClaim, ({ id }) => ({ claimId: id }));

export const DELETE = remove<Params>(withdrawClaim, ({ id }) => ({ claimId: id }));
