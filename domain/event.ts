import type { Role } from "./access";
import type { Article, Participant, Policy, Revision } from "./article/article";
import type { Revealed, Unseen } from "./blind/revealed";
import type { Change, SentencesOf } from "./change";
import type { Adjudication } from "./claim/adjudication";
import type { Assessment, Claim, Person } from "./claim/claim";
import type { Evidence } from "./evidence/evidence";
import type { Correction } from "./revision/correction";
import type { Made } from "./revision/made";
import type { SignOff } from "./signoff/sign-off";
import type { Comment, Thread } from "./thread/thread";
import { withEntry } from "./patched-map";

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
  | { type: "evidence.removed"; id: string; claimId: string }
  | { type: "article.restored"; article: Article }
  | { type: "sentences.changed"; revision: SentencesOf }
  /** A range of sentences was judged or given to somebody at once: the claims and assessments made or changed. */
  | { type: "claims.marked"; claims: Claim[]; assessments: Assessment[] }
  /** Annotations that another tool made were brought in: the claims, evidence and talk made of them. */
  | {
      type: "annotations.imported";
      /** The tools or places that they come from, for people. */
      from: string[];
      claims: Claim[];
      evidence: Evidence[];
      threads: Thread[];
      comments: Comment[];
      /** By what an annotation is recognised when it comes again, and the comment made of it. */
      origins: { annotation: string; commentId: string }[];
    }
  /** Event number `of` was undone by its own person; undoing that event in turn does it again. */
  | { type: "change.undone"; of: number; change: Change }
  | { type: "thread.opened"; thread: Thread; comment: Comment }
  | { type: "thread.changed"; thread: Thread }
  /** A comment may settle how its thread stands: an answer to a question does. */
  | { type: "comment.added"; comment: Comment; thread: Thread | null }
  | { type: "comment.changed"; comment: Comment }
  | { type: "comment.removed"; id: string; threadId: string }
  | { type: "adjudication.made"; adjudication: Adjudication }
  /**
   * A new revision is the current one: with the claims that it moved or changed, and with what changed of threads and
   * corrections, whose words may be hidden from some readers.
   */
  | {
      type: "article.revised";
      article: Article;
      revision: Revision;
      made: Made;
      claims: Claim[];
      threads: Pick<Thread, "id" | "spans">[];
      corrections: Pick<Correction, "id" | "spans" | "state">[];
    }
  | { type: "correction.proposed"; correction: Correction }
  | { type: "correction.changed"; correction: Correction }
  | { type: "article.signed_off"; article: Article; signOff: SignOff }
  | { type: "article.reopened"; article: Article; signOff: SignOff };

/** A desk's own fields. */
export type DeskRecord = {
  id: string;
  name: string;
  version: number;
  /** BCP 47, the usual one first. */
  languages: string[];
  policy: Policy;
  /** Days that snapshots are kept; `null` keeps them for good. */
  snapshotRetention: number | null;
};

/** What can happen to a desk itself. Addresses stay out: the log is kept for good. */
export type DeskEvent =
  | { type: "desk.created"; desk: { id: string; name: string }; owner: Person }
  | { type: "desk.changed"; desk: DeskRecord }
  | { type: "desk.deleted"; id: string }
  | { type: "desk.restored"; id: string }
  | { type: "invitation.made"; invitation: { id: string; role: Role } }
  | { type: "invitation.revoked"; id: string }
  | { type: "member.joined"; member: Participant; invitationId?: string }
  | { type: "member.changed"; member: Participant }
  | { type: "member.removed"; id: string }
  | { type: "member.left"; id: string };

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
  adjudications: Records<Adjudication>;
  threads: Records<Thread>;
  comments: Records<Comment>;
  corrections: Records<Correction>;
  signOffs: Records<SignOff>;
  /** By claim. */
  unseen: Records<Unseen>;
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
  /** In the order they were made. */
  adjudications: Adjudication[];
  threads: Thread[];
  /** In the order they were written. */
  comments: Comment[];
  /** In the order they were proposed. */
  corrections: Correction[];
  /** Oldest first. */
  signOffs: SignOff[];
  /** What is there of others' judgements that the reader does not see yet; only claims that have any. */
  unseen: Unseen[];
};

/** What a snapshot holds of an article on which nothing was done yet. */
export const noRecords = {
  claims: [],
  assessments: [],
  evidence: [],
  adjudications: [],
  threads: [],
  comments: [],
  corrections: [],
  signOffs: [],
  unseen: [],
} satisfies Partial<Snapshot>;

export function stateOf(snapshot: Snapshot): ArticleState {
  const { seq } = snapshot;
  const entries = <T extends { id: string }>(records: readonly T[]): Records<T> =>
    new Map(records.map((record) => [record.id, { seq, record }]));
  return {
    article: { seq, record: snapshot.article },
    revision: { seq, record: snapshot.revision },
    claims: entries(snapshot.claims),
    assessments: entries(snapshot.assessments),
    evidence: entries(snapshot.evidence),
    adjudications: entries(snapshot.adjudications),
    threads: entries(snapshot.threads),
    comments: entries(snapshot.comments),
    corrections: entries(snapshot.corrections),
    signOffs: entries(snapshot.signOffs),
    unseen: new Map(snapshot.unseen.map((record) => [record.claimId, { seq, record }])),
  };
}

/**
 * The state after `event`. What an entry already knows from the same or a later event is left alone, so that an
 * own answer, its echo and a replay converge in any order.
 */
export function apply(state: ArticleState, event: Numbered<ArticleEvent> | Revealed): ArticleState {
  const { seq } = event;
  switch (event.type) {
    case "article.created":
      return {
        ...state,
        article: newer(state.article, seq, event.article),
        revision: newer(state.revision, seq, event.revision),
      };
    case "article.changed":
    case "article.restored":
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
    case "sentences.changed":
      return { ...state, revision: resegmented(state.revision, seq, event.revision) };
    case "claims.marked":
      return {
        ...state,
        claims: putAll(state.claims, seq, event.claims),
        assessments: putAll(state.assessments, seq, event.assessments),
      };
    case "annotations.imported":
      return {
        ...state,
        claims: putAll(state.claims, seq, event.claims),
        evidence: putAll(state.evidence, seq, event.evidence),
        threads: putAll(state.threads, seq, event.threads),
        comments: putAll(state.comments, seq, event.comments),
      };
    case "change.undone":
      return changed(state, seq, event.change);
    case "thread.opened":
      return withComment(withThread(state, seq, event.thread), seq, event.comment);
    case "thread.changed":
      return withThread(state, seq, event.thread);
    case "comment.added":
      return withComment(event.thread ? withThread(state, seq, event.thread) : state, seq, event.comment);
    case "comment.changed":
      return withComment(state, seq, event.comment);
    case "comment.removed":
      return { ...state, comments: put(state.comments, event.id, seq, null) };
    case "adjudication.made": {
      const { adjudication } = event;
      return { ...state, adjudications: put(state.adjudications, adjudication.id, seq, adjudication) };
    }
    case "article.revised":
      return {
        ...state,
        article: newer(state.article, seq, event.article),
        revision: newer(state.revision, seq, event.revision),
        claims: putAll(state.claims, seq, event.claims),
        threads: patchAll(state.threads, seq, event.threads),
        corrections: patchAll(state.corrections, seq, event.corrections),
      };
    case "correction.proposed":
    case "correction.changed": {
      const { correction } = event;
      return { ...state, corrections: put(state.corrections, correction.id, seq, correction) };
    }
    case "claim.revealed":
      return revealed(state, event);
    case "article.signed_off":
    case "article.reopened":
      return {
        ...state,
        article: newer(state.article, seq, event.article),
        signOffs: put(state.signOffs, event.signOff.id, seq, event.signOff),
      };
  }
}

/** Takes in what was hidden before, each record with the number of its own event. */
function revealed(state: ArticleState, { seq, unseen, ...shown }: Revealed): ArticleState {
  return {
    ...state,
    unseen: unseen.reduce((known, each) => put(known, each.claimId, seq, each), state.unseen),
    assessments: putShown(state.assessments, shown.assessments),
    adjudications: putShown(state.adjudications, shown.adjudications),
    threads: putShown(state.threads, shown.threads),
    comments: putShown(state.comments, shown.comments),
    corrections: putShown(state.corrections, shown.corrections),
  };
}

function putShown<T extends { id: string }>(
  records: Records<T>,
  shown: readonly { seq: number; record: T }[],
): Records<T> {
  return shown.reduce((known, { seq, record }) => put(known, record.id, seq, record), records);
}

const withThread = (state: ArticleState, seq: number, thread: Thread): ArticleState => ({
  ...state,
  threads: put(state.threads, thread.id, seq, thread),
});

const withComment = (state: ArticleState, seq: number, comment: Comment): ArticleState => ({
  ...state,
  comments: put(state.comments, comment.id, seq, comment),
});

function changed(state: ArticleState, seq: number, change: Change): ArticleState {
  const { claims, assessments, evidence, gone, article, revision } = change;
  return {
    ...state,
    article: article ? newer(state.article, seq, article) : state.article,
    revision: revision ? resegmented(state.revision, seq, revision) : state.revision,
    claims: putAll(state.claims, seq, claims, gone.claims),
    assessments: putAll(state.assessments, seq, assessments, gone.assessments),
    evidence: putAll(state.evidence, seq, evidence, gone.evidence),
    threads: putAll(state.threads, seq, change.threads ?? []),
    comments: putAll(state.comments, seq, change.comments ?? [], gone.comments),
  };
}

function resegmented(
  entry: Entry<Revision>,
  seq: number,
  { id, version, sentences }: SentencesOf,
): Entry<Revision> {
  const { record } = entry;
  return record?.id === id ? newer(entry, seq, { ...record, version, sentences }) : entry;
}

function newer<T>(entry: Entry<T>, seq: number, record: T | null): Entry<T> {
  return seq > entry.seq ? { seq, record } : entry;
}

function put<T>(records: Records<T>, id: string, seq: number, record: T | null): Records<T> {
  const known = records.get(id);
  if (known && known.seq >= seq) return records;
  return withEntry(records, id, { seq, record });
}

function putAll<T extends { id: string }>(
  records: Records<T>,
  seq: number,
  made: readonly T[],
  gone: readonly string[] = [],
): Records<T> {
  if (made.length + gone.length === 0) return records;
  const all = new Map(records);
  const set = (id: string, record: T | null) => {
    if ((all.get(id)?.seq ?? -1) < seq) all.set(id, { seq, record });
  };
  for (const record of made) set(record.id, record);
  for (const id of gone) set(id, null);
  return all;
}

/** Changes some fields of records that are known; of others there is nothing to change. */
function patchAll<T extends { id: string }>(
  records: Records<T>,
  seq: number,
  patches: readonly (Partial<T> & { id: string })[],
): Records<T> {
  const changed = patches.flatMap((patch) => {
    const known = records.get(patch.id)?.record;
    return known ? [{ ...known, ...patch }] : [];
  });
  return putAll(records, seq, changed);
}
