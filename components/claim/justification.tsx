"use client";

import type { KeyboardEvent } from "react";
import { noteKey, ownAssessment, readingOnly, saveNote, shownAssessment, type Target } from "@/components/review/acts";
import { useDraft, useReview } from "@/components/review/use-review";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";

export const justificationId = "justification";

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
    <div className="mt-3">
      <label htmlFor={justificationId} className="text-small font-semibold text-soft">
        Justification
      </label>
      <Textarea
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
      <div className="mt-1 flex min-h-8 items-center gap-2">
        <p id="justification-state" className="flex-1 text-small text-muted">
          {!store.mayWrite ? readingOnly : stateOf(draft, hasVerdict)}
        </p>
        {draft !== null && hasVerdict && (
          <Button onClick={() => saveNote(store)} title="Ctrl or Cmd and Enter">
            Save note
          </Button>
        )}
      </div>
    </div>
  );
}

function stateOf(draft: string | null, hasVerdict: boolean): string {
  if (draft === null) return "";
  return hasVerdict ? "Unsaved note" : "Unsaved note: saved with the verdict you choose";
}
