"use client";

import { type ComponentType, useEffect, useState } from "react";

const acts = ["pointermove", "pointerdown", "keydown", "focusin"] as const;
const noOther = () => () => undefined;

/** A page that nobody touches has it by then, should the network go meanwhile. In milliseconds. */
const soon = 4000;

/**
 * A component whose code comes once somebody does something on the page, which may well want it next, or a little later:
 * a page that opens need not wait for it. `onOther` calls back when it is wanted otherwise. Out of reach it is asked for
 * again at the next act.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onOther: (bring: () => void) => () => void = noOther,
): ComponentType<Props> {
  return function Late(props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);

    useEffect(() => {
      if (Loaded) return;
      const stopped = new AbortController();
      const { signal } = stopped;
      let isOnItsWay = false;
      const bring = () => {
        if (isOnItsWay) return;
        isOnItsWay = true;
        load().then(
          (found) => signal.aborted || setLoaded(() => found),
          () => (isOnItsWay = false),
        );
      };
      for (const act of acts) addEventListener(act, bring, { capture: true, passive: true, signal });
      const stop = onOther(bring);
      const timer = setTimeout(bring, soon);
      return () => {
        stopped.abort();
        clearTimeout(timer);
        stop();
      };
    }, [Loaded]);

    return Loaded && <Loaded {...props} />;
  };
}
