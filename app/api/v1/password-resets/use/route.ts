import { ok } from "@/domain/result";
import { resetPassword } from "@/server/account/reset";
import { readJson, smallBody } from "@/server/http/body";
import { openDoor, respondWritten } from "@/server/http/door";
import { problem } from "@/server/http/problem";

export const POST = openDoor(async ({ request }) => {
  const body = await readJson(request, smallBody);
  if (!body.ok) return problem(body.failure);
  const reset = await resetPassword(body.value);
  return reset.ok ? respondWritten(ok({ answer: null, status: 204, seq: null })) : problem(reset.failure);
});
