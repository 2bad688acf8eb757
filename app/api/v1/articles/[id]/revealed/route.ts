import { readRevealed } from "@/server/blind/revealed";
import { door, respond } from "@/server/http/door";

export const GET = door<{ id: string }>(async ({ actor, params, request }) =>
  respond(await readRevealed(actor, params.id, new URL(request.url).searchParams.get("since"))),
);
