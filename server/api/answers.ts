import { z } from "zod";
import { roles } from "@/domain/access";
import { articleStates } from "@/domain/article/article";
import { anchorStatuses } from "@/domain/text/anchor";
import { demands } from "@/domain/claim/demands";
import { claimStates } from "@/domain/claim/status";
import { disputedReasons, noCheckReasons, verdicts } from "@/domain/claim/verdict";
import { obstacleCodes } from "@/domain/coverage/preflight";
import { digests, notificationKinds } from "@/domain/notification/notification";
import { sourceTypes, stances } from "@/domain/evidence/evidence";
import { correctionStates } from "@/domain/revision/correction";
import { revisionKinds } from "@/domain/revision/made";
import { blockKinds } from "@/domain/text/article-text";
import { wordChangeKinds } from "@/domain/text/word-change";
import { threadKinds, threadStates } from "@/domain/thread/thread";

/** What the API answers, for its documentation; tests hold real answers against these. */
const Moment = z.iso.datetime();
const Text = z.string().nullable();
const Offset = z.number().int().nonnegative().describe("UTF-16 code units in the revision's text");
const Span = z.object({ start: Offset, end: Offset });
const Person = z.object({ id: z.string(), name: z.string() });
const Version = z
  .number()
  .int()
  .positive()
  .describe("counts changes of the record's own fields; send it in If-Match");

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

export const Annotations = z.looseObject({
  id: z.string(),
  type: z.enum(["AnnotationCollection", "AnnotationPage"]),
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

export const ListedArticle = Article.extend({
  revision: RevisionHead,
  updatedAt: Moment,
  words: z.number().int(),
  verdicts: z.record(z.enum([...verdicts, "unchecked"]), z.number().int()),
  people: z.array(Person),
});

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

export const Thread = z.object({
  id: z.string(),
  articleId: z.string(),
  claimId: Text.describe("the claim it is about; null for a thread on words of the article"),
  spans: z.array(Span).describe("the words it is about; empty for a thread on a claim"),
  words: z.string().describe("these words as they stood when it was opened"),
  kind: z.enum(threadKinds).describe("a question is one to the author"),
  state: z.enum(threadStates),
  by: Person,
  createdAt: Moment,
  version: Version,
});

const Comment = z.object({
  id: z.string(),
  threadId: z.string(),
  text: z.string().describe("plain text"),
  mentions: z.array(z.string()).describe("ids of the people it names"),
  by: Person,
  createdAt: Moment,
  editedAt: Moment.nullable(),
  version: Version,
});

export const WrittenComment = Comment.extend({ thread: Thread });

export const ThreadWithComments = Thread.extend({
  comments: z.array(Comment).describe("in the order they were written"),
  sentences: z.array(z.number().int()).describe("indexes of the sentences it is about"),
});

/** Records as an event has them: a claim without what is derived from its assessments and evidence. */
const PlainClaim = Claim.pick({
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
const PlainArticle = Article.omit({ coverage: true, revision: true });
const PlainAssessment = Assessment.omit({ draft: true, missing: true });

const shown = <T extends z.ZodType>(record: T) =>
  z.array(z.object({ seq: z.number().int().describe("of the event that it comes from"), record }));

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

export const SentencesOf = z.object({
  id: z.string().describe("of the revision"),
  version: Version,
  sentences: z.array(Span.extend({ index: z.number().int() })),
});

export const RangeMarked = z.object({
  marked: z.number().int().describe("how many sentences this changed"),
  skipped: z.number().int().describe("how many were left as they are: judged already, or given to them"),
  claims: z.array(PlainClaim).describe("made or changed"),
  assessments: z.array(PlainAssessment),
});

export const ImportedAnnotations = z.object({
  annotations: z.array(
    z.object({
      index: z.number().int().describe("its place in what was sent"),
      id: Text,
      status: z.enum(["unchanged", "moved", "ambiguous", "removed"]).describe("the first two are placed"),
      reason: z.string(),
      quote: z.string().describe("the words as the annotation has them"),
      found: Text.describe("the words as they stand in the article; of an ambiguous one, the only candidate"),
      spans: z.array(Span),
      claim: z.enum(["new", "known"]).nullable().describe("known: these very words are a claim already"),
      evidence: z.number().int(),
      comment: z.boolean(),
    }),
  ),
  rejected: z.array(z.object({ index: z.number().int(), id: Text, reason: z.string() })),
  absent: z.number().int().describe("how many more the collection has than were sent"),
  made: z
    .object({ claims: z.number().int(), evidence: z.number().int(), comments: z.number().int() })
    .describe("what was made; of a preview, what would be"),
});

const Ids = z.array(z.string());

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

const Policy = z.object({
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

export const SignOff = z.object({
  id: z.string(),
  articleId: z.string(),
  revision: z.number().int().positive().describe("number of the revision"),
  statement: z.string(),
  by: Person,
  createdAt: Moment,
  reopened: z
    .object({ by: Person, at: Moment, reason: z.string() })
    .nullable()
    .describe("who opened the article again, when and why; null while the sign-off stands"),
  reportHash: z
    .string()
    .length(64)
    .describe("SHA-256 of the frozen report's canonical JSON (RFC 8785), without $schema"),
  log: z
    .object({ seq: z.number().int(), head: Text })
    .describe("the newest entry of the log that the report contains, and its hash"),
});

export const SignedOff = SignOff.extend({ article: PlainArticle });

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

export const Token = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string().describe("the secret's last four characters"),
  scope: z.enum(["read", "write"]),
  createdAt: Moment,
});
export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  hasCode: z.boolean().describe("whether signing in asks for the code of an authenticator app"),
  recoveryCodesLeft: z.number().int(),
  digest: z.enum(digests).describe("how often unread things are mailed, where the server can send mail"),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: Moment, lastUsedAt: Moment.nullable() }),
  ),
  identities: z.array(
    z.object({
      provider: z.string(),
      name: z.string(),
      isOffered: z.boolean().describe("whether the server's settings still have this provider"),
      createdAt: Moment,
    }),
  ),
});
export const Session = z.object({
  id: z.string(),
  userAgent: Text.describe("the browser as it names itself"),
  createdAt: Moment,
  lastSeenAt: Moment,
  current: z.boolean().describe("whether it is the one that asks"),
});
export const CodeKey = z.object({
  key: z.string().describe("in base32"),
  uri: z.string(),
  setUp: z.string().describe("to send back with the first code"),
});
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const PasskeyRequest = z.looseObject({ challenge: z.string() });
export const ResetLink = z.object({ link: z.string().describe("works once, for 30 minutes") });
export const ListedToken = Token.extend({ lastUsedAt: Moment.nullable() });
export const MadeToken = Token.extend({
  token: z.string().nullable().describe("the secret; only in the first answer"),
});

export const Desk = z.object({
  id: z.string(),
  name: z.string(),
  languages: z.array(z.string()),
  policy: Policy,
  snapshotRetention: z.number().int().nullable().describe("days that snapshots are kept; null for good"),
  role: z.enum(roles).describe("one's own"),
  createdAt: Moment,
  version: Version,
});

const Deleted = z.object({ id: z.string(), deletedAt: Moment, keptUntil: Moment });
export const DeletedDesk = Deleted.extend({ name: z.string() });
export const DeletedArticle = Deleted.extend({ title: z.string(), byline: Text });

export const Member = Person.extend({
  email: Text.describe("null for those who do not manage the desk"),
  role: z.enum(roles),
  joinedAt: Moment,
  version: Version,
});

export const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  by: Person,
  createdAt: Moment,
  expiresAt: Moment,
});
export const MadeInvitation = Invitation.extend({
  link: Text.describe("opens the invitation; only in the first answer"),
  isMailed: z.boolean().describe("whether it went to the person by mail as well"),
});
export const Joined = z.object({ deskId: z.string() });

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

export const Health = z.object({
  status: z.enum(["ok", "degraded"]),
  database: z.enum(["reachable", "unreachable"]),
  version: z.string(),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().describe("the record as it stands, when somebody else changed it first"),
  changed: z
    .object({ by: Person.nullable(), at: Moment })
    .optional()
    .describe("who changed it first, and when"),
});

export const listOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), next: Text.describe("cursor of the next page") });

const Share = z.number().min(0).max(1).nullable();
const Agreement = z.object({
  items: z.number().int().describe("words of a claim that at least two people judged independently"),
  percent: Share.describe("share of pairs of judgements that agree"),
  kappa: z.number().nullable().describe("Cohen's; over several pairs the mean, weighted by items"),
  alpha: z
    .object({
      value: z.number().nullable(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable().describe("95 %, bootstrap"),
    })
    .describe("Krippendorff's, nominal"),
  confusion: z
    .record(z.enum(verdicts), z.record(z.enum(verdicts), z.number().int()))
    .describe("how often the first to judge said the row's verdict and the next the column's"),
});

export const DeskAgreement = Agreement.extend({
  pairs: z.array(Agreement.extend({ people: z.array(Person).length(2) })),
  articles: z.array(Agreement.extend({ articleId: z.string(), title: z.string() })),
});

export const Unread = z.object({ unread: z.number().int().describe("how much in the inbox is unread") });

export const Inbox = listOf(
  z.object({
    id: z.string(),
    kind: z.enum(notificationKinds),
    by: Person.nullable(),
    article: z.object({ id: z.string(), title: z.string() }),
    place: z.object({ words: z.string(), sentence: z.number().int() }).nullable(),
    comment: Text.describe("what was said, where the reader may see it"),
    createdAt: Moment,
    readAt: Moment.nullable(),
  }),
).extend(Unread.shape);
