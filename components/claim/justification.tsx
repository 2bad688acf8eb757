"use client";

import type { KeyboardEvent } from "react";
import { readingOnly, saveNote } from "@/components/review/acts";
import { noteKey, ownAssessment, shownAssessment, type Target } from "@/components/review/target";
import { justificationId } from "@/components/review/field-ids";
import { useDraft, useReview } from "@/components/review/use-review";
import { Textarea } from "@/components/ui/textarea";

/** The reviewer's own note. Saved by a deliberate act, kept meanwhile as a draft that outlives moving on and reloading. */
export function Justification({ target }: { target: Target }) {
  const store = useReview();
  const key = noteKey(store, target);
  const draft = useDraft(key);
  const saved = ownAssessment(store, target.claim)?.justification ?? "";
  const hasVerdict = shownAssessment(store, target.claim) !== null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    saveNote(store);
  };

  return (
    <div className="mt-2">
      <div className="flex min-h-7 items-end gap-2">
        <label htmlFor={justificationId} className="text-small font-semibold text-soft">
          Justification
        </label>
        <p id="justification-state" className="text-small text-muted">
          {store.mayWrite ? stateOf(draft, hasVerdict) : readingOnly(store)}
        </p>
        {draft !== null && hasVerdict && (
          <button
            type="button"
            className="link ml-auto text-small"
            title="Ctrl or Cmd and Enter"
            onClick={() => saveNote(store)}
          >
            Save note
          </button>
        )}
      </div>
      <Textarea
        // Undo must not bring another sentence's note here.
        key={key}
        id={justificationId}
        className="mt-1"
        rows={3}
        maxLength={10_000}
        readOnly={!store.mayWrite}
        value={draft ?? saved}
        aria-describedby="justification-state"
        onChange={({ target: { value } }) => store.drafts.set(key, value === saved ? null : value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function stateOf(draft: string | null, hasVerdict: boolean): string {
  if (draft === null) return "";
  return hasVerdict ? "Unsaved note" : "Unsaved; goes with the verdict you choose";
}
