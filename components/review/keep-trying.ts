import type { ReviewStore } from "./store";
import { isWaitingForPerson } from "./waiting-for";

type Trying = Pick<ReviewStore, "desk" | "subscribe" | "retry">;

const longest = 30_000;

/**
 * The one place that decides when writes that are held are sent again: at once when the connection is back or the
 * person comes back to the page, else after a pause that doubles up to half a minute, or as long as the desk asks for. What waits for the right person
 * to sign in is tried when they come back. Goes on until the returned call.
 */
export function keepTrying(store: Trying, page: Window): () => void {
  let pauses = 0;
  let known = 0;
  let timer: number | null = null;

  function look() {
    const { count, held, failure } = store.desk().waiting;
    // Something was saved: the connection is good again.
    if (count < known) pauses = 0;
    known = count;
    if (held === 0 || isWaitingForPerson(failure)) return stop();
    if (timer !== null) return;
    const pause = Math.min(1000 * 2 ** pauses, longest);
    pauses++;
    timer = page.setTimeout(retry, Math.max(pause, (failure?.retryAfterSeconds ?? 0) * 1000));
  }

  function stop() {
    if (timer !== null) page.clearTimeout(timer);
    timer = null;
  }

  function retry() {
    stop();
    if (store.desk().waiting.held > 0) store.retry();
  }

  function comeBack() {
    pauses = 0;
    if (page.document.visibilityState === "visible") retry();
  }

  const unsubscribe = store.subscribe(look);
  page.addEventListener("online", comeBack);
  page.addEventListener("focus", comeBack);
  page.document.addEventListener("visibilitychange", comeBack);
  look();
  return () => {
    stop();
    unsubscribe();
    page.removeEventListener("online", comeBack);
    page.removeEventListener("focus", comeBack);
    page.document.removeEventListener("visibilitychange", comeBack);
  };
}
