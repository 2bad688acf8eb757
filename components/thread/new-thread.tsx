"use client";

import { useId } from "react";
import { writtenIn } from "@/components/article/written-in";
import { useReview } from "@/components/review/use-review";
import { threadKinds, type ThreadKind } from "@/domain/thread/thread";
import { CommentForm } from "./comment-form";
import { emptyTalk, type TalkForm } from "./talk-form";

type Props = {
  draftKey: string;
  takesFocus: boolean;
  onSend: (form: TalkForm) => void;
  onGiveUp: () => void;
};

/** The beginning of a thread: what kind it is, what about, and what to say. */
export function NewThread({ draftKey, takesFocus, onSend, onGiveUp }: Props) {
  const store = useReview();
  const name = useId();
  return (
    <CommentForm
      label="Start a thread"
      takesFocus={takesFocus}
      draftKey={draftKey}
      initial={emptyTalk}
      send="Send"
      giveUp="Do not send"
      before={({ kind, span }, set) => (
        <>
          {span && (
            <div>
              <blockquote className="thread-words" {...writtenIn(store.article.language)}>
                {store.revision.text.slice(span.start, span.end)}
              </blockquote>
              <button type="button" className="link text-small" onClick={() => set({ span: null })}>
                Make it about the whole sentence
              </button>
            </div>
          )}
          <fieldset>
            <legend className="sr-only">Kind</legend>
            <div className="flex flex-wrap gap-x-4">
              {threadKinds.map((each) => (
                <label
                  key={each}
                  className="flex min-h-6 cursor-pointer items-center gap-1.5 pointer-coarse:min-h-10"
                >
                  <input
                    type="radio"
                    name={name}
                    value={each}
                    checked={kind === each}
                    onChange={() => set({ kind: each })}
                    className="accent-accent"
                  />
                  {kindChoice[each]}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
      onSend={onSend}
      onGiveUp={onGiveUp}
    />
  );
}

const kindChoice: Record<ThreadKind, string> = {
  discussion: "Among ourselves",
  question: "Question to the author",
};
