import { isEmbedded } from "@/server/db/connection";
import { db } from "@/server/db/client";
import { log } from "@/server/log";
import { type OpenTab, touchPresence } from "@/server/presence/presence";
import { onAnnounced } from "./announce";
import type { Feed } from "./feed";
import { heartbeat } from "./frame";
import { startListener } from "./listener";

/** How often, in milliseconds, something is done for all open streams. */
const every = {
  /** Look for what nobody announced: on the embedded database the work of other processes. */
  poll: 1500,
  pollWhileTold: 10_000,
  touch: 10_000,
  present: 4000,
  heartbeat: 15_000,
};

type Setting = {
  url: string;
  rightsEveryMs: number;
  feeds: () => Iterable<Feed>;
  /** Something was announced. */
  hear: (topic: string) => void;
  /** What was announced before this was perhaps not heard. */
  catchUp: () => void;
};

/** Hears what changes, and does what has to be done again and again for open streams; until the returned call. */
export function startUpkeep({ url, rightsEveryMs, feeds, hear, catchUp }: Setting): () => void {
  const told = isEmbedded(url)
    ? { isUp: () => false, check: () => undefined, stop: onAnnounced(hear) }
    : startListener(url, { onNotice: hear, onUp: catchUp });
  const stops = [
    told.stop,
    repeat(
      () => (told.isUp() ? every.pollWhileTold : every.poll),
      () => poll(feeds()),
    ),
    repeat(() => every.pollWhileTold, told.check),
    repeat(
      () => rightsEveryMs,
      () => wantEverywhere("rights"),
    ),
    repeat(
      () => every.present,
      () => wantEverywhere("presence"),
    ),
    repeat(
      () => every.touch,
      () => touch(feeds()),
    ),
    repeat(
      () => every.heartbeat,
      () => beat(feeds()),
    ),
  ];
  function wantEverywhere(what: "rights" | "presence") {
    for (const feed of feeds()) if (what === "rights" || feed.isAnybodyPresent()) feed.want(what);
  }
  return () => {
    for (const stop of stops) stop();
  };
}

/** Compares the logs that are watched with what was read of them. */
async function poll(feeds: Iterable<Feed>): Promise<void> {
  const watched = new Map([...feeds].map((feed) => [feed.articleId, feed]));
  if (watched.size === 0) return;
  const rows = await db.$queryRaw<{ id: string; seq: number; deskSeq: number }[]>`
    SELECT a.id, a.seq, d.seq AS "deskSeq" FROM "Article" a JOIN "Desk" d ON d.id = a."deskId"
    WHERE a.id = ANY(${[...watched.keys()]})`;
  for (const { id, seq, deskSeq } of rows) watched.get(id)?.lookAt(seq, deskSeq);
}

async function touch(feeds: Iterable<Feed>): Promise<void> {
  const tabs = new Map<string, OpenTab>();
  for (const feed of feeds) for (const open of feed.tabs()) tabs.set(open.tab, open);
  if (tabs.size > 0) await touchPresence([...tabs.values()]);
}

function beat(feeds: Iterable<Feed>): void {
  for (const feed of feeds)
    for (const reader of feed.readers()) if (reader.seq !== null) reader.write(heartbeat);
}

/** Does `act` again and again until the returned call; a failure is worth another try. */
function repeat(ms: () => number, act: () => unknown): () => void {
  let isStopped = false;
  let timer = setTimeout(() => void run(), ms()).unref();
  async function run() {
    try {
      await act();
    } catch (error) {
      log.warn({ err: error }, "looking after live streams failed");
    }
    if (!isStopped) timer = setTimeout(() => void run(), ms()).unref();
  }
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
