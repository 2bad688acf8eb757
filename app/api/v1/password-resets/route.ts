import { after } from "next/server";
import { askForReset, mailReset } from "@/server/account/reset";
import { readJson, smallBody } from "@/server/http/body";
import { openDoor, respondWritten } from "@/server/http/door";
import { problem } from "@/server/http/problem";

export const POST = openDoor(async ({ request }) => {
  const body = await readJson(request, smallBody);
  if (!body.ok) return problem(body.failure);
  const asked = await askForReset(body.value, Object.fromEntries(request.headers));
  if (!asked.ok) return problem(asked.failure);
  // Only now is looked whether there is such a person.
  after(() => mailReset(asked.value));
  return respondWritten({ ok: true, value: { answer: null, status: 204, seq: null } });
});
