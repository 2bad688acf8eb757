import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLive, type LiveEvent } from "./live";

/** Stands in for the browser's own, which Node does not have. */
class Source extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readyState = 0;
  onopen = () => undefined;
  onerror = () => undefined;
  onmessage = (_: { data: string }) => undefined;

  constructor(readonly url: string) {
    super();
    opened.push(this);
  }

  close() {
    this.readyState = Source.CLOSED;
  }
  open() {
    this.readyState = Source.OPEN;
    this.onopen();
  }
  send(...events: { seq: number; type: string }[]) {
    for (const event of events) this.onmessage({ data: JSON.stringify(event) });
  }
  tell(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  refuse() {
    this.readyState = Source.CLOSED;
    this.onerror();
  }
}

let opened: Source[] = [];
let taken: number[][] = [];
let noticed: number[] = [];
let status = 204;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("EventSource", Source);
  [opened, taken, noticed, status] = [[], [], [], 204];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function start() {
  const live = createLive({
    articleId: "article",
    after: 7,
    tab: "tab",
    takeIn: (events: LiveEvent[]) => void taken.push(events.map(({ seq }) => seq)),
    notice: (seq: number) => void noticed.push(seq),
    takeDesk: () => undefined,
    ask: () => Promise.resolve(status),
  });
  live.start();
  newest().open();
  return live;
}

function newest(): Source {
  const source = opened.at(-1);
  if (!source) throw new Error("Nothing was opened.");
  return source;
}

const after = () => new URL(newest().url, "http://desk").searchParams.get("after");
const event = (seq: number, type = "claim.withdrawn") => ({ seq, type });

it("takes in at once what comes close together, each event once", () => {
  start();
  newest().send(event(8), event(9), event(9), event(8));
  vi.runOnlyPendingTimers();
  newest().send(event(10));
  vi.runOnlyPendingTimers();
  expect(taken).toEqual([[8, 9], [10]]);
});

it("goes on from the newest event, also when that was nothing to be shown", () => {
  const live = start();
  newest().send(event(8), event(9, "hidden"));
  live.stop();
  expect([taken, noticed, newest().readyState]).toEqual([[[8]], [9], Source.CLOSED]);
  live.start();
  expect([opened.length, after()]).toEqual([2, "9"]);
});

it("does not take in again what a newer page contains", () => {
  const live = start();
  live.goOnFrom(12);
  newest().send(event(11), event(12), event(13));
  vi.runOnlyPendingTimers();
  expect(taken).toEqual([[13]]);
});

it.each([
  [404, "no_access"],
  [401, "signed_out"],
] as const)("asks why it is refused: %i means %s", async (answer, ended) => {
  const live = start();
  status = answer;
  newest().refuse();
  await vi.runAllTimersAsync();
  expect([live.view().ended, opened.length]).toEqual([ended, 1]);
});

it("tries again as long as the server is away, and says so only when that lasts", async () => {
  const live = start();
  status = 0;
  newest().refuse();
  expect(live.view().link).toBe("live");
  await vi.advanceTimersByTimeAsync(60_000);
  for (let n = 0; n < 5; n++) {
    newest().refuse();
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect([live.view().link, live.view().ended]).toEqual(["lost", null]);
  newest().open();
  expect(live.view().link).toBe("live");
});

it("gives up on a server that lets one in and still refuses, until told to try again", async () => {
  const live = start();
  for (let n = 0; n < 4; n++) {
    newest().refuse();
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(live.view().ended).toBe("refused");
  live.retry();
  newest().open();
  expect(live.view()).toMatchObject({ ended: null, link: "live" });
});

it("ends where the server says so, and shows nobody any more", () => {
  const live = start();
  newest().tell("presence", [{ id: "ben", name: "Ben", sentence: 2, isIdle: false }]);
  expect(live.view().present).toHaveLength(1);
  newest().tell("ended", { reason: "deleted" });
  expect([live.view().ended, live.view().present, newest().readyState]).toEqual([
    "deleted",
    [],
    Source.CLOSED,
  ]);
});
