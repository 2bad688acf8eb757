import { z } from "zod";
import { threadKinds, threadStates } from "@/domain/thread/thread";
import { Adjudication, PlainAssessment } from "./claim";
import { Correction } from "./revision";
import { Moment, Person, Span, Text, Version } from "./values";

const shown = <T extends z.ZodType>(record: T) =>
  z.array(z.object({ seq: z.number().int().describe("of the event that it comes from"), record }));

export const Revealed = z.object({
  type: z.literal("claim.revealed"),
  seq: z.number().int().describe("the newest event that it takes into account"),
  unseen: z.array(z.object({ claimId: z.string(), reviewers: z.number().int() })),
  assessments: shown(PlainAssessment),
  adjudications: shown(Adjudication),
  threads: shown(
    z.object({
      id: z.string(),
      articleId: z.string(),
      claimId: Text,
      spans: z.array(Span),
      words: z.string(),
      kind: z.enum(threadKinds),
      state: z.enum(threadStates),
      by: Person,
      createdAt: Moment,
      version: Version,
    }),
  ),
  comments: shown(
    z.object({
      id: z.string(),
      threadId: z.string(),
      text: z.string(),
      mentions: z.array(z.string()),
      by: Person,
      createdAt: Moment,
      editedAt: Moment.nullable(),
      version: Version,
    }),
  ),
  corrections: shown(Correction),
});
