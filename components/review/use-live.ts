"use client";

import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Live, LiveView } from "./live";

export const LiveContext = createContext<Live | null>(null);

/** A tab that was out of sight for so long gives its connection up: a browser has six for each server. */
const hiddenMs = 60_000;

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("This belongs inside the review desk.");
  return live;
}

export function useLivePart<Part extends keyof LiveView>(part: Part): LiveView[Part] {
  const { subscribe, view } = useLive();
  const read = () => view()[part];
  return useSyncExternalStore(subscribe, read, read);
}

/** Keeps `live` going while the page is there to be seen. */
export function useLiveWhileSeen(live: Live): void {
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      window.clearTimeout(timer);
      if (document.visibilityState === "hidden") timer = window.setTimeout(live.stop, hiddenMs);
      else live.start();
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("online", live.hurry);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("online", live.hurry);
      live.stop();
    };
  }, [live]);
}
