import { z } from "zod";
import { demands } from "@/domain/claim/demands";
import { claimStates } from "@/domain/claim/status";
import { disputedReasons, noCheckReasons, verdicts } from "@/domain/claim/verdict";
import { sourceTypes, stances } from "@/domain/evidence/evidence";
import { anchorStatuses } from "@/domain/text/anchor";
import { Moment, Person, Span, Text, Version } from "./values";

export const Assessment = z.object({
  id: z.string(),
  claimId: z.string(),
  verdict: z.enum(verdicts),
  justification: Text,
  reason: z.enum([...disputedReasons, ...noCheckReasons]).nullable(),
  words: z.string().describe("the exact words judged"),
  draft: z.boolean(),
  missing: z.array(z.enum(demands)),
  by: Person,
  createdAt: Moment,
});

export const Evidence = z.object({
  id: z.string(),
  claimId: z.string(),
  url: z.string(),
  title: Text,
  publisher: Text,
  author: Text,
  publishedAt: Text,
  accessedAt: Moment,
  quote: Text,
  locator: Text,
  stance: z.enum(stances),
  sourceType: z.enum(sourceTypes).nullable(),
  addedBy: Person,
  version: Version,
});

export const Adjudication = z.object({
  id: z.string(),
  claimId: z.string(),
  verdict: z.enum(verdicts),
  justification: z.string(),
  reason: z.enum([...disputedReasons, ...noCheckReasons]).nullable(),
  words: z.string().describe("the exact words decided on"),
  settles: z.array(z.string()).describe("ids of the assessments that it settles"),
  by: Person,
  createdAt: Moment,
});

export const AddedEvidence = Evidence.extend({
  duplicates: z
    .array(z.object({ evidenceId: z.string(), claimId: z.string() }))
    .describe("where else in the article the same source is attached"),
});

export const Claim = z.object({
  id: z.string(),
  articleId: z.string(),
  number: z.number().int().positive(),
  text: z.string(),
  spans: z.array(Span),
  sentences: z.array(z.number().int()),
  claimant: Text,
  verdict: z.enum(verdicts).nullable(),
  draft: z.boolean(),
  missing: z.array(z.enum(demands)),
  stale: z.boolean(),
  state: z.enum(claimStates),
  anchor: z.object({ status: z.enum(anchorStatuses), score: z.number() }),
  assessments: z.array(Assessment),
  evidence: z.array(Evidence),
  adjudications: z.array(Adjudication).describe("in the order they were made; the newest counts"),
  unseen: z
    .number()
    .int()
    .describe(
      "how many others have judged its words, or begun to, which blind review does not let you see yet",
    ),
  assigneeId: Text,
  createdAt: Moment,
  version: Version,
});

/** Records as an event has them: a claim without what is derived from its assessments and evidence. */
export const PlainClaim = Claim.pick({
  id: true,
  articleId: true,
  number: true,
  text: true,
  spans: true,
  claimant: true,
  anchor: true,
  assigneeId: true,
  createdAt: true,
  version: true,
});

export const PlainAssessment = Assessment.omit({ draft: true, missing: true });

export const RangeMarked = z.object({
  marked: z.number().int().describe("how many sentences this changed"),
  skipped: z.number().int().describe("how many were left as they are: judged already, or given to them"),
  claims: z.array(PlainClaim).describe("made or changed"),
  assessments: z.array(PlainAssessment),
});
