"use client";

import { useId, useState } from "react";
import { writtenIn } from "@/components/article/written-in";
import { discussId } from "@/components/review/field-ids";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { ThreadSheet } from "@/domain/thread/sheet";
import { nextStates, type Thread, type ThreadState } from "@/domain/thread/thread";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { putThread, reply } from "./talk-acts";
import { emptyTalk, parseTalk, replyKey } from "./talk-form";

type Props = {
  thread: ThreadSheet;
  /** Whether it is about just the words that are shown above; else it says which. */
  isOnAll: boolean;
};

/** One thread: what it is, what was said, and what one can do. A resolved one is folded when one comes to it. */
export function ThreadItem({ thread, isOnAll }: Props) {
  const store = useReview();
  const headingId = useId();
  const [isUnfolded, unfold] = useState(thread.state !== "resolved");
  const draftKey = replyKey(thread.id);
  const draft = parseTalk(useDraft(draftKey));
  const [isOpen, setOpen] = useState(false);
  const isReplying = store.mayTalk && (isOpen || draft !== null);
  const isShown = isUnfolded || isReplying;
  const replyId = `reply-${thread.id}`;
  const close = () => {
    store.drafts.set(draftKey, null);
    setOpen(false);
    requestAnimationFrame(() => document.getElementById(replyId)?.focus());
  };
  /** Deleting the last comment takes the thread away. */
  const onRemoved = () => document.getElementById(thread.comments.length > 1 ? replyId : discussId)?.focus();
  return (
    <li className="thread">
      <div role="group" aria-labelledby={headingId}>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h4 id={headingId} className="text-small font-semibold text-soft">
            {kindName[thread.kind]}
            <span className="font-normal text-muted">, {thread.state}</span>
          </h4>
          {!isShown && (
            <button
              type="button"
              className="link text-small"
              aria-expanded="false"
              onClick={() => unfold(true)}
            >
              Show {thread.comments.length === 1 ? "the comment" : `${thread.comments.length} comments`}
            </button>
          )}
        </div>
        {!isOnAll && thread.words !== "" && (
          <blockquote className="thread-words" {...writtenIn(store.article.language)}>
            {thread.words}
          </blockquote>
        )}
        {isShown && (
          <ol>
            {thread.comments.map((comment) => (
              <CommentItem key={comment.id} {...{ thread, comment, onRemoved }} />
            ))}
          </ol>
        )}
        {isReplying && (
          <CommentForm
            label="Reply"
            takesFocus={isOpen}
            draftKey={draftKey}
            initial={emptyTalk}
            send="Send"
            giveUp="Do not send"
            after={(form, set) =>
              thread.kind === "question" &&
              thread.state !== "answered" && (
                <Checkbox
                  label="This answers the question"
                  checked={form.answers}
                  onChange={({ target }) => set({ answers: target.checked })}
                />
              )
            }
            onSend={(form) => {
              close();
              reply(store, thread, form);
            }}
            onGiveUp={close}
          />
        )}
        {isShown && store.mayTalk && (
          <div className="flex flex-wrap gap-x-1">
            <Button
              id={replyId}
              kind="quiet"
              className="-ml-2"
              aria-expanded={isReplying}
              onClick={() => setOpen(true)}
            >
              Reply
            </Button>
            {nextStates(thread).map((state, at) => (
              <Button
                // The same button goes on: the focus stays on it.
                key={at}
                kind="quiet"
                onClick={() => putThread(store, thread, state)}
              >
                {nameOf(thread, state)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

const kindName: Record<Thread["kind"], string> = {
  discussion: "Discussion",
  question: "Question to the author",
};

function nameOf({ state }: Thread, next: ThreadState): string {
  if (next === "open") return state === "answered" ? "Not answered yet" : "Reopen";
  return next === "answered" ? "Mark as answered" : "Resolve";
}
