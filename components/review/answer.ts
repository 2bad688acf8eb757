import { answeredTalk, currentTalk } from "@/components/thread/talk-answer";
import { isTalk } from "@/components/thread/talk-write";
import type { Adjudication } from "@/domain/claim/adjudication";
import type { Assessment, Claim } from "@/domain/claim/claim";
import type { ArticleEvent, ArticleState } from "@/domain/event";
import type { Evidence } from "@/domain/evidence/evidence";
import type { Failure } from "@/domain/result";
import type { Write } from "./write";

/** What became of a write. A failure that is not `final` may pass: the same write is worth sending again. */
export type Answer =
  { ok: true; seq: number | null; record: unknown } | { ok: false; final: boolean; failure: Failure };

/** Nothing was heard of a request: whether it arrived is not known, and it is worth sending again. */
export const noConnection: Failure = { code: "unavailable", message: "No connection." };

type ClaimRecord = Claim & {
  assessments: Assessment[];
  evidence: Evidence[];
  adjudications: Adjudication[];
};

/** The events that a saved `write` turned out to be; what the server answers to a call is known by the call. */
export function answeredEvents(write: Write, record: unknown): ArticleEvent[] {
  if (isTalk(write)) return [answeredTalk(write, record)];
  switch (write.type) {
    case "claim.create":
      return claimEvents(record);
    case "claim.change":
      return [{ type: "claim.changed", claim: toClaim(record as Claim) }];
    case "claim.withdraw":
      return [{ type: "claim.withdrawn", id: write.claimId }];
    case "assessment.give":
      return [{ type: "assessment.given", assessment: toAssessment(record as Assessment) }];
    case "evidence.add":
      return [{ type: "evidence.added", evidence: toEvidence(record as Evidence) }];
    case "evidence.change":
      return [{ type: "evidence.changed", evidence: toEvidence(record as Evidence) }];
    case "evidence.remove":
      return [{ type: "evidence.removed", id: write.evidenceId, claimId: write.claimId }];
  }
}

/** A claim with all that is on it, as events. */
export function claimEvents(record: unknown): ArticleEvent[] {
  const claim = record as ClaimRecord;
  return [
    { type: "claim.created", claim: toClaim(claim), assessment: null },
    ...claim.assessments.map((given) => ({
      type: "assessment.given" as const,
      assessment: toAssessment(given),
    })),
    ...claim.evidence.map((added) => ({ type: "evidence.added" as const, evidence: toEvidence(added) })),
    ...claim.adjudications.map((adjudication) => ({ type: "adjudication.made" as const, adjudication })),
  ];
}

/** The record as it stands now, which a refused change comes back with, as an event; `null` when there is none. */
export function currentEvent(write: Write, current: unknown): ArticleEvent | null {
  if (typeof current !== "object" || current === null) return null;
  if (isTalk(write)) return currentTalk(write, current);
  if (write.type === "claim.change" || write.type === "claim.withdraw") {
    return { type: "claim.changed", claim: toClaim(current as Claim) };
  }
  if (write.type === "evidence.change" || write.type === "evidence.remove") {
    return { type: "evidence.changed", evidence: toEvidence(current as Evidence) };
  }
  return null;
}

/**
 * The number to give an event whose own was not told (a repeated answer, a refusal): just after what is known, if it
 * is newer than that. The real event, when it comes, has a higher number and wins.
 */
export function guessedSeq(state: ArticleState, event: ArticleEvent, newest: number): number {
  const known = knownEntry(state, event);
  if (!known) return newest;
  return known.version !== null && known.version < known.sent ? known.seq + 0.5 : known.seq;
}

function knownEntry(state: ArticleState, event: ArticleEvent) {
  if (event.type === "claim.created" || event.type === "claim.changed") {
    const entry = state.claims.get(event.claim.id);
    return entry && { seq: entry.seq, version: entry.record?.version ?? null, sent: event.claim.version };
  }
  if (event.type === "evidence.added" || event.type === "evidence.changed") {
    const entry = state.evidence.get(event.evidence.id);
    return entry && { seq: entry.seq, version: entry.record?.version ?? null, sent: event.evidence.version };
  }
  if (event.type === "thread.changed") {
    const entry = state.threads.get(event.thread.id);
    return entry && { seq: entry.seq, version: entry.record?.version ?? null, sent: event.thread.version };
  }
  if (event.type === "comment.changed") {
    const entry = state.comments.get(event.comment.id);
    return entry && { seq: entry.seq, version: entry.record?.version ?? null, sent: event.comment.version };
  }
  return undefined;
}

function toClaim(record: Claim): Claim {
  const { id, articleId, number, text, spans, claimant, anchor, assigneeId, createdAt, version } = record;
  return { id, articleId, number, text, spans, claimant, anchor, assigneeId, createdAt, version };
}

function toAssessment(record: Assessment): Assessment {
  const { id, claimId, verdict, justification, reason, words, by, createdAt } = record;
  return { id, claimId, verdict, justification, reason, words, by, createdAt };
}

function toEvidence(record: Evidence): Evidence {
  const { id, claimId, url, title, publisher, author, publishedAt, accessedAt } = record;
  const { quote, locator, stance, sourceType, addedBy, version } = record;
  const source = {
    url,
    title,
    publisher,
    author,
    publishedAt,
    accessedAt,
    quote,
    locator,
    stance,
    sourceType,
  };
  return { id, claimId, ...source, addedBy, version };
}
