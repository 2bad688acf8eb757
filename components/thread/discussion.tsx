"use client";

import { useState } from "react";
import { readingOnly } from "@/components/review/acts";
import { discussId } from "@/components/review/field-ids";
import { KeyHint } from "@/components/review/key-hint";
import { noteKey, type Target } from "@/components/review/target";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import "./discussion.css";
import { NewThread } from "./new-thread";
import { openThread, threadsOn } from "./talk-acts";
import { parseTalk, talkKey } from "./talk-form";
import { ThreadItem } from "./thread-item";

/** What people say about the claim or sentence, and the form for another thread, which opens by itself when one was begun. */
export function Discussion({ target }: { target: Target }) {
  const store = useReview();
  const draftKey = talkKey(noteKey(store, target));
  const draft = parseTalk(useDraft(draftKey));
  const [isOpen, setOpen] = useState(false);
  const isWriting = store.mayTalk && (isOpen || draft !== null);
  const threads = threadsOn(store, target);
  const { start = 0, end = 0 } = store.revision.sentences[target.sentence] ?? {};
  const words = target.claim?.text ?? store.revision.text.slice(start, end);
  const close = () => {
    store.drafts.set(draftKey, null);
    setOpen(false);
    document.getElementById(discussId)?.focus();
  };
  return (
    <section aria-labelledby="discussion-heading">
      <h3 id="discussion-heading" className="inspector-heading">
        Discussion
        {store.mayTalk && (
          <Button
            kind="quiet"
            id={discussId}
            className="-my-1 -mr-2 ml-auto"
            aria-expanded={isWriting}
            onClick={(event) => {
              setOpen(true);
              // A form that is open already gets the focus all the same.
              event.currentTarget
                .closest("section")
                ?.querySelector<HTMLElement>("[data-new] textarea")
                ?.focus();
            }}
          >
            Start a thread
            <KeyHint of="discuss" className="max-[760px]:hidden" />
          </Button>
        )}
      </h3>
      {isWriting && (
        <div data-new="">
          <NewThread
            draftKey={draftKey}
            takesFocus={isOpen}
            onSend={(form) => {
              close();
              openThread(store, target, form);
            }}
            onGiveUp={close}
          />
        </div>
      )}
      {threads.length === 0 && !isWriting && (
        <p className="text-muted">
          {store.mayTalk ? "Nothing said yet." : `Nothing said yet. ${readingOnly(store)}`}
        </p>
      )}
      {threads.length > 0 && (
        <ul>
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} isOnAll={thread.words === words} />
          ))}
        </ul>
      )}
    </section>
  );
}
