/** Where a report is to be had, in each of its formats; with `signOffId` the one frozen then. */
export const reportPath = (articleId: string, format: string, signOffId: string | null) =>
  `/api/v1/articles/${encodeURIComponent(articleId)}/report?format=${format}${
    signOffId === null ? "" : `&signoff=${encodeURIComponent(signOffId)}`
  }`;

/** The article's sign-offs, each with the hash of its report. */
export const signOffsPath = (articleId: string) =>
  `/api/v1/articles/${encodeURIComponent(articleId)}/signoffs`;

export const schemaPath = "/api/v1/report.schema.json";

export const twinFormats = [
  { format: "html", short: "HTML", name: "HTML, one file" },
  { format: "md", short: "Markdown", name: "Markdown" },
  { format: "csv", short: "CSV", name: "CSV, a row for each claim and piece of evidence" },
  { format: "json", short: "JSON", name: "JSON, everything" },
  { format: "annotations", short: "Annotations", name: "W3C Web Annotations of the claims" },
] as const;
