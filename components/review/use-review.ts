"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { ArticleState } from "@/domain/event";
import type { DeskView } from "./desk-view";
import type { ReviewStore } from "./store";

export const ReviewContext = createContext<ReviewStore | null>(null);

export function useReview(): ReviewStore {
  const store = useContext(ReviewContext);
  if (!store) throw new Error("This belongs inside the review desk.");
  const { subscribe, desk } = store;
  // Roles and rules are read while drawing: who does that draws again when they change.
  useSyncExternalStore(
    subscribe,
    () => desk().rules,
    () => desk().rules,
  );
  return store;
}

/** One part of what the tool around the article shows: who uses that is not drawn anew for the sake of the others. */
export function useDeskPart<Part extends keyof DeskView>(part: Part): DeskView[Part] {
  const { subscribe, desk } = useReview();
  const read = () => desk()[part];
  return useSyncExternalStore(subscribe, read, read);
}

/** One kind of the article's records: who uses that is drawn anew when one of them changes. */
export function useRecords<Kind extends keyof ArticleState>(kind: Kind): ArticleState[Kind] {
  const { subscribe, view } = useReview();
  const read = () => view()[kind];
  return useSyncExternalStore(subscribe, read, read);
}

/** The unsaved text kept under `key`. */
export function useDraft(key: string): string | null {
  const { drafts } = useReview();
  const read = () => drafts.get(key);
  return useSyncExternalStore(drafts.subscribe, read, () => null);
}
