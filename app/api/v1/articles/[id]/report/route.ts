import { createElement } from "react";
import { Report } from "@/components/report/report";
import { env } from "@/server/env";
import { door } from "@/server/http/door";
import { problem } from "@/server/http/problem";
import { reportResponse, toFormat } from "@/server/report/formats";
import { readReport } from "@/server/report/queries";

export const GET = door<{ id: string }>(async ({ actor, request, params }) => {
  const asked = new URL(request.url).searchParams;
  const format = toFormat(asked.get("format"));
  if (!format.ok) return problem(format.failure);
  const found = await readReport(actor, params.id, asked.get("signoff"));
  if (!found.ok) return problem(found.failure);
  const { model, signOff } = found.value;
  const page = createElement(Report, { model, linked: false });
  const hash = signOff?.reportHash ?? null;
  return reportResponse(model, format.value, { origin: env.STET_URL, page, hash });
});
