import { z } from "zod";
import { RevisionNumber } from "@/server/claim/input";
import { Id, Version } from "@/server/command/text-input";

const Index = z.number().int().nonnegative();

export const SentenceChange = z
  .strictObject({
    articleId: Id,
    /** Of the revision. */
    version: Version,
    revision: RevisionNumber,
    split: z.strictObject({ sentence: Index, at: Index }).optional(),
    merge: z.strictObject({ sentence: Index }).optional(),
  })
  .refine(({ split, merge }) => (split === undefined) !== (merge === undefined), {
    path: ["split"],
    error: "Say what to do in one way: split, or merge.",
  });
