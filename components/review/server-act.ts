import type { Article } from "@/domain/article/article";
import type { Change, SentencesOf } from "@/domain/change";
import type { Adjudication } from "@/domain/claim/adjudication";
import type { Assessment, Claim } from "@/domain/claim/claim";
import type { NoCheckReason, Reason, Verdict } from "@/domain/claim/verdict";
import type { ArticleEvent } from "@/domain/event";
import type { SignOff } from "@/domain/signoff/sign-off";
import type { WriteRequest } from "./write";

/** Something whose outcome only the server can tell: it is shown when the answer is there. */
export type ServerAct =
  | { type: "undo"; seq: number }
  | { type: "range.mark"; revision: number; from: number; to: number; reason: NoCheckReason }
  | { type: "range.give"; revision: number; from: number; to: number; assigneeId: string | null }
  | { type: "sentence.split"; revision: number; version: number; sentence: number; at: number }
  | { type: "sentence.merge"; revision: number; version: number; sentence: number }
  | ({ type: "adjudicate" } & Decision)
  | { type: "article.sign-off"; statement: string; seq: number }
  | { type: "article.reopen"; reason: string };

/** An editor's decision between judgements, and which they had before them. */
export type Decision = {
  claimId: string;
  words: string;
  verdict: Verdict;
  reason: Reason | null;
  justification: string;
  expects: { assessments: string[]; adjudicationId: string | null };
};

/** The call of `/api/v1` that does `act`. */
export function toActRequest(articleId: string, act: ServerAct): WriteRequest {
  const article = `/api/v1/articles/${encodeURIComponent(articleId)}`;
  switch (act.type) {
    case "undo":
      return post(`${article}/undo`, { seq: act.seq });
    case "range.mark": {
      const { revision, from, to, reason } = act;
      return post(`${article}/ranges`, { revision, from, to, noCheckNeeded: { reason } });
    }
    case "range.give": {
      const { revision, from, to, assigneeId } = act;
      return post(`${article}/ranges`, { revision, from, to, assigneeId });
    }
    case "sentence.split": {
      const { revision, version, sentence, at } = act;
      const body = { revision, split: { sentence, at } };
      return { method: "PATCH", path: `${article}/sentences`, body, version };
    }
    case "adjudicate": {
      const { type: _, ...decision } = act;
      return post(`${article}/adjudications`, decision);
    }
    case "sentence.merge": {
      const { revision, version, sentence } = act;
      const body = { revision, merge: { sentence } };
      return { method: "PATCH", path: `${article}/sentences`, body, version };
    }
    case "article.sign-off":
      return post(`${article}/signoffs`, { statement: act.statement, seq: act.seq });
    case "article.reopen":
      return post(`${article}/reopen`, { reason: act.reason });
  }
}

/** The event that `act` turned out to be, by what the server answers to its call. */
export function actedEvent(act: ServerAct, record: unknown): ArticleEvent {
  switch (act.type) {
    case "undo":
      return { type: "change.undone", ...(record as { of: number; change: Change }) };
    case "range.mark":
    case "range.give": {
      const { claims, assessments } = record as { claims: Claim[]; assessments: Assessment[] };
      return { type: "claims.marked", claims, assessments };
    }
    case "adjudicate":
      return { type: "adjudication.made", adjudication: record as Adjudication };
    case "sentence.split":
    case "sentence.merge":
      return { type: "sentences.changed", revision: record as SentencesOf };
    case "article.sign-off":
    case "article.reopen": {
      const { article, ...signOff } = record as SignOff & { article: Article };
      return act.type === "article.sign-off"
        ? { type: "article.signed_off", article, signOff }
        : { type: "article.reopened", article, signOff };
    }
  }
}

/** The sentences as they stand, which a correction that came second is refused with, as an event. */
export function currentSentences(act: ServerAct, current: unknown): ArticleEvent | null {
  if (act.type !== "sentence.split" && act.type !== "sentence.merge") return null;
  if (typeof current !== "object" || current === null) return null;
  return { type: "sentences.changed", revision: current as SentencesOf };
}

const post = (path: string, body: Record<string, unknown>): WriteRequest => ({
  method: "POST",
  path,
  body,
  version: null,
});
