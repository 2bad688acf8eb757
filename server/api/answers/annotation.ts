import { z } from "zod";
import { Span, Text } from "./values";

export const Annotations = z.looseObject({
  id: z.string(),
  type: z.enum(["AnnotationCollection", "AnnotationPage"]),
});

export const ImportedAnnotations = z.object({
  annotations: z.array(
    z.object({
      index: z.number().int().describe("its place in what was sent"),
      id: Text,
      status: z.enum(["unchanged", "moved", "ambiguous", "removed"]).describe("the first two are placed"),
      reason: z.string(),
      quote: z.string().describe("the words as the annotation has them"),
      found: Text.describe("the words as they stand in the article; of an ambiguous one, the only candidate"),
      spans: z.array(Span),
      claim: z.enum(["new", "known"]).nullable().describe("known: these very words are a claim already"),
      evidence: z.number().int(),
      comment: z.boolean(),
    }),
  ),
  rejected: z.array(z.object({ index: z.number().int(), id: Text, reason: z.string() })),
  absent: z.number().int().describe("how many more the collection has than were sent"),
  made: z
    .object({ claims: z.number().int(), evidence: z.number().int(), comments: z.number().int() })
    .describe("what was made; of a preview, what would be"),
});
