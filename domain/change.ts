import type { Article } from "./article/article";
import type { Assessment, Claim } from "./claim/claim";
import type { ArticleEvent, DeskEvent } from "./event";
import type { Evidence } from "./evidence/evidence";
import type { Sentence } from "./text/article-text";
import type { Comment, Thread } from "./thread/thread";

/** Records as they stand after a change, and the ids of those that are gone by it. */
export type Change = {
  claims: Claim[];
  assessments: Assessment[];
  evidence: Evidence[];
  /** Changes from before there were threads lack these. */
  threads?: Thread[];
  comments?: Comment[];
  gone: { claims: string[]; assessments: string[]; evidence: string[]; comments?: string[] };
  article: Article | null;
  revision: SentencesOf | null;
};

/** Where the sentences of a revision lie; its text never changes. */
export type SentencesOf = { id: string; version: number; sentences: Sentence[] };

export const nothing: Change = {
  claims: [],
  assessments: [],
  evidence: [],
  gone: { claims: [], assessments: [], evidence: [] },
  article: null,
  revision: null,
};

/**
 * The change that takes `event` back, when the event alone tells: what it made is to go. `null` for what changed
 * records, whose earlier state only the writer knew, and for what cannot be undone.
 */
export function withoutWhatItMade(event: ArticleEvent | DeskEvent): Change | null {
  switch (event.type) {
    case "claim.created":
      return goneAre({
        claims: [event.claim.id],
        assessments: event.assessment ? [event.assessment.id] : [],
      });
    case "assessment.given":
      return goneAre({ assessments: [event.assessment.id] });
    case "evidence.added":
      return goneAre({ evidence: [event.evidence.id] });
    case "thread.opened":
    case "comment.added":
      return goneAre({ comments: [event.comment.id] });
    case "annotations.imported": {
      const { claims, evidence, comments } = event;
      return goneAre({ claims: idsOf(claims), evidence: idsOf(evidence), comments: idsOf(comments) });
    }
    default:
      return null;
  }
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

const goneAre = (gone: Partial<Change["gone"]>): Change => ({
  ...nothing,
  gone: { ...nothing.gone, ...gone },
});
