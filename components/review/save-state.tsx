"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { useDeskPart, useReview } from "./use-review";

const retryAfter = 15_000;

/** Whether everything is saved, in words; always in view. */
export function SaveState() {
  const store = useReview();
  const [waiting, refused] = [useDeskPart("waiting"), useDeskPart("refused")];
  const isHeld = waiting.held > 0;
  const isSignedOut = waiting.failure?.code === "unauthenticated";

  useEffect(() => {
    if (!isHeld || isSignedOut) return;
    const timer = window.setTimeout(store.retry, retryAfter);
    window.addEventListener("online", store.retry);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("online", store.retry);
    };
  }, [isHeld, isSignedOut, store]);

  return (
    <div className="flex min-w-0 items-center gap-2 text-small">
      <p
        role="status"
        className={`max-w-72 truncate ${isHeld || refused ? "text-disputed-text" : "text-muted"}`}
      >
        {isHeld
          ? `Not saved (${waiting.held}): ${inLine(waiting.failure?.message)}`
          : waiting.count > 0
            ? "Saving…"
            : refused
              ? "Last change not saved"
              : "Saved"}
      </p>
      {isHeld && isSignedOut && (
        <a href="/sign-in" target="_blank" rel="noopener">
          Sign in again
        </a>
      )}
      {isHeld && (
        <Button className="min-h-6 px-2 text-small" onClick={store.retry}>
          Retry
        </Button>
      )}
    </div>
  );
}

const inLine = (message = "no connection") =>
  message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
