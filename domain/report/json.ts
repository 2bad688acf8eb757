import { z } from "zod";
import { ReportModel } from "./schema";

/** The report itself, keys always in the same order; `schema` is the address of its JSON Schema. */
export function toJson(model: ReportModel, schema: string): string {
  return `${JSON.stringify({ $schema: schema, ...model }, null, 2)}\n`;
}

/** JSON Schema 2020-12 of what `toJson` writes. `address` is where it is to be had. */
export function reportSchema(address: string) {
  const document = ReportModel.extend({ $schema: z.string().optional() });
  return {
    ...z.toJSONSchema(document, { target: "draft-2020-12" }),
    $id: address,
    title: "Verification report",
    description: "Everything that Stet reports on a checked article. Offsets are UTF-16 code units.",
  };
}
