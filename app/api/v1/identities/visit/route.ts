import { planIdentityVisit } from "@/server/account/identities";
import { keepIntent } from "@/server/auth/identity-intent";
import { readJson, smallBody } from "@/server/http/body";
import { door } from "@/server/http/door";
import { problem } from "@/server/http/problem";

export const POST = door(async ({ actor, request }) => {
  const body = await readJson(request, smallBody);
  if (!body.ok) return problem(body.failure);
  const planned = planIdentityVisit(actor, body.value);
  if (!planned.ok) return problem(planned.failure);
  await keepIntent(planned.value.for, planned.value.provider, planned.value.sessionId);
  return new Response(null, { status: 204 });
});
