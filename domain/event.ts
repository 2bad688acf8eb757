import type { Article, Participant, Revision } from "./article/article";
import type { Assessment, Claim, Person } from "./claim/claim";
import type { Evidence } from "./evidence/evidence";

/** What can happen to an article. Each carries the whole record as it stands afterwards. */
export type ArticleEvent =
  | { type: "article.created"; article: Article; revision: Revision }
  | { type: "article.changed"; article: Article }
  | { type: "article.deleted"; id: string }
  | { type: "claim.created"; claim: Claim; assessment: Assessment | null }
  | { type: "claim.changed"; claim: Claim }
  | { type: "claim.withdrawn"; id: string }
  | { type: "assessment.given"; assessment: Assessment }
  | { type: "evidence.added"; evidence: Evidence }
  | { type: "evidence.changed"; evidence: Evidence }
  | { type: "evidence.removed"; id: string; claimId: string };

/** What can happen to a desk itself. */
export type DeskEvent =
  | { type: "desk.created"; desk: { id: string; name: string }; owner: Person }
  | { type: "member.joined"; member: Participant };

/** An event with its number in the article's log. */
export type Numbered<E> = E & { seq: number };

/** A record, or the fact that it is gone, with the number of the event that it comes from. */
type Entry<T> = { seq: number; record: T | null };

type Records<T> = ReadonlyMap<string, Entry<T>>;

/** An article under check as events make it. Immutable. */
export type ArticleState = {
  article: Entry<Article>;
  revision: Entry<Revision>;
  claims: Records<Claim>;
  assessments: Records<Assessment>;
  evidence: Records<Evidence>;
};

/** An article under check as it travels from the server; `seq` is the newest event it contains. */
export type Snapshot = {
  seq: number;
  article: Article;
  revision: Revision;
  claims: Claim[];
  /** In the order they were given. */
  assessments: Assessment[];
  evidence: Evidence[];
};

export function stateOf({ seq, article, revision, claims, assessments, evidence }: Snapshot): ArticleState {
  const entries = <T extends { id: string }>(records: readonly T[]): Records<T> =>
    new Map(records.map((record) => [record.id, { seq, record }]));
  return {
    article: { seq, record: article },
    revision: { seq, record: revision },
    claims: entries(claims),
    assessments: entries(assessments),
    evidence: entries(evidence),
  };
}

/**
 * The state after `event`. What an entry already knows from the same or a later event is left alone, so that an
 * own answer, its echo and a replay converge in any order.
 */
export function apply(state: ArticleState, event: Numbered<ArticleEvent>): ArticleState {
  const { seq } = event;
  switch (event.type) {
    case "article.created":
      return {
        ...state,
        article: newer(state.article, seq, event.article),
        revision: newer(state.revision, seq, event.revision),
      };
    case "article.changed":
      return { ...state, article: newer(state.article, seq, event.article) };
    case "article.deleted":
      return { ...state, article: newer(state.article, seq, null) };
    case "claim.created":
      return {
        ...state,
        claims: put(state.claims, event.claim.id, seq, event.claim),
        assessments: event.assessment
          ? put(state.assessments, event.assessment.id, seq, event.assessment)
          : state.assessments,
      };
    case "claim.changed":
      return { ...state, claims: put(state.claims, event.claim.id, seq, event.claim) };
    case "claim.withdrawn":
      return { ...state, claims: put(state.claims, event.id, seq, null) };
    case "assessment.given":
      return { ...state, assessments: put(state.assessments, event.assessment.id, seq, event.assessment) };
    case "evidence.added":
    case "evidence.changed":
      return { ...state, evidence: put(state.evidence, event.evidence.id, seq, event.evidence) };
    case "evidence.removed":
      return { ...state, evidence: put(state.evidence, event.id, seq, null) };
  }
}

function newer<T>(entry: Entry<T>, seq: number, record: T | null): Entry<T> {
  return seq > entry.seq ? { seq, record } : entry;
}

function put<T>(records: Records<T>, id: string, seq: number, record: T | null): Records<T> {
  const known = records.get(id);
  if (known && known.seq >= seq) return records;
  return new Map(records).set(id, { seq, record });
}
