"use client";

import { useSyncExternalStore } from "react";

type Props = { at: string; withDay?: boolean; withTime?: boolean };

/** A point in time as the reader's own clock has it. The server, which does not know that clock, says it in UTC. */
export function Moment({ at, withDay = true, withTime = true }: Props) {
  const isHere = useIsHere();
  const words = new Intl.DateTimeFormat("en-GB", {
    ...(withDay && day),
    ...(withTime && time),
    ...(isHere ? {} : { timeZone: "UTC", ...(withTime && { timeZoneName: "short" }) }),
  }).format(new Date(at));
  return <time dateTime={at}>{words}</time>;
}

/** Whether the reader's own clock is known: in the browser, not on the server. */
export function useIsHere(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;
const never = () => () => undefined;
