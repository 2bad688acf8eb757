import { createElement } from "react";
import { Report } from "@/components/report/report";
import { env } from "@/server/env";
import { door } from "@/server/http/door";
import { notFound, problem } from "@/server/http/problem";
import { reportResponse, toFormat } from "@/server/report/formats";
import { readReport } from "@/server/report/queries";

export const GET = door<{ id: string }>(async ({ actor, request, params }) => {
  const format = toFormat(new URL(request.url).searchParams.get("format"));
  if (!format.ok) return problem(format.failure);
  const model = await readReport(actor, params.id);
  if (!model) return problem(notFound);
  const page = createElement(Report, { model, linked: false });
  return reportResponse(model, format.value, { origin: env.STET_URL, page });
});
