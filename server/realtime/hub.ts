import { fail, ok, type Result } from "@/domain/result";
import { visibleTo } from "@/server/article/review";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { notFound } from "@/server/http/problem";
import { log } from "@/server/log";
import { endPresence } from "@/server/presence/presence";
import { presenceOf } from "./announce";
import { createFeed, type Feed } from "./feed";
import { createReader, type Reader } from "./reader";
import { startUpkeep } from "./upkeep";

const mostPerPerson = 20;

type Setting = {
  /** Of the database: how changes are heard of depends on which it is. */
  url: string;
  /** Bytes that may wait for a reader who does not read. */
  backlog?: number;
  /** How often rights are read again that nobody announced to have changed, such as those of an ended session. */
  rightsEveryMs?: number;
};

type Wanted = {
  articleId: string;
  /** The newest entry that the reader knows; `null` for one who wants only what is to come. */
  after: number | null;
  /** The browser tab, when it is to be seen as present. */
  tab: string | null;
  signal: AbortSignal;
};

export type Hub = ReturnType<typeof createHub>;

/** All open streams of one process. */
export function createHub({ url, backlog = 256 * 1024, rightsEveryMs = 12_000 }: Setting) {
  const feeds = new Map<string, Feed>();
  let stopUpkeep: (() => void) | null = null;
  let isStopped = false;

  /** Opens a stream of an article's events for `actor`. */
  async function open(actor: Actor, wanted: Wanted): Promise<Result<ReadableStream<Uint8Array>>> {
    const { articleId, tab, signal } = wanted;
    if (isStopped) return fail(stopping);
    stopUpkeep ??= startUpkeep({ url, rightsEveryMs, feeds: () => feeds.values(), hear, catchUp });
    const article = await db.article.findFirst({
      where: { id: articleId, ...visibleTo(actor) },
      select: { seq: true, deskId: true, desk: { select: { seq: true } } },
    });
    if (!article) return fail(notFound);
    const after = wanted.after ?? article.seq;
    if (after > article.seq) return fail(unknownEntry);
    if (readers().filter((reader) => reader.actor.id === actor.id).length >= mostPerPerson)
      return fail(tooMany);

    const { seq, deskId, desk } = article;
    const feed = feeds.get(articleId) ?? createFeed({ articleId, deskId, seq, deskSeq: desk.seq });
    feeds.set(articleId, feed);
    const reader = createReader({ actor, tab, backlog, onClosed: () => closed(feed, reader) });
    signal.addEventListener("abort", reader.leave, { once: true });
    feed.join(reader, after).catch((error: unknown) => {
      log.warn({ err: error, articleId }, "a stream could not catch up");
      reader.cut();
    });
    if (signal.aborted) reader.leave();
    return ok(reader.body);
  }

  function hear(topic: string) {
    for (const feed of feeds.values()) {
      if (feed.articleId === topic) feed.want("entries");
      else if (feed.deskId === topic) feed.want("rights");
      else if (presenceOf(feed.articleId) === topic) feed.want("presence");
    }
  }

  function catchUp() {
    for (const feed of feeds.values()) {
      feed.want("rights");
      feed.want("entries");
      feed.want("presence");
    }
  }

  function closed(feed: Feed, reader: Reader) {
    const isLast = feed.leave(reader);
    if (isLast && feeds.get(feed.articleId) === feed) feeds.delete(feed.articleId);
    const { tab, actor } = reader;
    if (tab === null || readers().some((other) => other.tab === tab)) return;
    // Where this fails, the tab is gone by itself soon.
    endPresence({ tab, articleId: feed.articleId, userId: actor.id }).catch(() => undefined);
  }

  const readers = () => [...feeds.values()].flatMap((feed) => [...feed.readers()]);

  return {
    open,
    /** Ends every stream. Browsers come back by themselves, to whichever process is there. */
    stop: () => {
      isStopped = true;
      stopUpkeep?.();
      for (const reader of readers()) reader.end();
    },
  };
}

const stopping = {
  code: "unavailable",
  message: "The desk is stopping. Try again in a moment.",
  retryAfterSeconds: 2,
} as const;
const unknownEntry = {
  code: "conflict",
  message: "The article's log does not go that far. Load the article again, and go on from its number.",
} as const;
const tooMany = {
  code: "too_many",
  message: `You have ${mostPerPerson} articles open at once, here or elsewhere. Close some of them.`,
  retryAfterSeconds: 30,
} as const;

const kept = globalThis as unknown as { stetHub?: Hub };

/** The one hub of this process. Kept across hot reloads in development. */
export const hub = (): Hub => (kept.stetHub ??= createHub({ url: process.env.DATABASE_URL ?? "" }));
