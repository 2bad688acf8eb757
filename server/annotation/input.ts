import { z } from "zod";
import { Id } from "@/server/command/text-input";

/** Annotations as any tool may have written them: what is in them is judged one by one, not refused as a whole. */
export const AnnotationImport = z.strictObject({
  articleId: Id,
  annotations: z
    .unknown()
    .describe("a W3C annotation, a list, page or collection of them, or what the API of Hypothesis answers"),
  preview: z.boolean().optional().describe("only says what would become of each; stores nothing"),
});
