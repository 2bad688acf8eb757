import { CorrectionChange, NewCorrection, NewRevision, RevisionPreview } from "@/server/revision/input";
import { SentenceChange } from "@/server/sentence/input";
import { Revision, SentencesOf } from "../answers/article";
import {
  Changes,
  ClaimWords,
  Correction,
  ListedRevision,
  MadeRevision,
  PreviewedRevision,
} from "../answers/revision";
import { listOf } from "../answers/values";
import { ok, made, type Route } from "../route";

/** Revisions, corrections, and what a claim says in each. */
export const revisionRoutes: Route[] = [
  {
    method: "GET",
    path: "/articles/{id}/revisions",
    guard: "article:read",
    does: "Lists revisions, newest first",
    answer: ok(listOf(ListedRevision)),
  },
  {
    method: "POST",
    path: "/articles/{id}/revisions",
    guard: "article:revise",
    does: "Makes a new text the current revision: one that is sent, the present one with corrections put in, or an earlier one brought back. Claims follow their words; the answer says what became of each",
    body: NewRevision,
    takesFile: true,
    answer: made(MadeRevision),
  },
  {
    method: "POST",
    path: "/articles/{id}/revisions/preview",
    guard: "article:revise",
    does: "Says what a new revision would do to sentences and claims; stores nothing",
    body: RevisionPreview,
    takesFile: true,
    answer: ok(PreviewedRevision),
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions/{number}/changes",
    guard: "article:read",
    does: "Compares a revision with an earlier one, sentence by sentence and word by word",
    query: { since: "number of the earlier revision; the one before, when not said" },
    answer: ok(Changes),
  },
  {
    method: "GET",
    path: "/articles/{id}/corrections",
    guard: "article:read",
    does: "Lists proposed corrections, and what became of them",
    answer: ok(listOf(Correction)),
  },
  {
    method: "POST",
    path: "/articles/{id}/corrections",
    guard: "correction:propose",
    does: "Proposes other words for words of the article. An editor accepts corrections by a revision of them",
    body: NewCorrection,
    answer: made(Correction),
  },
  {
    method: "PATCH",
    path: "/corrections/{id}",
    guard: "correction:propose",
    does: "Rejects a correction (editors), or withdraws one's own",
    body: CorrectionChange,
    answer: ok(Correction),
  },
  {
    method: "GET",
    path: "/claims/{id}/revisions",
    guard: "article:read",
    does: "Gives a claim's words through the revisions that changed them",
    answer: ok(listOf(ClaimWords)),
  },
  {
    method: "GET",
    path: "/articles/{id}/revisions/{number}",
    guard: "article:read",
    does: "Gives one revision with its text",
    answer: ok(Revision),
  },
  {
    method: "PATCH",
    path: "/articles/{id}/sentences",
    guard: "sentence:change",
    does: "Splits a sentence, or merges it with the next; If-Match has the revision's version",
    body: SentenceChange,
    answer: ok(SentencesOf),
  },
];
