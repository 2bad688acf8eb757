import { env } from "@/server/env";
import { door } from "@/server/http/door";
import { notFound, problem } from "@/server/http/problem";
import { reportResponse, toFormat } from "@/server/report/formats";
import { readReport } from "@/server/report/queries";

export const GET = door<{ id: string }>(async ({ actor, request, params }) => {
  const format = toFormat(new URL(request.url).searchParams.get("format"));
  if (!format.ok) return problem(format.failure);
  const model = await readReport(actor, params.id);
  return model ? reportResponse(model, format.value, env.STET_URL) : problem(notFound);
});
