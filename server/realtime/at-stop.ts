import { hub } from "./hub";

/** A stream that is open keeps the server from stopping: all end when it is told to. */
export function endStreamsAtStop(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => hub().stop());
}
