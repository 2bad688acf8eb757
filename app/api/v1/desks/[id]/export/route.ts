import { exportDesk } from "@/server/export/export-desk";
import { door } from "@/server/http/door";
import { problem } from "@/server/http/problem";

export const GET = door<{ id: string }>(async ({ actor, params }) => {
  const made = await exportDesk(actor, params.id);
  if (!made.ok) return problem(made.failure);
  return new Response(made.value.body, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-length": String(made.value.bytes),
      "content-disposition": 'attachment; filename="stet-desk.jsonl"',
      "cache-control": "private, no-store",
    },
  });
});
