import { z } from "zod";
import { longestNote, longestProposal } from "@/domain/revision/correction";
import { Source } from "@/server/article/input";
import { RevisionNumber } from "@/server/claim/input";
import { Id, Line, optional, Text, Version } from "@/server/command/text-input";

/** Where the new text comes from: a text, accepted corrections, or an earlier revision; exactly one. */
const origin = {
  ...Source,
  corrections: z.array(Id).min(1).max(500).optional().describe("ids of proposed corrections to put in"),
  restore: z.number().int().positive().optional().describe("number of the revision to bring back"),
};

export const NewRevision = z.strictObject({
  articleId: Id,
  id: Id.optional(),
  note: optional(Text(longestNote)),
  revision: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe("number of the revision that it follows; refused when another came first"),
  ...origin,
});

export const RevisionPreview = NewRevision.omit({ id: true, note: true, revision: true });

const Offset = z.number().int().nonnegative();

export const NewCorrection = z
  .strictObject({
    articleId: Id,
    id: Id.optional(),
    sentence: Offset.optional(),
    start: Offset.optional(),
    end: Offset.optional(),
    revision: RevisionNumber,
    proposed: Line(longestProposal, "Write the words that should stand there."),
    note: optional(Text(longestNote)),
  })
  .refine(
    ({ sentence, start, end }) =>
      (start === undefined) === (end === undefined) && (sentence === undefined) !== (start === undefined),
    { path: ["sentence"], error: "Say which words in one way: sentence, or start and end." },
  );

export const CorrectionChange = z.strictObject({
  correctionId: Id,
  version: Version,
  state: z
    .enum(["rejected", "withdrawn"])
    .describe("an editor rejects, who proposed it withdraws; to accept it, make a revision of it"),
});
