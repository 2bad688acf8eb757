import type { Revealed } from "@/domain/blind/revealed";

type Setting = {
  read?: (since: number) => Promise<Revealed | null>;
  onRead: (revealed: Revealed) => void;
};

/** What may open a claim under blind review, or change how many have judged it. */
const revealing = new Set([
  "hidden",
  "claim.created",
  "claims.marked",
  "assessment.given",
  "annotations.imported",
  "evidence.added",
  "evidence.changed",
  "evidence.removed",
]);
export const mayReveal = (type: string) => revealing.has(type);

/** A claim that comes back brings decisions and talk with it that the event does not carry. */
export const bringsBack = (type: string) => type === "change.undone";

const [firstRetryMs, longestRetryMs] = [3000, 60_000];

/**
 * Asks for what was hidden and may be seen now. One question at a time, however many events make one: what comes in
 * meanwhile is asked for together, and what failed is asked for again.
 */
export function createCurtain({ read, onRead }: Setting) {
  let since: number | null = null;
  let isAsking = false;
  let retryMs = firstRetryMs;

  function want(after: number) {
    since = since === null ? after : Math.min(since, after);
  }

  async function ask() {
    if (!read || isAsking) return;
    isAsking = true;
    while (since !== null) {
      const asked: number = since;
      since = null;
      const revealed = await read(asked);
      if (revealed) {
        retryMs = firstRetryMs;
        onRead(revealed);
      } else {
        want(asked);
        setTimeout(() => void ask(), retryMs);
        retryMs = Math.min(longestRetryMs, retryMs * 2);
        break;
      }
    }
    isAsking = false;
  }

  return {
    /** Something happened after event `after`. */
    look(after: number) {
      want(after);
      void ask();
    },
  };
}
