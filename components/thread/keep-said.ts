import { type Drafts, draftKey } from "@/components/review/drafts";
import type { ReviewIndex } from "@/components/review/review-index";
import type { Failure } from "@/domain/result";
import { editKey, emptyTalk, keptTalk, replyKey, talkKey, type TalkForm } from "./talk-form";
import type { TalkWrite } from "./talk-write";

type Form = { key: string; form: TalkForm };

/**
 * Puts what a person said, and what was refused, back into the form it came from. When its thread is gone, that is the
 * one for a new thread at the same place.
 */
export function keepSaid(drafts: Drafts, write: TalkWrite, index: ReviewIndex, { code }: Failure): void {
  const said = formOf(write, index, code === "not_found");
  // What was typed since then is newer, and stays.
  if (said && drafts.get(said.key) === null) drafts.set(said.key, keptTalk(said.form));
}

/** Takes it out again: it is sent after all, or given up. What was typed since then stays. */
export function forgetSaid(drafts: Drafts, write: TalkWrite, index: ReviewIndex): void {
  for (const isThreadGone of [false, true]) {
    const said = formOf(write, index, isThreadGone);
    if (said && drafts.get(said.key) === keptTalk(said.form)) drafts.set(said.key, null);
  }
}

function formOf(write: TalkWrite, index: ReviewIndex, isThreadGone: boolean): Form | null {
  if (!("said" in write)) return null;
  const { text, mentions: chosen } = write.said;
  const form: TalkForm = { ...emptyTalk, text, chosen };
  if (write.type === "comment.add" && !isThreadGone) {
    return { key: replyKey(write.threadId), form: { ...form, answers: write.answers } };
  }
  if (write.type === "comment.change" && !isThreadGone) {
    return { key: editKey(write.commentId), form: { ...form, version: write.version } };
  }
  const claim = write.claimId === null ? null : index.sheet(write.claimId);
  const sentence = claim?.sentences[0] ?? index.threads.sheet(write.threadId)?.sentences[0] ?? 0;
  const key = talkKey(draftKey(index.revision.sentences, claim, sentence));
  if (write.type !== "thread.open") return { key, form };
  const { start, end } = index.revision.sentences[sentence] ?? {};
  const isWhole = write.span?.start === start && write.span?.end === end;
  return { key, form: { ...form, kind: write.kind, span: isWhole ? null : write.span } };
}
