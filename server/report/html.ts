import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement, type ReactElement } from "react";
import { toLine } from "@/domain/report/plain";
import type { ReportModel } from "@/domain/report/schema";

/**
 * The report as one file that needs nothing else: no script, no request, style inside. `page` is how the screen shows
 * the report; it must be plain elements, because they are rendered outside of Next.
 */
export async function toHtml(model: ReportModel, page: ReactElement): Promise<string> {
  // Imported here, because Next refuses a static import of the renderer beside server components.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const markup = renderToStaticMarkup(page);
  const title = renderToStaticMarkup(
    createElement("title", null, `${toLine(model.article.title)}: verification report`),
  );
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    title,
    `<style>\n@layer base, components;\n${await style()}</style>`,
    "</head>",
    '<body class="report-file">',
    `<main>${markup}</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

export const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

let sheets: string | null = null;

/** The stylesheets that the screen has too. Our own files: nothing in them can end the style element. */
async function style(): Promise<string> {
  sheets ??= (
    await Promise.all([
      readFile(join(process.cwd(), "styles/tokens.css"), "utf8"),
      readFile(join(process.cwd(), "styles/marks.css"), "utf8"),
      readFile(join(process.cwd(), "styles/report.css"), "utf8"),
    ])
  ).join("\n");
  return sheets;
}
