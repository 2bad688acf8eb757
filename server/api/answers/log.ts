import { z } from "zod";
import { PlainArticle, SentencesOf } from "./article";
import { Evidence, PlainAssessment, PlainClaim } from "./claim";
import { Comment, Thread } from "./thread";
import { Ids, Moment, Person, Text } from "./values";

export const Undone = z.object({
  of: z.number().int().describe("the event that was taken back; the answer's own number is in stet-seq"),
  change: z.object({
    claims: z.array(PlainClaim),
    assessments: z.array(PlainAssessment),
    evidence: z.array(Evidence),
    threads: z.array(Thread).optional(),
    comments: z.array(Comment).optional(),
    gone: z.object({ claims: Ids, assessments: Ids, evidence: Ids, comments: Ids.optional() }),
    article: PlainArticle.nullable(),
    revision: SentencesOf.nullable(),
  }),
});

export const LogEntry = z.object({
  seq: z.number().int().positive(),
  type: z.string(),
  at: Moment,
  by: Person.nullable(),
  says: z.string().describe("what `by` did, in words"),
  hash: z.string().length(64),
});

export const ArticleLogEntry = LogEntry.extend({
  by: Person.nullable().describe("null where blind review hides who it was"),
  claimId: Text.describe("the claim that it is about, when it is one and still there"),
  label: Text.describe("what the desk calls that claim now"),
  sentence: z
    .number()
    .int()
    .nullable()
    .describe("index of the first sentence that it is about, as they are now"),
  previous: Text.describe("the hash of the entry before"),
});

/** One event of an article's stream. */
export const LiveEvent = z.looseObject({
  seq: z.number().int().positive().describe("its number in the article's log"),
  type: z.string().describe("assessment.given and the like; hidden, with nothing else, under blind review"),
  at: Moment,
  by: Person.nullable(),
});
