import { door, respond } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";
import { ok } from "@/domain/result";
import { readInbox } from "@/server/notification/queries";

export const GET = door(async ({ actor, request }) => {
  const asked = pageRequest(request);
  if (!asked.ok) return problem(asked.failure);
  const isUnread = new URL(request.url).searchParams.get("unread") === "true";
  return respond(ok(await readInbox(actor, { isUnread }, asked.value)));
});
