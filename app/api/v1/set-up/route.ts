import { fail, ok } from "@/domain/result";
import { completeSetUp } from "@/server/auth/set-up";
import { readJson, smallBody } from "@/server/http/body";
import { openDoor, respondWritten } from "@/server/http/door";
import { isSameOrigin } from "@/server/http/origin";
import { problem } from "@/server/http/problem";
import { addSample } from "@/server/sample/add-sample";

export const POST = openDoor(async ({ request }) => {
  if (!isSameOrigin(request)) {
    return problem(fail({ code: "forbidden", message: "Open the set-up link in a browser." }).failure);
  }
  const body = await readJson(request, smallBody);
  if (!body.ok) return problem(body.failure);
  const done = await completeSetUp(body.value);
  if (!done.ok) return problem(done.failure);
  if (done.value.sample) await addSample(done.value.owner);
  return respondWritten(ok({ answer: { deskId: done.value.deskId }, status: 201, seq: null }));
});
