import { addressesOf } from "@/domain/interchange/addresses";
import { toCollection, toPage } from "@/domain/interchange/collection";
import { annotationType } from "@/domain/interchange/context";
import type { ReportModel } from "@/domain/report/schema";
import { env } from "@/server/env";
import { notFound, problem } from "@/server/http/problem";

/** The collection of a report's annotations, or its page `asked`. */
export function annotationsResponse(model: ReportModel, asked: string | null): Response {
  const addresses = addressesOf(env.STET_URL, model.article.id);
  const document =
    asked === null ? toCollection(model, addresses) : toPage(model, addresses, toNumber(asked));
  if (!document) return problem(notFound);
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      "content-type": annotationType,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const toNumber = (asked: string) => (/^\d{1,6}$/.test(asked) ? Number(asked) : 0);
