import { readRevision } from "@/server/revision/queries";
import { door, respond } from "@/server/http/door";

export const GET = door<{ id: string; number: string }>(async ({ actor, params }) =>
  respond(await readRevision(actor, params.id, params.number)),
);
