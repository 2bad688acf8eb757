"use client";

import { type ReactNode, useId } from "react";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { MentionField } from "./mention-field";
import { keptTalk, parseTalk, type TalkForm } from "./talk-form";

type Props = {
  label: string;
  /** What is typed is kept under this name until it is sent or given up. */
  draftKey: string;
  /** Opened by a press; not when it stands there because something was begun: that must not draw the keyboard in. */
  takesFocus: boolean;
  initial: TalkForm;
  send: string;
  giveUp: string;
  onSend: (form: TalkForm) => void;
  onGiveUp: () => void;
  /** What else the form asks, above and below the text. */
  before?: (form: TalkForm, set: (changes: Partial<TalkForm>) => void) => ReactNode;
  after?: (form: TalkForm, set: (changes: Partial<TalkForm>) => void) => ReactNode;
};

export function CommentForm({
  label,
  draftKey,
  takesFocus,
  initial,
  send,
  giveUp,
  onSend,
  onGiveUp,
  before,
  after,
}: Props) {
  const store = useReview();
  const hintId = useId();
  const form = parseTalk(useDraft(draftKey)) ?? initial;
  const set = (changes: Partial<TalkForm>) => {
    const next = { ...form, ...changes };
    store.drafts.set(draftKey, keptTalk(next) === keptTalk(initial) ? null : keptTalk(next));
  };
  const isEmpty = form.text.trim() === "";
  const submit = () => {
    if (isEmpty) store.say("Write something first.");
    else onSend(form);
  };
  return (
    <form
      aria-label={label}
      noValidate
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {before?.(form, set)}
      <MentionField
        label="Comment"
        takesFocus={takesFocus}
        describedBy={hintId}
        value={form.text}
        onType={(text) => set({ text })}
        onMention={(text, { id }) => set({ text, chosen: [...new Set([...form.chosen, id])] })}
        onSend={submit}
      />
      {after?.(form, set)}
      <p id={hintId} className="text-small text-muted">
        @ names somebody. Ctrl or Cmd and Enter sends.
      </p>
      <div className="flex items-center gap-2">
        <Button kind="primary" type="submit" unavailable={isEmpty}>
          {send}
        </Button>
        <Button kind="quiet" onClick={onGiveUp}>
          {giveUp}
        </Button>
      </div>
    </form>
  );
}
