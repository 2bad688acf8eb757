import { type Drafts, draftKey } from "@/components/review/drafts";
import type { ReviewIndex } from "@/components/review/review-index";
import type { Failure } from "@/domain/result";
import { editKey, emptyTalk, keptTalk, replyKey, talkKey, type TalkForm } from "./talk-form";
import type { TalkWrite } from "./talk-write";

/**
 * Puts what a person said, and what was refused, back into the form it came from. When its thread is gone, that is the
 * one for a new thread at the same place.
 */
export function keepSaid(drafts: Drafts, write: TalkWrite, index: ReviewIndex, { code }: Failure): void {
  if (!("said" in write)) return;
  const { text, mentions: chosen } = write.said;
  const form: TalkForm = { ...emptyTalk, text, chosen };
  const put = (key: string, more: Partial<TalkForm>) => {
    // What was typed since then is newer, and stays.
    if (drafts.get(key) === null) drafts.set(key, keptTalk({ ...form, ...more }));
  };
  if (write.type === "comment.add" && code !== "not_found") {
    return put(replyKey(write.threadId), { answers: write.answers });
  }
  if (write.type === "comment.change" && code !== "not_found") {
    return put(editKey(write.commentId), { version: write.version });
  }
  const claim = write.claimId === null ? null : index.sheet(write.claimId);
  const sentence = claim?.sentences[0] ?? index.threads.sheet(write.threadId)?.sentences[0] ?? 0;
  const key = talkKey(draftKey(index.revision.sentences, claim, sentence));
  if (write.type !== "thread.open") return put(key, {});
  const { start, end } = index.revision.sentences[sentence] ?? {};
  const isWhole = write.span?.start === start && write.span?.end === end;
  put(key, { kind: write.kind, span: isWhole ? null : write.span });
}
