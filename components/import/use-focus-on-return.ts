import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus on `target` when one comes back from a later step; the first visit is left alone. */
export function useFocusOnReturn(target: RefObject<HTMLElement | null>, isAway: boolean): void {
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) target.current?.focus();
    wasAway.current = isAway;
  }, [isAway, target]);
}
