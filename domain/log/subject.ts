import type { Claim } from "../claim/claim";
import type { ArticleEvent } from "../event";
import type { Span } from "../text/span";
import type { LogRecords } from "./records";

export const logGroups = ["verdicts", "claims", "evidence", "discussion", "text", "sign-off"] as const;
/** A kind of thing that happens to an article. */
export type LogGroup = (typeof logGroups)[number];

/** What an event is about: what kinds of things, which claims, and else which words. */
export type Subject = { groups: readonly LogGroup[]; claimIds: readonly string[]; spans: readonly Span[] };

const on = (group: LogGroup, ...claimIds: string[]): Subject => ({ groups: [group], claimIds, spans: [] });

export function subjectOf(event: ArticleEvent, before: LogRecords): Subject {
  switch (event.type) {
    case "claim.created":
      return on(event.assessment ? "verdicts" : "claims", event.claim.id);
    case "claim.changed":
      return on("claims", event.claim.id);
    case "claim.withdrawn":
      return on("claims", event.id);
    case "claims.marked": {
      const [first] = event.assessments;
      const ids = [...event.claims.map(({ id }) => id), ...event.assessments.map(({ claimId }) => claimId)];
      return on(first ? "verdicts" : "claims", ...new Set(ids));
    }
    case "annotations.imported":
      return imported(event);
    case "assessment.given":
      return on("verdicts", event.assessment.claimId);
    case "adjudication.made":
      return on("verdicts", event.adjudication.claimId);
    case "evidence.added":
    case "evidence.changed":
      return on("evidence", event.evidence.claimId);
    case "evidence.removed":
      return on("evidence", event.claimId);
    case "thread.opened":
    case "thread.changed":
      return discussion(event.thread);
    case "comment.added":
    case "comment.changed":
      return discussion(before.thread(event.comment.threadId));
    case "comment.removed":
      return discussion(before.thread(event.threadId));
    case "change.undone":
      return undone(event, before);
    case "article.signed_off":
    case "article.reopened":
      return on("sign-off");
    case "article.revised": {
      const { claims } = event;
      return { groups: ["text"], claimIds: claims.filter(isReworded(before)).map(({ id }) => id), spans: [] };
    }
    case "correction.proposed":
    case "correction.changed":
      return { groups: ["text"], claimIds: [], spans: event.correction.spans };
    case "article.created":
    case "article.changed":
    case "article.deleted":
    case "article.restored":
    case "sentences.changed":
      return on("text");
  }
}

/** Whether a revision did more to a claim than to move it with what stands around it. */
const isReworded = (before: LogRecords) => (claim: Claim) =>
  claim.text !== before.claim(claim.id)?.text || (claim.spans.length === 0 && before.isLive(claim.id));

function discussion(thread: { claimId: string | null; spans: Span[] } | null): Subject {
  const claimIds = thread?.claimId == null ? [] : [thread.claimId];
  return { groups: ["discussion"], claimIds, spans: thread?.spans ?? [] };
}

function imported(event: Extract<ArticleEvent, { type: "annotations.imported" }>): Subject {
  const { claims, evidence, threads } = event;
  const groups: LogGroup[] = [];
  if (claims.length > 0) groups.push("claims");
  if (evidence.length > 0) groups.push("evidence");
  if (threads.length > 0) groups.push("discussion");
  const on = [...evidence.map(({ claimId }) => claimId), ...threads.flatMap(({ claimId }) => claimId ?? [])];
  return { groups, claimIds: [...new Set([...claims.map(({ id }) => id), ...on])], spans: [] };
}

/** All kinds that the change is of: taking a mark back may take a claim and a verdict back. */
function undone({ change }: Extract<ArticleEvent, { type: "change.undone" }>, before: LogRecords): Subject {
  const { claims, assessments, evidence, threads = [], comments = [], gone, article, revision } = change;
  const talk = [...comments, ...(gone.comments ?? []).flatMap((id) => before.comment(id) ?? [])];
  const discussed = [...threads, ...talk.flatMap(({ threadId }) => before.thread(threadId) ?? [])];
  const groups: LogGroup[] = [];
  if (assessments.length + gone.assessments.length > 0) groups.push("verdicts");
  if (claims.length + gone.claims.length > 0) groups.push("claims");
  if (evidence.length + gone.evidence.length > 0) groups.push("evidence");
  if (discussed.length > 0) groups.push("discussion");
  if (article || revision) groups.push("text");
  const claimIds = new Set([
    ...claims.map(({ id }) => id),
    ...gone.claims,
    ...assessments.map(({ claimId }) => claimId),
    ...evidence.map(({ claimId }) => claimId),
    ...gone.assessments.flatMap((id) => before.claimOfAssessment(id) ?? []),
    ...gone.evidence.flatMap((id) => before.evidence(id)?.claimId ?? []),
    ...discussed.flatMap(({ claimId }) => claimId ?? []),
  ]);
  return { groups, claimIds: [...claimIds], spans: discussed[0]?.spans ?? [] };
}
