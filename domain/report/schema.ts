import { z } from "zod";
import { roles } from "../access";
import { anchorStatuses } from "../text/anchor";
import { demands } from "../claim/demands";
import { disputedReasons, noCheckReasons, verdicts } from "../claim/verdict";
import { obstacleCodes } from "../coverage/preflight";
import { correctionStates } from "../revision/correction";
import { sourceTypes, stances } from "../evidence/evidence";
import { blockKinds } from "../text/article-text";

export const reportFormat = "stet-report/1";

const Text = z.string();
const Moment = z.string().meta({ description: "A moment, ISO 8601 in UTC." });
const Count = z.int().min(0);
const Offset = Count.meta({ description: "UTF-16 code units into revision.text." });
const Label = z.string().meta({ description: "What the claim is called beside the text: 6, 6a, 4–5." });
const Sha256 = z.string().meta({ description: "SHA-256 in hexadecimal." });

const Verdict = z.enum(verdicts);
const VerdictOrUnchecked = z.enum([...verdicts, "unchecked"]);
const Reason = z.enum([...disputedReasons, ...noCheckReasons]);
const Person = z.object({ id: Text, name: Text });
const Span = z.object({ start: Offset, end: Offset });

const VerdictCounts = z.object({
  sourced: Count,
  unverified: Count,
  disputed: Count,
  no_check_needed: Count,
  unchecked: Count,
});

const Coverage = z.object({
  sentences: Count,
  judged: Count,
  noCheckNeeded: Count,
  unchecked: Count,
  share: z.number().min(0).max(1).meta({ description: "(judged + noCheckNeeded) / sentences" }),
});

const Summary = z.object({
  sentences: Count,
  coverage: Coverage,
  verdicts: VerdictCounts.meta({
    description: "Sentences by how they stand; the five sum to `sentences` and agree with `coverage`.",
  }),
  claims: z.object({ total: Count, verdicts: VerdictCounts }).meta({
    description: "Claims by the verdict they are shown with, drafts and stale ones included.",
  }),
  drafts: Count.meta({ description: "Claims whose verdict still lacks what it demands." }),
  stale: Count.meta({ description: "Claims whose words have changed since they were judged." }),
  evidence: z.object({ total: Count, supports: Count, refutes: Count, context: Count }),
  sources: Count,
});

const Assessment = z.object({
  id: Text,
  verdict: Verdict,
  reason: Reason.nullable(),
  justification: Text.nullable(),
  words: Text.meta({ description: "The exact words judged." }),
  draft: z.boolean(),
  missing: z.array(z.enum(demands)),
  by: Person,
  createdAt: Moment,
});

const Adjudication = z.object({
  id: Text,
  verdict: Verdict,
  reason: Reason.nullable(),
  justification: Text,
  words: Text.meta({ description: "The exact words decided on." }),
  settles: z.array(Text).meta({ description: "Ids of the assessments that it settles." }),
  by: Person,
  createdAt: Moment,
});

const Evidence = z.object({
  id: Text,
  stance: z.enum(stances),
  sourceType: z.enum(sourceTypes).nullable(),
  title: Text.nullable(),
  publisher: Text.nullable(),
  author: Text.nullable(),
  publishedAt: Text.nullable(),
  url: Text,
  accessedAt: Moment,
  quote: Text.nullable(),
  locator: Text.nullable(),
  addedBy: Person,
});

const Claim = z.object({
  id: Text,
  number: Count,
  label: Label,
  text: Text,
  spans: z.array(Span),
  sentences: z.array(Count).meta({ description: "Indexes of the sentences it touches." }),
  claimant: Text.nullable(),
  verdict: Verdict.nullable(),
  draft: z.boolean(),
  missing: z.array(z.enum(demands)),
  stale: z.boolean(),
  state: z.enum(["open", "in_review", "needs_adjudication", "settled"]),
  reason: Reason.nullable().meta({
    description: "Of the decision, or else the newest assessment, behind the verdict.",
  }),
  justification: Text.nullable().meta({
    description: "Of the decision, or else the newest assessment, behind the verdict.",
  }),
  anchor: z.object({ status: z.enum(anchorStatuses), score: z.number() }),
  assessors: z.array(Person),
  assessments: z.array(Assessment).meta({ description: "In the order they were given: the history." }),
  adjudications: z
    .array(Adjudication)
    .meta({ description: "An editor's decisions between assessments, in the order they were made." }),
  evidence: z.array(Evidence),
});

const Source = z.object({
  url: Text,
  title: Text.nullable(),
  publisher: Text.nullable(),
  author: Text.nullable(),
  publishedAt: Text.nullable(),
  sourceType: z.enum(sourceTypes).nullable(),
  uses: Count.meta({ description: "Evidence items taken from it." }),
  claims: z.array(Label),
});

export const uncheckedReasons = [
  "not_marked",
  "not_judged",
  "draft",
  "stale",
  "needs_adjudication",
  "waiting_for_reviewer",
  "part_only",
] as const;

const NotChecked = z.object({
  sentence: Count.meta({ description: "Index of the sentence." }),
  text: Text,
  verdict: z.enum(["unchecked", "no_check_needed"]),
  why: z.enum(uncheckedReasons).nullable().meta({ description: "Why it is unchecked." }),
  reason: z.enum(noCheckReasons).nullable().meta({ description: "Why it needs no check." }),
  claims: z.array(Label),
});

const Revision = z.object({
  id: Text,
  number: Count,
  of: Count.meta({ description: "How many revisions there are." }),
  sha256: Sha256.meta({ description: "Of the UTF-8 bytes of `text`, in hexadecimal." }),
  createdAt: Moment,
  text: Text,
  blocks: z.array(Span.extend({ kind: z.enum(blockKinds), level: z.int().optional() })),
  links: z.array(Span.extend({ href: Text })),
  sentences: z.array(Span.extend({ index: Count, verdict: VerdictOrUnchecked })),
});

const SignOff = z.object({
  id: Text,
  by: Person,
  createdAt: Moment,
  statement: Text,
  revision: Count.meta({ description: "Number of the revision that was signed off." }),
  reopened: z
    .object({ by: Person, at: Moment, reason: Text })
    .nullable()
    .meta({ description: "Who opened the article again, when and why; null while the sign-off stands." }),
});

const Obstacle = z.object({
  code: z.enum(obstacleCodes),
  message: Text,
  claim: Label.nullable(),
  sentence: Count.nullable(),
});

const Correction = z.object({
  id: Text,
  words: Text.meta({ description: "The words as they stood when it was proposed." }),
  proposed: Text,
  note: Text.nullable(),
  state: z.enum(correctionStates),
  revision: Count.nullable().meta({ description: "Number of the revision that it became a part of." }),
  by: Person,
  createdAt: Moment,
  decidedBy: Person.nullable(),
});

const Change = z.object({
  kind: z.enum(["moved", "edited", "split", "merged", "inserted", "removed"]),
  before: Text.meta({ description: "Empty for new sentences." }),
  after: Text.meta({ description: "Empty for removed sentences." }),
});

/** Everything a report says. Every format is rendered from this, and `format=json` is this. */
export const ReportModel = z.object({
  format: z.literal(reportFormat),
  generatedAt: Moment,
  desk: z.object({ id: Text, name: Text }),
  article: z.object({
    id: Text,
    title: Text,
    byline: Text.nullable(),
    sourceUrl: Text.nullable(),
    language: Text.meta({ description: "BCP 47." }),
    state: z.enum(["open", "signed_off"]),
    createdAt: Moment,
  }),
  revision: Revision,
  state: z.object({
    name: z.enum(["working_copy", "signed_off"]),
    ready: z.boolean().meta({ description: "Nothing stands in the way of sign-off." }),
    open: z.array(Obstacle),
  }),
  checked: z.object({ from: Moment, to: Moment }).nullable().meta({
    description: "When the first and the newest assessment were given.",
  }),
  people: z
    .array(
      Person.extend({
        role: z.enum(roles).nullable(),
        assessments: Count,
        evidence: Count,
        adjudications: Count,
      }),
    )
    .meta({
      description:
        "Who judged, added evidence or decided; role on the desk today, null for those who have left it.",
    }),
  method: z.object({
    verdicts: z.array(
      z.object({ verdict: VerdictOrUnchecked, name: Text, definition: Text, demanded: Text }),
    ),
    sentences: Text.meta({ description: "How a sentence's verdict follows from its claims." }),
    policy: z.object({
      reviewersPerClaim: Count,
      blindReview: z.boolean(),
      coverageNeeded: z.number(),
      assessorMaySignOff: z.boolean(),
    }),
  }),
  summary: Summary,
  claims: z.array(Claim),
  removedClaims: z.array(Claim).optional().meta({
    description:
      "Claims without a place in the revision. Only `people` and `checked` count what was done on them.",
  }),
  corrections: z
    .array(Correction)
    .optional()
    .meta({ description: "Other words that checkers proposed, in the order they did." }),
  sinceSignOff: z
    .object({
      revision: Count.meta({ description: "Number of the revision that was signed off." }),
      changes: z.array(Change),
    })
    .optional()
    .meta({
      description: "What differs from the revision that was signed off last, when that is another one.",
    }),
  sources: z.array(Source),
  notChecked: z.array(NotChecked),
  redactions: Count,
  signoffs: z.array(SignOff).meta({
    description: "Oldest first. A report that is signed off is frozen with the last of them, which stands.",
  }),
  log: z.object({
    seq: Count.meta({ description: "How many entries of the article's log the report contains." }),
    head: Sha256.nullable().meta({ description: "Hash of the newest entry." }),
  }),
});

export type ReportModel = z.infer<typeof ReportModel>;
export type ReportClaim = ReportModel["claims"][number];
export type ReportEvidence = ReportClaim["evidence"][number];
export type ReportAdjudication = ReportClaim["adjudications"][number];
export type ReportAssessment = ReportClaim["assessments"][number];
export type ReportSource = ReportModel["sources"][number];
export type ReportSignOff = ReportModel["signoffs"][number];
export type ReportCorrection = NonNullable<ReportModel["corrections"]>[number];
export type NotChecked = ReportModel["notChecked"][number];
export type UncheckedReason = (typeof uncheckedReasons)[number];
