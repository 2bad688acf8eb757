"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { BlockView, DeskView, ReviewStore } from "./store";

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

/** One block of the article; only it draws anew when a mark inside it changes. */
export function useBlock(at: number): BlockView {
  const store = useReview();
  const subscribe = useCallback((listener: () => void) => store.subscribeBlock(at, listener), [store, at]);
  const read = () => store.block(at);
  return useSyncExternalStore(subscribe, read, read);
}

/** The unsaved text kept under `key`. */
export function useDraft(key: string): string | null {
  const { drafts } = useReview();
  const read = () => drafts.get(key);
  return useSyncExternalStore(drafts.subscribe, read, () => null);
}
