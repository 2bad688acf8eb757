import { createClaim } from "@/server/claim/commands";
import { readClaims } from "@/server/claim/queries";
import { door, respond } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";
import { create } from "@/server/http/write";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, request, params }) => {
  const asked = pageRequest(request);
  return asked.ok ? respond(await readClaims(actor, params.id, asked.value)) : problem(asked.failure);
});

export const POST = create<Params>(createClaim, ({ id }) => ({ articleId: id }));
