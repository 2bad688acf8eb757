import type { Change } from "../change";
import type { ArticleEvent } from "../event";
import type { Sight } from "./sight";

/** `event` without the records that are hidden from a reader; `null` when nothing of it is left. */
export function seenEvent(event: ArticleEvent, sight: Sight): ArticleEvent | null {
  switch (event.type) {
    case "assessment.given":
      return sight.assessment(event.assessment) ? event : null;
    case "claim.created": {
      const { assessment } = event;
      return { ...event, assessment: assessment && sight.assessment(assessment) ? assessment : null };
    }
    case "claims.marked": {
      const assessments = event.assessments.filter(sight.assessment);
      return event.claims.length + assessments.length > 0 ? { ...event, assessments } : null;
    }
    case "annotations.imported": {
      const { claims, evidence } = event;
      const threads = event.threads.filter(({ id }) => sight.thread(id));
      const comments = event.comments.filter(sight.comment);
      const shown = new Set(comments.map(({ id }) => id));
      const origins = event.origins.filter(({ commentId }) => shown.has(commentId));
      const isLeft = claims.length + evidence.length + comments.length > 0;
      return isLeft ? { ...event, threads, comments, origins } : null;
    }
    case "change.undone": {
      const change = seenChange(event.change, sight);
      return isEmpty(change) ? null : { ...event, change };
    }
    case "thread.opened":
    case "thread.changed":
      return sight.thread(event.thread.id) ? event : null;
    case "comment.added":
    case "comment.changed":
      return sight.comment(event.comment) ? event : null;
    case "correction.proposed":
    case "correction.changed":
      return sight.correction(event.correction) ? event : null;
    default:
      return event;
  }
}

/**
 * `change` without what is hidden from a reader. Ids of what is gone say nothing of what it said, and who saw it
 * before must learn that it is gone: they stay.
 */
export function seenChange(change: Change, sight: Sight): Change {
  const { assessments, threads, comments } = change;
  return {
    ...change,
    assessments: assessments.filter(sight.assessment),
    ...(threads && { threads: threads.filter(({ id }) => sight.thread(id)) }),
    ...(comments && { comments: comments.filter(sight.comment) }),
  };
}

function isEmpty({ claims, assessments, evidence, threads, comments, gone, article, revision }: Change) {
  const all = [claims, assessments, evidence, threads, comments, ...Object.values(gone)];
  return article === null && revision === null && all.every((each) => (each?.length ?? 0) === 0);
}
