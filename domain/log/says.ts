import type { ArticleEvent } from "../event";
import { articleChangedSays, sentencesSay } from "./says-article";
import {
  adjudicationSays,
  assessmentSays,
  claimChangedSays,
  claimCreatedSays,
  evidenceAddedSays,
  evidenceChangedSays,
  evidenceRemovedSays,
  importedSays,
  markedSays,
} from "./says-claim";
import { correctionChangedSays, correctionProposedSays, revisedSays } from "./says-revision";
import {
  commentAddedSays,
  commentChangedSays,
  commentRemovedSays,
  openedSays,
  threadChangedSays,
} from "./says-thread";
import { after, claimName, quoted, type Telling } from "./words";

/** What a reader is told of an entry that they must not see yet, to follow "somebody". */
export const hiddenSays = "did something that you see when your own judgement is in";

/** What an event of an article's log did, to follow the name of the one who did it. */
export function eventSays(telling: Telling, event: Exclude<ArticleEvent, { type: "change.undone" }>): string {
  switch (event.type) {
    case "article.created":
      return `brought the article in: ${quoted(event.article.title)}`;
    case "article.changed":
      return articleChangedSays(telling, event.article);
    case "article.deleted":
      return "deleted the article";
    case "article.restored":
      return "restored the article";
    case "claim.created":
      return claimCreatedSays(telling, event.claim, event.assessment);
    case "claim.changed":
      return claimChangedSays(telling, event.claim);
    case "claim.withdrawn":
      return `withdrew the mark on ${claimName(telling.before, event.id)}`;
    case "claims.marked":
      return markedSays(telling, event);
    case "annotations.imported":
      return importedSays(event);
    case "assessment.given":
      return assessmentSays(telling, event.assessment);
    case "evidence.added":
      return evidenceAddedSays(telling, event.evidence);
    case "evidence.changed":
      return evidenceChangedSays(telling, event.evidence);
    case "evidence.removed":
      return evidenceRemovedSays(telling, event);
    case "sentences.changed":
      return sentencesSay(telling, event.revision);
    case "thread.opened":
      return openedSays(telling, event);
    case "thread.changed":
      return threadChangedSays(telling, event.thread);
    case "comment.added":
      return commentAddedSays(telling, event);
    case "comment.changed":
      return commentChangedSays(telling, event.comment);
    case "comment.removed":
      return commentRemovedSays(telling, event);
    case "adjudication.made":
      return adjudicationSays(telling, event.adjudication);
    case "article.signed_off":
      return `signed the article off${after(event.signOff.statement)}`;
    case "article.revised":
      return revisedSays(event);
    case "correction.proposed":
      return correctionProposedSays(telling, event.correction);
    case "correction.changed":
      return correctionChangedSays(telling, event.correction);
    case "article.reopened":
      return `reopened the article${after(event.signOff.reopened?.reason ?? null)}`;
  }
}
