import { fail, ok } from "@/domain/result";
import { logFilter, readLog } from "@/server/article/log";
import { readLogLines } from "@/server/article/log-lines";
import { door, respond } from "@/server/http/door";
import { pageRequest } from "@/server/http/page";
import { problem } from "@/server/http/problem";

export const GET = door<{ id: string }>(async ({ actor, request, params: { id } }) => {
  const query = new URL(request.url).searchParams;
  const format = query.get("format");
  if (format === "jsonl") {
    const lines = await readLogLines(actor, id);
    return lines.ok ? new Response(lines.value, { headers }) : problem(lines.failure);
  }
  if (format !== null && format !== "json") return problem(unknownFormat);
  const [filter, asked] = [logFilter(query), pageRequest(request)];
  if (!filter.ok) return problem(filter.failure);
  if (!asked.ok) return problem(asked.failure);
  const log = await readLog(actor, id, filter.value, asked.value);
  if (!log.ok) return respond(fail(log.failure));
  const { items, next } = log.value;
  return respond(ok({ items, next }));
});

const headers = {
  "content-type": "application/jsonl; charset=utf-8",
  "content-disposition": 'attachment; filename="stet-log.jsonl"',
  "cache-control": "private, no-store",
};

const unknownFormat = { code: "invalid", message: "format is json or jsonl." } as const;
