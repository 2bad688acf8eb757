import { door } from "@/server/http/door";
import { problem } from "@/server/http/problem";
import { openStream, respondStream } from "@/server/realtime/stream";

export const GET = door<{ id: string }>(async ({ actor, params, request }) => {
  const opened = await openStream(actor, params.id, request);
  return opened.ok ? respondStream(opened.value) : problem(opened.failure);
});
