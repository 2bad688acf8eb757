import type { Failure } from "@/domain/result";

/** Whether a write waits for somebody to sign in, which no trying again brings about. */
export const isWaitingForPerson = (failure: Failure | null): boolean =>
  failure?.code === "unauthenticated" || failure?.code === "other_person";
