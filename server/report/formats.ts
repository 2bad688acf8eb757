import type { ReactElement } from "react";
import { annotationFile } from "@/domain/interchange/collection";
import { schemaPath } from "@/domain/report/paths";
import { toJson } from "@/domain/report/json";
import { toMarkdown } from "@/domain/report/markdown";
import type { ReportModel } from "@/domain/report/schema";
import { invalid, ok, type Result } from "@/domain/result";
import { toCsv } from "./csv";
import { contentDisposition } from "./file-name";
import { policy, toHtml } from "./html";

/**
 * What a file needs besides the model: where the desk is reached, the report as the screen shows it, and for a frozen
 * report its hash, which it cannot hold itself.
 */
type Surroundings = { origin: string; page: ReactElement; hash: string | null };

type Format = {
  type: string;
  shown: "attachment" | "inline";
  render: (model: ReportModel, surroundings: Surroundings) => string | Promise<string>;
};

/** W3C Web Annotation Protocol, 3.3.2. */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const formats = {
  html: {
    type: "text/html; charset=utf-8",
    shown: "attachment",
    render: (model, { page }) => toHtml(model, page),
  },
  md: { type: "text/markdown; charset=utf-8", shown: "attachment", render: toMarkdown },
  csv: { type: "text/csv; charset=utf-8; header=present", shown: "attachment", render: toCsv },
  json: {
    type: "application/json; charset=utf-8",
    shown: "inline",
    render: (model, { origin }) => toJson(model, new URL(schemaPath, origin).href),
  },
  annotations: {
    type: annotationType,
    shown: "attachment",
    render: (model, { origin }) => `${JSON.stringify(annotationFile(model, origin), null, 2)}\n`,
  },
} satisfies Record<string, Format>;

export type ReportFormat = keyof typeof formats;

/** The format that `?format=` asks for; JSON when it asks for none. */
export function toFormat(asked: string | null): Result<ReportFormat> {
  const names = Object.keys(formats);
  const found = (asked ?? "json").toLowerCase();
  if (isFormat(found)) return ok(found);
  return invalid(
    "format",
    `There is no such format. The formats are ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`,
  );
}

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(formats, name);

/** The report as a response that is never kept by a cache and never runs anything. */
export async function reportResponse(
  model: ReportModel,
  name: ReportFormat,
  surroundings: Surroundings,
): Promise<Response> {
  const { type, shown, render }: Format = formats[name];
  return new Response(await render(model, surroundings), {
    headers: {
      "content-type": type,
      "content-disposition": contentDisposition(shown, model.article.title, name),
      "content-security-policy": `${policy}; sandbox`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      ...(surroundings.hash !== null && { "stet-report-sha256": surroundings.hash }),
    },
  });
}
