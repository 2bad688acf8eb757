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
    // Ids of what is gone say nothing of what it said, and who saw it before must learn that it is gone.
    case "change.undone":
      return undoneAs({
        ...event,
        change: { ...event.change, assessments: event.change.assessments.filter(sight.assessment) },
      });
    case "thread.opened":
    case "thread.changed":
      return sight.thread(event.thread.id) ? event : null;
    case "comment.added":
    case "comment.changed":
      return sight.comment(event.comment) ? event : null;
    default:
      return event;
  }
}

function undoneAs(event: Extract<ArticleEvent, { type: "change.undone" }>): ArticleEvent | null {
  const { claims, assessments, evidence, gone, article, revision } = event.change;
  const all = [claims, assessments, evidence, gone.claims, gone.assessments, gone.evidence];
  return article || revision || all.some((each) => each.length > 0) ? event : null;
}
