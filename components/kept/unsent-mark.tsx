"use client";

import { useSyncExternalStore } from "react";
import { localKept, unsentByArticle } from "./kept";

type Props = { personId: string; articleId: string };

/** How many of the person's changes to an article this browser has and the desk has not. */
export function UnsentMark({ personId, articleId }: Props) {
  const count = useSyncExternalStore(
    subscribe,
    () => unsentByArticle(localKept(), personId).get(articleId) ?? 0,
    () => 0,
  );
  if (count === 0) return null;
  return (
    <p className="mt-1 text-small text-disputed-text">
      {count === 1 ? "1 change is" : `${count} changes are`} not saved yet. Open the article to save{" "}
      {count === 1 ? "it" : "them"}.
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}
