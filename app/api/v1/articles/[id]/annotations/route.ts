import { annotationCollection, annotationPage } from "@/domain/interchange/collection";
import { env } from "@/server/env";
import { door } from "@/server/http/door";
import { notFound, problem } from "@/server/http/problem";
import { annotationType } from "@/server/report/formats";
import { readReport } from "@/server/report/queries";

export const GET = door<{ id: string }>(async ({ actor, request, params }) => {
  const found = await readReport(actor, params.id, null);
  if (!found.ok) return problem(found.failure);
  const { model } = found.value;
  const asked = new URL(request.url).searchParams.get("page");
  const isNumber = asked !== null && /^\d{1,6}$/.test(asked);
  const shown =
    asked === null
      ? annotationCollection(model, env.STET_URL)
      : isNumber && annotationPage(model, env.STET_URL, Number(asked));
  if (!shown) return problem(notFound);
  return new Response(JSON.stringify(shown), {
    headers: { "content-type": annotationType, "cache-control": "private, no-store" },
  });
});
