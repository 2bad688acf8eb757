"use client";

import { useEffect } from "react";
import type { Live } from "@/components/review/live";
import type { ReviewStore } from "@/components/review/store";
import { tellPresence } from "./tell-presence";

/** Somebody who touches nothing for so long is idle; so is everybody whose tab is out of sight. */
const idleAfterMs = 25_000;
/** Somebody who walks through the text is told of where they rest. */
const restMs = 400;

const signsOfLife = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Tells the others where this person is, and whether they are at it. */
export function useOwnPresence(store: ReviewStore, live: Live): void {
  useEffect(() => {
    let told = "";
    let isQuiet = false;
    let [resting, dozing] = [0, 0];

    function tell() {
      const { link, ended } = live.view();
      if (link !== "live" || ended) return;
      const isIdle = isQuiet || document.visibilityState === "hidden";
      const place = { id: live.tab, sentence: store.desk().focus?.sentence ?? null, isIdle };
      if (told === JSON.stringify(place)) return;
      told = JSON.stringify(place);
      void tellPresence(store.article.id, place);
    }
    function soon() {
      window.clearTimeout(resting);
      resting = window.setTimeout(tell, restMs);
    }
    function stir() {
      window.clearTimeout(dozing);
      dozing = window.setTimeout(() => {
        isQuiet = true;
        tell();
      }, idleAfterMs);
      if (!isQuiet) return;
      isQuiet = false;
      tell();
    }
    // Whoever the stream reaches now may know nothing of this tab.
    const stopOpening = live.onOpen(() => {
      told = "";
      tell();
    });
    const stopFollowing = store.subscribe(soon);
    for (const sign of signsOfLife) window.addEventListener(sign, stir, { passive: true });
    document.addEventListener("visibilitychange", tell);
    stir();
    return () => {
      window.clearTimeout(resting);
      window.clearTimeout(dozing);
      stopOpening();
      stopFollowing();
      for (const sign of signsOfLife) window.removeEventListener(sign, stir);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [store, live]);
}
