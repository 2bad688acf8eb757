import { readJson, smallBody } from "@/server/http/body";
import { openDoor, respondWritten } from "@/server/http/door";
import { isSameOrigin } from "@/server/http/origin";
import { problem } from "@/server/http/problem";
import { signUpByInvitation } from "@/server/invitation/accept";

export const POST = openDoor(async ({ request }) => {
  if (!isSameOrigin(request)) {
    return problem({ code: "forbidden", message: "Open the invitation in a browser." });
  }
  const body = await readJson(request, smallBody);
  if (!body.ok) return problem(body.failure);
  return respondWritten(await signUpByInvitation(body.value));
});
