"use client";

import { useSyncExternalStore } from "react";

/** A moment in the reader's own time zone; in UTC until the browser has taken over the server's page. */
export function LocalTime({ moment }: { moment: string }) {
  const shown = useSyncExternalStore(
    () => () => undefined,
    () => format(moment, undefined),
    () => format(moment, "UTC"),
  );
  return <time dateTime={moment}>{shown}</time>;
}

function format(moment: string, timeZone: string | undefined): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return at.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
}
