import { z } from "zod";
import { articleStates } from "@/domain/article/article";
import { demands } from "@/domain/claim/demands";
import { verdicts } from "@/domain/claim/verdict";
import { obstacleCodes } from "@/domain/coverage/preflight";
import { blockKinds } from "@/domain/text/article-text";
import { Moment, Person, Span, Text, Version } from "./values";

export const Coverage = z.object({
  sentences: z.number().int(),
  judged: z.number().int(),
  noCheckNeeded: z.number().int(),
  unchecked: z.number().int(),
  share: z.number().min(0).max(1),
});

export const RevisionHead = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  sha256: z.string().length(64),
  createdAt: Moment,
});

export const Revision = RevisionHead.extend({
  version: Version.describe("counts the corrections of `sentences`; the text itself never changes"),
  text: z.string(),
  blocks: z.array(Span.extend({ kind: z.enum(blockKinds), level: z.number().int().optional() })),
  links: z.array(Span.extend({ href: z.string() })),
  sentences: z.array(Span.extend({ index: z.number().int() })),
});

export const Article = z.object({
  id: z.string(),
  deskId: z.string(),
  title: z.string(),
  byline: Text,
  sourceUrl: Text,
  language: z.string(),
  deadline: Moment.nullable(),
  state: z.enum(articleStates),
  policy: z
    .object({
      reviewersPerClaim: z.number().int(),
      blindReview: z.boolean(),
      coverageNeeded: z.number(),
      assessorMaySignOff: z.boolean(),
    })
    .partial()
    .nullable()
    .describe("what it has of its own over the desk's policy; null follows the desk"),
  createdAt: Moment,
  version: Version,
  coverage: Coverage,
  revision: Revision,
});

export const ListedArticle = Article.extend({
  revision: RevisionHead,
  updatedAt: Moment,
  words: z.number().int(),
  verdicts: z.record(z.enum([...verdicts, "unchecked"]), z.number().int()),
  people: z.array(Person),
});

export const PlainArticle = Article.omit({ coverage: true, revision: true });

export const SentencesOf = z.object({
  id: z.string().describe("of the revision"),
  version: Version,
  sentences: z.array(Span.extend({ index: z.number().int() })),
});

export const Policy = z.object({
  reviewersPerClaim: z.number().int(),
  blindReview: z.boolean(),
  coverageNeeded: z.number().min(0).max(1),
  assessorMaySignOff: z.boolean(),
});

export const Preflight = z.object({
  seq: z.number().int().describe("the log's newest entry that this is about; a sign-off may name it"),
  ready: z.boolean(),
  coverage: Coverage,
  coverageNeeded: z.number(),
  policy: Policy.describe("what is asked for"),
  obstacles: z.array(
    z.object({
      code: z.enum(obstacleCodes),
      message: z.string(),
      claimId: Text,
      sentence: z.number().int().nullable(),
      threadId: Text,
      missing: z.array(z.enum(demands)),
    }),
  ),
  inDoubt: z
    .array(z.object({ sentence: z.number().int(), verdict: z.enum(["disputed", "unverified"]) }))
    .describe("sentences that stay so when the article is signed off"),
});

export const PreviewedText = Revision.pick({
  text: true,
  blocks: true,
  links: true,
  sentences: true,
  sha256: true,
}).extend({
  title: Text,
  byline: Text,
  language: z.string().describe("as it was sent, or found from the text"),
  words: z.number().int(),
});
