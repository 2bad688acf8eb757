import { z } from "zod";
import { reasonFits, reasonIsGiven } from "@/domain/claim/demands";
import { disputedReasons, noCheckReasons, verdicts } from "@/domain/claim/verdict";
import { JudgedWords } from "@/server/claim/input";
import { Id, Text } from "@/server/command/text-input";

/** What the person who decides had before them: the assessments that differ, and the newest decision, if any. */
const Expected = z.strictObject({
  assessments: z.array(Id).max(100),
  adjudicationId: Id.nullable(),
});

export const NewAdjudication = z
  .strictObject({
    articleId: Id,
    id: Id.optional(),
    claimId: Id,
    words: JudgedWords,
    verdict: z.enum(verdicts),
    justification: Text(10_000).pipe(z.string().min(1, "Say why: both reviewers will read it.")),
    reason: z
      .enum([...disputedReasons, ...noCheckReasons])
      .nullish()
      .transform((reason) => reason ?? null),
    expects: Expected.optional(),
  })
  .refine(({ verdict, reason }) => reasonFits(verdict, reason), {
    path: ["reason"],
    error: "This reason does not go with this verdict.",
  })
  .refine(({ verdict, reason }) => reasonIsGiven(verdict, reason), {
    path: ["reason"],
    error: "This verdict needs a reason code.",
  });
