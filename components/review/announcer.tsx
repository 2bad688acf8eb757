"use client";

import { useDeskPart } from "./use-review";

/** What changed, for those who do not see it. */
export function Announcer() {
  const said = useDeskPart("said");
  return (
    <p className="sr-only" aria-live="polite" aria-atomic="true">
      {said}
    </p>
  );
}
