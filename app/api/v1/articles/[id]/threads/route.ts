import { door, respond } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";
import { readThreads } from "@/server/thread/queries";

export const GET = door<{ id: string }>(async ({ actor, request, params }) => {
  const asked = pageRequest(request);
  if (!asked.ok) return problem(asked.failure);
  const query = new URL(request.url).searchParams;
  const wanted = { claim: query.get("claim"), state: query.get("state") };
  return respond(await readThreads(actor, params.id, wanted, asked.value));
});
