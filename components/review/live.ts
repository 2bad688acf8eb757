import type { ArticleEvent, Numbered } from "@/domain/event";
import type { DeskNow } from "@/domain/presence/desk-now";
import type { Present } from "@/domain/presence/presence";

/** An event as the stream brings it. */
export type LiveEvent = Numbered<ArticleEvent> & { at: string; by: { id: string; name: string } | null };

/** Why nothing comes any more: rights that ended, an article that is gone, or a server that refuses to go on. */
export type LiveEnd = "deleted" | "no_access" | "signed_out" | "refused" | "revised";

export type LiveView = {
  /** `lost` is shown only once it has lasted. */
  link: "connecting" | "live" | "lost";
  ended: LiveEnd | null;
  /** Everybody who has the article open, oneself included. */
  present: readonly Present[];
};

type Setting = {
  articleId: string;
  /** The newest event that the page contains. */
  after: number;
  /** Names this tab among those of everybody. */
  tab: string;
  takeIn: (events: LiveEvent[]) => void;
  /** Entry `seq` is there, and its words are kept from this reader, or mean nothing to this page. */
  notice: (seq: number) => void;
  /** What this person is on the desk, and how the desk checks: at first, and when that changes. */
  takeDesk: (desk: DeskNow) => void;
  /** Whether the server still lets this person in, as an HTTP status; 0 when it cannot be asked. */
  ask: () => Promise<number>;
};

export type Live = ReturnType<typeof createLive>;

/** A connection that is back so soon was not worth a word. */
const lostAfterMs = 3000;
/** What comes so close together is shown at once. */
const gatherMs = 25;
const firstWaitMs = 1000;
const longestWaitMs = 30_000;
/** A server that refuses as often as this, though it lets one in, has another log than this page. */
const mostRefusals = 4;

/** Brings what happens to an article to this tab for as long as it is started. It goes on where it stopped. */
export function createLive({ articleId, after, tab, takeIn, notice, takeDesk, ask }: Setting) {
  let source: EventSource | null = null;
  let isStarted = false;
  let newest = after;
  let tries = 0;
  let refusals = 0;
  let timer = 0;
  let gathering = 0;
  let losing = 0;
  let gathered: LiveEvent[] = [];
  let view: LiveView = { link: "connecting", ended: null, present: [] };
  const listeners = new Set<() => void>();
  const openers = new Set<() => void>();

  function start() {
    isStarted = true;
    if (!source && !view.ended) open();
  }

  function stop() {
    isStarted = false;
    window.clearTimeout(timer);
    close();
    flush();
  }

  function close() {
    window.clearTimeout(losing);
    losing = 0;
    source?.close();
    source = null;
  }

  function open() {
    window.clearTimeout(timer);
    source?.close();
    const made = new EventSource(`/api/v1/articles/${articleId}/events?after=${newest}&tab=${tab}`);
    source = made;
    made.onopen = () => {
      [tries, refusals] = [0, 0];
      window.clearTimeout(losing);
      losing = 0;
      show({ link: "live" });
      for (const each of openers) each();
    };
    made.onmessage = ({ data }: MessageEvent<string>) => take(JSON.parse(data) as LiveEvent);
    made.addEventListener("presence", ({ data }: MessageEvent<string>) =>
      show({ present: JSON.parse(data) as Present[] }),
    );
    made.addEventListener("desk", ({ data }: MessageEvent<string>) => takeDesk(JSON.parse(data) as DeskNow));
    made.addEventListener("ended", ({ data }: MessageEvent<string>) =>
      end((JSON.parse(data) as { reason: LiveEnd }).reason),
    );
    made.onerror = () => {
      losing ||= window.setTimeout(() => show({ link: "lost" }), lostAfterMs);
      // A browser comes back by itself when the connection broke, but not when it was refused.
      if (made.readyState === EventSource.CLOSED) void refused(made);
    };
  }

  async function refused(by: EventSource) {
    const status = await ask();
    if (source !== by || !isStarted) return;
    if (status === 401) return end("signed_out");
    if (status === 404) return end("no_access");
    if (status > 0 && status < 300) refusals++;
    if (refusals >= mostRefusals) return end("refused");
    const wait = Math.min(firstWaitMs * 2 ** tries++, longestWaitMs) * (0.75 + Math.random() / 2);
    timer = window.setTimeout(open, wait);
  }

  function take(event: LiveEvent) {
    if (event.seq <= newest) return;
    newest = event.seq;
    if (!(event.type in known)) return notice(event.seq);
    // The words on this page are others from here on: what comes is not about them any more.
    if (event.type === "article.revised") return end("revised");
    gathered.push(event);
    gathering ||= window.setTimeout(flush, gatherMs);
  }

  function flush() {
    window.clearTimeout(gathering);
    gathering = 0;
    const events = gathered;
    gathered = [];
    if (events.length > 0) takeIn(events);
  }

  function end(reason: LiveEnd) {
    flush();
    close();
    show({ ended: reason, present: [] });
  }

  function show(changes: Partial<LiveView>) {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  }

  return {
    tab,
    start,
    stop,
    view: () => view,
    /** The page has a newer state by another way: what that contains is not taken in again. */
    goOnFrom: (seq: number) => {
      newest = Math.max(newest, seq);
    },
    /** Tries again after an end. */
    retry: () => {
      refusals = 0;
      show({ ended: null, link: "connecting" });
      if (isStarted) open();
    },
    /** There may be a connection again: no need to wait any longer. */
    hurry: () => {
      if (isStarted && !view.ended && source?.readyState !== EventSource.OPEN) open();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Has `act` called whenever the stream opens, until the returned call. */
    onOpen: (act: () => void) => {
      openers.add(act);
      return () => void openers.delete(act);
    },
  };
}

/** What this page knows to show. Under blind review there are others, and a newer server may have more. */
const known: Record<ArticleEvent["type"], true> = {
  "article.created": true,
  "article.changed": true,
  "article.deleted": true,
  "article.restored": true,
  "article.signed_off": true,
  "article.reopened": true,
  "claim.created": true,
  "claim.changed": true,
  "claim.withdrawn": true,
  "claims.marked": true,
  "annotations.imported": true,
  "assessment.given": true,
  "evidence.added": true,
  "evidence.changed": true,
  "evidence.removed": true,
  "sentences.changed": true,
  "change.undone": true,
  "thread.opened": true,
  "thread.changed": true,
  "comment.added": true,
  "comment.changed": true,
  "comment.removed": true,
  "adjudication.made": true,
  "article.revised": true,
  "correction.proposed": true,
  "correction.changed": true,
};
