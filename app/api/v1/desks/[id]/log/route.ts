import { readDeskLog } from "@/server/desk/log";
import { door, respond } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";

export const GET = door<{ id: string }>(async ({ actor, params, request }) => {
  const asked = pageRequest(request);
  if (!asked.ok) return problem(asked.failure);
  return respond(await readDeskLog(actor, params.id, asked.value));
});
