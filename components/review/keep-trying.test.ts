import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Failure } from "@/domain/result";
import { noConnection } from "./answer";
import type { DeskView } from "./desk-view";
import { keepTrying } from "./keep-trying";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A store that holds a write, and a page around it. */
function page(failure: Failure) {
  const waiting = { count: 1, held: 1, failure };
  const [target, document] = [new EventTarget(), new EventTarget()];
  const listeners = new Set<() => void>();
  const retries: number[] = [];
  const start = Date.now();
  const store = {
    desk: () => ({ waiting }) as unknown as DeskView,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retry: () => {
      retries.push((Date.now() - start) / 1000);
      // On its way, then held again.
      for (const held of [0, 1]) {
        waiting.held = held;
        for (const listener of listeners) listener();
      }
    },
  };
  const view = Object.assign(target, {
    document: Object.assign(document, { visibilityState: "visible" }),
    setTimeout: (act: () => void, after: number) => setTimeout(act, after),
    clearTimeout: (timer: number) => clearTimeout(timer),
  }) as unknown as Window;
  return { retries, waiting, view, stop: keepTrying(store, view) };
}

it("waits twice as long after each try, half a minute at most", () => {
  const { retries } = page(noConnection);
  vi.advanceTimersByTime(95_000);
  expect(retries).toEqual([1, 3, 7, 15, 31, 61, 91]);
});

it("waits as long as the desk asks for", () => {
  const { retries } = page({ code: "too_many", message: "Too many.", retryAfterSeconds: 45 });
  vi.advanceTimersByTime(50_000);
  expect(retries).toEqual([45]);
});

it("tries at once when the connection is back, and begins with short pauses again", () => {
  const { retries, view } = page(noConnection);
  vi.advanceTimersByTime(8000);
  view.dispatchEvent(new Event("online"));
  vi.advanceTimersByTime(1000);
  expect(retries).toEqual([1, 3, 7, 8, 9]);
});

it("leaves what waits for its person until they come back to the page", () => {
  const { retries, view } = page({ code: "unauthenticated", message: "You are signed out." });
  vi.advanceTimersByTime(60_000);
  view.dispatchEvent(new Event("focus"));
  expect(retries).toEqual([60]);
});

it("begins with short pauses again when something was saved", () => {
  const { retries, waiting } = page(noConnection);
  waiting.count = 3;
  vi.advanceTimersByTime(3000);
  waiting.count = 2;
  vi.advanceTimersByTime(5000);
  expect(retries).toEqual([1, 3, 7, 8]);
});

it("stops when it is told to", () => {
  const { retries, stop, view } = page(noConnection);
  stop();
  view.dispatchEvent(new Event("online"));
  vi.advanceTimersByTime(60_000);
  expect(retries).toEqual([]);
});
