"use client";

import { useSyncExternalStore } from "react";

type Props = { at: string; withTime?: boolean };

/** A point in time as the reader's own clock has it. The server, which does not know that clock, says it in UTC. */
export function Moment({ at, withTime = true }: Props) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const time = withTime ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...time,
    ...(isHere ? {} : { timeZone: "UTC", ...(withTime && { timeZoneName: "short" }) }),
  }).format(new Date(at));
  return <time dateTime={at}>{words}</time>;
}

const never = () => () => undefined;
