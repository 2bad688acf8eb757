"use client";

import { useSyncExternalStore } from "react";

/** A moment in the reader's own time zone; in UTC until the browser has taken over the server's page. */
export function LocalTime({ moment }: { moment: string }) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <time dateTime={moment}>{format(moment, isHere ? here : utc)}</time>;
}

const never = () => () => undefined;

// Made once: making one takes longer than all else that an assessment in the inspector needs.
const inZone = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
const [here, utc] = [inZone(undefined), inZone("UTC")];

function format(moment: string, zone: Intl.DateTimeFormat): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : zone.format(at);
}
