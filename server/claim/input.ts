import { z } from "zod";
import { reasonFits } from "@/domain/claim/demands";
import { disputedReasons, noCheckReasons, verdicts } from "@/domain/claim/verdict";
import { changeable, Id, Line, optional, Text, Version } from "@/server/command/text-input";

const Offset = z.number().int().nonnegative();
const SpanInput = z.strictObject({ start: Offset, end: Offset });

/** Of the revision that the place is in, or that the words are of: refused when it is not the current one any more. */
export const RevisionNumber = z
  .number()
  .int()
  .positive()
  .optional()
  .describe("number of the revision that it is about");
export const JudgedWords = z
  .string()
  .max(100_000)
  .optional()
  .describe("the words judged; refused when the claim says others");

const judgement = {
  id: Id.optional(),
  verdict: z.enum(verdicts),
  justification: optional(Text(10_000)),
  reason: z
    .enum([...disputedReasons, ...noCheckReasons])
    .nullish()
    .transform((reason) => reason ?? null),
};

const fitting = (assessment: {
  verdict: (typeof verdicts)[number];
  reason: Parameters<typeof reasonFits>[1];
}) => reasonFits(assessment.verdict, assessment.reason);
const misfit = { path: ["reason"], error: "This reason does not go with this verdict." };

export const Judgement = z.strictObject(judgement).refine(fitting, misfit);

export const NewAssessment = z
  .strictObject({ claimId: Id, words: JudgedWords, ...judgement })
  .refine(fitting, misfit);

/** Which words: a sentence, offsets in the revision's text, several spans, or the words themselves. */
const place = {
  sentence: Offset.optional(),
  start: Offset.optional(),
  end: Offset.optional(),
  spans: z.array(SpanInput).min(1).max(100).optional(),
  quote: z.string().min(1).max(100_000).optional(),
  prefix: z.string().max(1000).optional(),
  suffix: z.string().max(1000).optional(),
};

export const NewClaim = z
  .strictObject({
    articleId: Id,
    id: Id.optional(),
    revision: RevisionNumber,
    claimant: optional(Line(300)),
    assessment: Judgement.optional(),
    ...place,
  })
  .refine(
    ({ sentence, start, end, spans, quote }) =>
      (start === undefined) === (end === undefined) &&
      [sentence, start, spans, quote].filter((way) => way !== undefined).length === 1,
    { path: ["sentence"], error: "Say which words in one way: sentence, start and end, spans, or quote." },
  );

export type Place = Pick<z.output<typeof NewClaim>, keyof typeof place>;

export const ClaimChange = z.strictObject({
  claimId: Id,
  version: Version,
  claimant: changeable(Line(300)),
  assigneeId: changeable(Id),
  spans: place.spans.describe("where a claim that lost its place belongs, as a person says"),
  revision: RevisionNumber,
});
