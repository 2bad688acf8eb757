"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { type Target, targetOf } from "./target";
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

/** What the person looks at. */
export function useTarget(): Target | null {
  const store = useReview();
  return targetOf(store, useDesk().focus);
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
