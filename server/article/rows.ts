import {
  type Article,
  type Participant,
  type Policy,
  policyOf,
  type Revision,
} from "@/domain/article/article";
import type { Adjudication } from "@/domain/claim/adjudication";
import type { Assessment, Claim } from "@/domain/claim/claim";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Correction } from "@/domain/revision/correction";
import type { SignOff } from "@/domain/signoff/sign-off";
import type { Comment, Thread } from "@/domain/thread/thread";
import type { Block, Link, Sentence } from "@/domain/text/article-text";
import type { Span } from "@/domain/text/span";
import type { Reason } from "@/domain/claim/verdict";
import type { SourceType } from "@/domain/evidence/evidence";
import type { Prisma } from "@/generated/prisma/client";
import type * as rows from "@/generated/prisma/client";

/**
 * Rows as the domain has them. Only our own writes made these rows, from checked input, so that JSON columns and
 * codes are taken as the types say.
 */
export function toArticle(row: rows.Article): Article {
  const { id, deskId, title, byline, sourceUrl, language, deadline, state, createdAt, version } = row;
  const policy = row.policy as Partial<Policy>;
  return {
    id,
    deskId,
    title,
    byline,
    sourceUrl,
    language,
    deadline: deadline?.toISOString() ?? null,
    state,
    policy: Object.keys(policy).length > 0 ? policy : null,
    createdAt: createdAt.toISOString(),
    version,
  };
}

export function toRevision(row: rows.Revision): Revision {
  const { id, number, version, text, sha256, createdAt } = row;
  return {
    id,
    number,
    version,
    sha256,
    text,
    blocks: row.blocks as Block[],
    links: row.links as Link[],
    sentences: row.sentences as Sentence[],
    createdAt: createdAt.toISOString(),
  };
}

export function toClaim(row: rows.Claim): Claim {
  const { id, articleId, number, text, claimant, assigneeId, createdAt, version } = row;
  return {
    id,
    articleId,
    number,
    text,
    spans: row.spans as Span[],
    claimant,
    anchor: { status: row.anchorStatus, score: row.anchorScore },
    assigneeId,
    createdAt: createdAt.toISOString(),
    version,
  };
}

const withAuthor = { by: { select: { id: true, name: true } } } as const;
export const assessmentRow = {
  include: withAuthor,
  where: { withdrawnAt: null },
  orderBy: { seq: "asc" },
} as const;
export const evidenceRow = {
  include: withAuthor,
  where: { deletedAt: null },
  orderBy: { seq: "asc" },
} as const;

export function toAssessment(row: Prisma.AssessmentGetPayload<{ include: typeof withAuthor }>): Assessment {
  const { id, claimId, verdict, justification, words, by, createdAt } = row;
  const reason = row.reason as Reason | null;
  return { id, claimId, verdict, justification, reason, words, by, createdAt: createdAt.toISOString() };
}

export function toEvidence(row: Prisma.EvidenceGetPayload<{ include: typeof withAuthor }>): Evidence {
  const { id, claimId, url, title, publisher, author, publishedAt, quote, locator, stance, version, by } =
    row;
  return {
    id,
    claimId,
    url,
    title,
    publisher,
    author,
    publishedAt,
    accessedAt: row.accessedAt.toISOString(),
    quote,
    locator,
    stance,
    sourceType: row.sourceType as SourceType | null,
    addedBy: by,
    version,
  };
}

export const adjudicationRow = { include: withAuthor, orderBy: { seq: "asc" } } as const;
export const threadRow = { include: withAuthor, orderBy: { id: "asc" } } as const;
export const commentRow = {
  include: withAuthor,
  where: { deletedAt: null },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
} satisfies Prisma.CommentFindManyArgs;
/** Without the frozen report, which weighs as much as the article. */
export const signOffRow = {
  include: { ...withAuthor, reopenedBy: { select: { id: true, name: true } } },
  omit: { report: true },
  orderBy: { seq: "asc" },
} as const;

export function toAdjudication(
  row: Prisma.AdjudicationGetPayload<{ include: typeof withAuthor }>,
): Adjudication {
  const { id, claimId, verdict, justification, words, settles, by, createdAt } = row;
  const reason = row.reason as Reason | null;
  const settled = { justification, reason, words, settles };
  return { id, claimId, verdict, ...settled, by, createdAt: createdAt.toISOString() };
}

export function toThread(row: Prisma.ThreadGetPayload<{ include: typeof withAuthor }>): Thread {
  const { id, articleId, claimId, words, kind, state, by, createdAt, version } = row;
  const spans = row.spans as Span[];
  return {
    id,
    articleId,
    claimId,
    spans,
    words,
    kind,
    state,
    by,
    createdAt: createdAt.toISOString(),
    version,
  };
}

export function toComment(row: Prisma.CommentGetPayload<{ include: typeof withAuthor }>): Comment {
  const { id, threadId, text, mentions, by, createdAt, editedAt, version } = row;
  return {
    id,
    threadId,
    text,
    mentions,
    by,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    version,
  };
}

export const correctionRow = {
  include: { ...withAuthor, decidedBy: { select: { id: true, name: true } } },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
} satisfies Prisma.CorrectionFindManyArgs;

export function toCorrection(
  row: Prisma.CorrectionGetPayload<Pick<typeof correctionRow, "include">>,
): Correction {
  const { id, articleId, words, proposed, note, state, revision, by, decidedBy, version } = row;
  return {
    id,
    articleId,
    spans: row.spans as Span[],
    words,
    proposed,
    note,
    state,
    revision,
    by,
    createdAt: row.createdAt.toISOString(),
    decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version,
  };
}

export function toSignOff(
  row: Prisma.SignOffGetPayload<Pick<typeof signOffRow, "include" | "omit">>,
): SignOff {
  const { id, articleId, revision, statement, by, createdAt, reportHash, logSeq, logHead } = row;
  const { reopenedAt, reopenedBy, reopenReason } = row;
  const reopened = reopenedAt &&
    reopenedBy && { by: reopenedBy, at: reopenedAt.toISOString(), reason: reopenReason ?? "" };
  return {
    id,
    articleId,
    revision,
    statement,
    by,
    createdAt: createdAt.toISOString(),
    reportHash,
    log: { seq: logSeq, head: logHead },
    reopened,
  };
}

export function toDeskPolicy(desk: Pick<rows.Desk, keyof Policy>): Policy {
  const { reviewersPerClaim, blindReview, coverageNeeded, assessorMaySignOff } = desk;
  return { reviewersPerClaim, blindReview, coverageNeeded, assessorMaySignOff };
}

/** The desk's policy, with what the article has of its own laid over it. */
export function toPolicy(desk: rows.Desk, overrides: Prisma.JsonValue): Policy {
  return policyOf(toDeskPolicy(desk), overrides as Partial<Policy>);
}

export function toParticipant(row: { role: rows.Role; user: { id: string; name: string } }): Participant {
  return { ...row.user, role: row.role };
}
