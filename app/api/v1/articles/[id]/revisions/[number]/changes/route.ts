import { door, respond } from "@/server/http/door";
import { readChanges } from "@/server/revision/queries";

export const GET = door<{ id: string; number: string }>(async ({ actor, request, params: { id, number } }) =>
  respond(await readChanges(actor, id, number, new URL(request.url).searchParams.get("since"))),
);
