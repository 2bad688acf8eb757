"use client";

import { useState } from "react";
import { LocalTime } from "@/components/review/local-time";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { can } from "@/domain/access";
import type { ThreadSheet } from "@/domain/thread/sheet";
import type { Comment } from "@/domain/thread/thread";
import { CommentForm } from "./comment-form";
import { CommentText } from "./comment-text";
import { changeComment, removeComment } from "./talk-acts";
import { editKey, emptyTalk, parseTalk } from "./talk-form";

type Props = {
  thread: ThreadSheet;
  comment: Comment;
  /** Where the focus goes when this is not there any more. */
  onRemoved: () => void;
};

export function CommentItem({ thread, comment, onRemoved }: Props) {
  const store = useReview();
  const { id, by, text, mentions, createdAt, editedAt, version } = comment;
  const draftKey = editKey(id);
  const draft = parseTalk(useDraft(draftKey));
  const [isOpen, setOpen] = useState(false);
  const isOwn = by.id === store.me.id;
  const close = () => {
    store.drafts.set(draftKey, null);
    setOpen(false);
    requestAnimationFrame(() => document.getElementById(`edit-${id}`)?.focus());
  };
  if (isOwn && store.mayTalk && (isOpen || draft)) {
    const isOutdated = draft?.version != null && draft.version !== version;
    return (
      <li className="comment">
        <CommentForm
          label="Change comment"
          takesFocus={isOpen}
          draftKey={draftKey}
          initial={{ ...emptyTalk, text, chosen: [...mentions], version }}
          send="Save"
          giveUp="Leave as it was"
          before={() =>
            isOutdated && (
              <div role="note" className="border-l-3 border-line-strong pl-3">
                <p className="text-small font-semibold text-soft">
                  It was changed meanwhile and now says the following. Saving puts yours in its place.
                </p>
                <CommentText text={text} mentions={mentions} people={store.people} />
              </div>
            )
          }
          onSend={(form) => {
            close();
            if (form.text.trim() !== text) changeComment(store, thread, comment, form);
          }}
          onGiveUp={close}
        />
      </li>
    );
  }
  return (
    <li className="comment">
      <p className="text-small text-muted">
        <bdi className="font-semibold text-ink">{isOwn ? "You" : by.name}</bdi>,{" "}
        <LocalTime moment={createdAt} />
        {editedAt && (
          <>
            {" · edited "}
            <LocalTime moment={editedAt} />
          </>
        )}
      </p>
      <CommentText text={text} mentions={mentions} people={store.people} />
      {store.mayTalk && (isOwn || can(store.me.role, "comment:remove-others")) && (
        <Controls {...{ thread, comment, isOwn, onRemoved }} onEdit={() => setOpen(true)} />
      )}
    </li>
  );
}

type ControlsProps = Props & { isOwn: boolean; onEdit: () => void };

function Controls({ thread, comment, isOwn, onEdit, onRemoved }: ControlsProps) {
  const store = useReview();
  const [isAsking, ask] = useState(false);
  const whose = isOwn ? "your comment" : `comment by ${comment.by.name}`;
  const remove = () => {
    onRemoved();
    removeComment(store, thread, comment);
  };
  if (isAsking) {
    return (
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <p className="text-small">Delete this comment?</p>
        <Button kind="danger" autoFocus onClick={remove}>
          Delete
        </Button>
        <Button kind="quiet" onClick={() => ask(false)}>
          Keep it
        </Button>
      </div>
    );
  }
  return (
    <div className="flex gap-4">
      {isOwn && (
        <button
          type="button"
          id={`edit-${comment.id}`}
          className="link-quiet"
          aria-label={`Edit ${whose}`}
          onClick={onEdit}
        >
          Edit
        </button>
      )}
      <button type="button" className="link-quiet" aria-label={`Delete ${whose}`} onClick={() => ask(true)}>
        Delete
      </button>
    </div>
  );
}
