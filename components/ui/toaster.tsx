"use client";

import { type ComponentType, useEffect, useState } from "react";
import { listenForToasts } from "./toast";

const firstActs = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/**
 * The place for messages. What shows them puts a stylesheet of its own into the page, for which a browser looks at all of
 * a long article again: it comes when somebody first does something, which is before there can be anything to say.
 */
export function Toaster() {
  const [Shown, setShown] = useState<ComponentType | null>(null);

  useEffect(() => {
    if (Shown) return;
    const stopped = new AbortController();
    const bring = () =>
      void import("./shown-toasts").then(
        ({ ShownToasts }) => setShown(() => ShownToasts),
        // Out of reach: messages wait, and the next one tries again.
        () => undefined,
      );
    for (const act of firstActs)
      addEventListener(act, bring, { once: true, passive: true, signal: stopped.signal });
    const stop = listenForToasts(bring);
    return () => {
      stopped.abort();
      stop();
    };
  }, [Shown]);

  return Shown && <Shown />;
}
