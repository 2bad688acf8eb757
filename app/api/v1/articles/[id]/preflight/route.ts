import { readPreflight } from "@/server/article/queries";
import { door, respond } from "@/server/http/door";

export const GET = door<{ id: string }>(async ({ actor, params }) =>
  respond(await readPreflight(actor, params.id)),
);
