import { mostBytes } from "@/domain/interchange/limits";
import { importAnnotations } from "@/server/annotation/commands";
import { annotationsResponse } from "@/server/annotation/response";
import { door } from "@/server/http/door";
import { problem } from "@/server/http/problem";
import { create } from "@/server/http/write";
import { readReport } from "@/server/report/queries";

type Params = { id: string };

export const GET = door<Params>(async ({ actor, request, params }) => {
  const found = await readReport(actor, params.id, null);
  if (!found.ok) return problem(found.failure);
  return annotationsResponse(found.value.model, new URL(request.url).searchParams.get("page"));
});

export const POST = create<Params>(importAnnotations, ({ id }) => ({ articleId: id }), mostBytes);
