import { door, respond } from "@/server/http/door";
import { readClaimWords } from "@/server/revision/queries";

export const GET = door<{ id: string }>(async ({ actor, params }) =>
  respond(await readClaimWords(actor, params.id)),
);
