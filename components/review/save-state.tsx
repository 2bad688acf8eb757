"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { keepTrying } from "./keep-trying";
import { NotSavedList } from "./not-saved-list";
import { saveWords } from "./save-words";
import { useOnline } from "./use-online";
import { useDeskPart, useReview } from "./use-review";
import { isWaitingForPerson } from "./waiting-for";

/** Whether everything is saved, in words; always in view. */
export function SaveState({ onInspector }: { onInspector: () => void }) {
  const store = useReview();
  const waiting = useDeskPart("waiting");
  const notSaved = useDeskPart("notSaved").length;
  const isOnline = useOnline();
  const isHeld = waiting.held > 0;
  const needsPerson = isHeld && isWaitingForPerson(waiting.failure);

  useEffect(() => keepTrying(store, window), [store]);

  return (
    <div className="flex min-w-0 items-center gap-2 text-small">
      <p
        role="status"
        title={isHeld ? waiting.failure?.message : undefined}
        className={`max-w-72 truncate ${isHeld || !isOnline ? "text-disputed-text" : "text-muted"}`}
      >
        {saveWords(waiting, isOnline, notSaved)}
      </p>
      {needsPerson && (
        <a href="/sign-in" target="_blank" rel="noopener">
          Sign in again
        </a>
      )}
      {isHeld && (
        <Button className="min-h-6 px-2 text-small" onClick={store.retry}>
          Retry
        </Button>
      )}
      <NotSavedList onInspector={onInspector} />
    </div>
  );
}
