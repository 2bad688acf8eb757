"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { DeskView, ReviewStore } from "./store";

export const ReviewContext = createContext<ReviewStore | null>(null);

export function useReview(): ReviewStore {
  const store = useContext(ReviewContext);
  if (!store) throw new Error("This belongs inside the review desk.");
  return store;
}

/** What the tool around the article shows. */
export function useDesk(): DeskView {
  const { subscribe, desk } = useReview();
  return useSyncExternalStore(subscribe, desk, desk);
}

/** The unsaved text kept under `key`. */
export function useDraft(key: string): string | null {
  const { drafts } = useReview();
  const read = () => drafts.get(key);
  return useSyncExternalStore(drafts.subscribe, read, () => null);
}
