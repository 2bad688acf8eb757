import { z } from "zod";
import { correctionStates } from "@/domain/revision/correction";
import { revisionKinds } from "@/domain/revision/made";
import { anchorStatuses } from "@/domain/text/anchor";
import { wordChangeKinds } from "@/domain/text/word-change";
import { Revision, RevisionHead } from "./article";
import { Moment, Person, Span, Text, Version } from "./values";

const anchoring = {
  ...Object.fromEntries(anchorStatuses.map((status) => [status, z.number().int()])),
  stale: z.number().int().describe("verdicts that counted and do not any more"),
};

export const ListedRevision = RevisionHead.extend({
  kind: z.enum(revisionKinds),
  note: Text,
  restores: z.number().int().nullable().describe("number of the revision that it brings back"),
  anchoring: z.object(anchoring).nullable().describe("what it did to claims, in numbers"),
  by: Person.nullable(),
});

const Anchoring = z.object({
  ...anchoring,
  claims: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      status: z.enum(anchorStatuses),
      score: z.number().min(0).max(1),
      spans: z.array(Span),
      before: z.string(),
      after: Text.describe("null when it has no place in the new text"),
      changes: z.array(z.object({ kind: z.enum(wordChangeKinds), before: z.string(), after: z.string() })),
      stale: z.boolean(),
    }),
  ),
});

export const MadeRevision = Revision.extend({
  anchoring: Anchoring.nullable().describe("null when the revision was made by an earlier request"),
});

const ComparedSentences = z.object({
  kind: z.enum(["equal", "moved", "edited", "split", "merged", "inserted", "removed"]),
  before: z.object({ sentences: z.array(z.number().int()), text: z.string() }),
  after: z.object({ sentences: z.array(z.number().int()), text: z.string() }),
  parts: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
});

export const PreviewedRevision = Revision.pick({
  text: true,
  blocks: true,
  links: true,
  sentences: true,
}).extend({
  follows: z.number().int().describe("number of the revision that it was compared with"),
  words: z.number().int(),
  isSame: z.boolean(),
  compared: z.array(ComparedSentences).describe("what is not equal"),
  anchoring: Anchoring,
});

export const Changes = z.object({
  from: z.number().int(),
  to: z.number().int(),
  equal: z.number().int().describe("how many sentences are the same in the same order"),
  changes: z.array(ComparedSentences),
});

export const ClaimWords = z.object({
  revision: z
    .number()
    .int()
    .describe("number of the revision that has these words; the first is where it was made"),
  words: Text.describe("null where it had no place"),
  sentence: Text.describe(
    "all of the sentences that these words are a part of; null where they are all of them",
  ),
  status: z.enum(anchorStatuses),
  at: Moment,
});

export const Correction = z.object({
  id: z.string(),
  articleId: z.string(),
  spans: z.array(Span),
  words: z.string(),
  proposed: z.string(),
  note: Text,
  state: z.enum(correctionStates),
  revision: z.number().int().nullable().describe("number of the revision that it became a part of"),
  by: Person,
  createdAt: Moment,
  decidedBy: Person.nullable(),
  decidedAt: Moment.nullable(),
  version: Version,
});
