"use client";

import { useLinkStatus } from "next/link";

/** Inside a link to an article: says that it is on its way, where that takes long enough to be noticed. */
export function OpeningMark() {
  const { pending } = useLinkStatus();
  return (
    pending && (
      <span role="status" className="ml-2 appear-late font-sans text-small font-normal text-muted">
        Opening…
      </span>
    )
  );
}
