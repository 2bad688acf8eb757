import { stringify } from "csv-stringify/sync";
import { csvRows } from "@/domain/report/csv";
import type { ReportModel } from "@/domain/report/schema";

/** RFC 4180 with every cell quoted, and a byte order mark, without which Excel takes UTF-8 for something else. */
export function toCsv(model: ReportModel): string {
  return stringify(csvRows(model), {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
}
