import { log } from "@/server/log";
import { type OpenTab, readPresent } from "@/server/presence/presence";
import { framesFor, readEntries } from "./entries";
import { caughtUp, type Frame, joined, namedFrame, opening } from "./frame";
import type { Reader } from "./reader";
import { type EndReason, readStandings } from "./rights";

type Want = "rights" | "entries" | "presence";

/** How long announcements are gathered, so that a burst is read and written once. */
const gatherMs: Record<Want, number> = { rights: 0, entries: 4, presence: 250 };
/** An entry that comes this long after the one before is no part of a burst, and need not wait for the rest of it. */
const quietMs = 50;
const retryMs = 1000;

export type Feed = ReturnType<typeof createFeed>;

type Setting = {
  articleId: string;
  deskId: string;
  /** The newest entries of the logs of both: nobody who is let in later needs these from the feed. */
  seq: number;
  deskSeq: number;
};

/** All readers of one article: what is new is read once and written to each. */
export function createFeed({ articleId, deskId, seq, deskSeq }: Setting) {
  const readers = new Set<Reader>();
  const wanted = new Set<Want>();
  const timers = new Map<Want, NodeJS.Timeout>();
  let newest = seq;
  let newestOfDesk = deskSeq;
  let deliveredAt = 0;
  let isWorking = false;
  let isChecking = false;
  let waiting: (() => void)[] = [];
  let present = "[]";

  /** Has something looked after, soon. */
  function want(what: Want) {
    if (wanted.has(what) || timers.has(what)) return;
    const isAlone = what === "entries" && performance.now() - deliveredAt > quietMs;
    if (isAlone || gatherMs[what] === 0) return start(what);
    const timer = setTimeout(() => {
      timers.delete(what);
      start(what);
    }, gatherMs[what]);
    timers.set(what, timer);
  }

  function start(what: Want) {
    wanted.add(what);
    if (!isWorking) void work();
  }

  /** One thing at a time, rights first: nothing is written to somebody who has just lost theirs. */
  async function work() {
    isWorking = true;
    try {
      while (wanted.size > 0 && readers.size > 0) {
        if (wanted.has("rights")) await doing("rights", checkRights);
        else if (wanted.has("entries")) await doing("entries", deliver);
        else await doing("presence", tellPresent);
      }
      isWorking = false;
    } catch (error) {
      // The database is away. What is wanted stays wanted, and every entry is there when it is back.
      log.warn({ err: error, articleId }, "a live feed waits for the database");
      setTimeout(() => void work(), retryMs).unref();
    }
  }

  async function doing(what: Want, act: () => Promise<void>) {
    wanted.delete(what);
    try {
      await act();
    } catch (error) {
      wanted.add(what);
      throw error;
    }
  }

  async function checkRights() {
    isChecking = true;
    try {
      const asked = [...readers];
      const standingOf = await readStandings(
        articleId,
        asked.map(({ actor }) => actor),
      );
      const deleted: Reader[] = [];
      for (const reader of asked) {
        const { ends, desk } = standingOf(reader.actor);
        if (ends === "deleted") deleted.push(reader);
        else if (ends) reader.end(lastFrame(ends));
        reader.desk = desk;
        if (reader.seq !== null) tellDesk(reader);
      }
      // The deletion is the last they hear, and may not have been read yet.
      if (deleted.length > 0) await deliver();
      for (const reader of deleted) reader.end(lastFrame("deleted"));
    } finally {
      isChecking = false;
    }
    if (!wanted.has("rights")) letGoOn();
  }

  /** Resolves once rights are as they were last announced to be. */
  function untilChecked(): Promise<void> {
    if (!wanted.has("rights") && !isChecking) return Promise.resolve();
    return new Promise((resolve) => waiting.push(resolve));
  }

  function letGoOn() {
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  async function deliver() {
    const entries = await readEntries(articleId, newest);
    if (!entries) return;
    const shares = new Map<string, Share>();
    const keyOf = ({ actor }: Reader) => (entries.isBlind ? actor.id : "everybody");
    const behind = () => [...readers].filter(({ seq }) => seq !== null && seq < entries.seq);
    // Somebody may join, or lose their rights, while this waits. From the last look on it does not wait any more.
    for (;;) {
      const reader = behind().find((each) => !shares.has(keyOf(each)));
      if (reader) shares.set(keyOf(reader), toShare(await framesFor(reader.actor.id, entries)));
      else if (wanted.has("rights")) await doing("rights", checkRights);
      else break;
    }
    for (const reader of behind()) {
      const share = shares.get(keyOf(reader));
      if (share) writeTo(reader, share, entries.seq);
    }
    newest = entries.seq;
    deliveredAt = performance.now();
    if (entries.isMore) wanted.add("entries");
    if (entries.events.some(({ type }) => type === "article.deleted")) wanted.add("rights");
  }

  async function tellPresent() {
    const people = await readPresent(articleId);
    present = JSON.stringify(people);
    const bytes = namedFrame("presence", people);
    for (const reader of readers) {
      if (reader.seq === null || reader.presence === present) continue;
      reader.presence = present;
      reader.write(bytes);
    }
  }

  /** Lets `reader` in, who knows everything up to entry `after`, and brings it up to what the others have. */
  async function join(reader: Reader, after: number) {
    readers.add(reader);
    start("rights");
    await untilChecked();
    reader.write(opening);
    let known = after;
    // What is announced from here on is read by the feed for all; what came before, by the reader for itself.
    while (known < newest && !reader.isClosed()) {
      await reader.drained();
      const entries = await readEntries(articleId, known);
      if (!entries) break;
      const frames = await framesFor(reader.actor.id, entries);
      await untilChecked();
      reader.write(joined(frames));
      known = entries.seq;
    }
    reader.seq = known;
    tellDesk(reader);
    reader.write(caughtUp);
    want("entries");
    want("presence");
  }

  /** Takes `reader` out; says whether nobody is left. */
  function leave(reader: Reader): boolean {
    readers.delete(reader);
    if (readers.size > 0) return false;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    wanted.clear();
    letGoOn();
    return true;
  }

  /** Takes up what the database says is newest, whether that was announced or not. */
  function lookAt(seqNow: number, deskSeqNow: number) {
    if (seqNow > newest) want("entries");
    if (deskSeqNow === newestOfDesk) return;
    newestOfDesk = deskSeqNow;
    want("rights");
  }

  return {
    articleId,
    deskId,
    want,
    join,
    leave,
    readers: (): ReadonlySet<Reader> => readers,
    lookAt,
    tabs: (): OpenTab[] =>
      [...readers].flatMap(({ tab, actor }) => (tab === null ? [] : { tab, articleId, userId: actor.id })),
    isAnybodyPresent: () => present !== "[]",
  };
}

type Share = { frames: Frame[]; bytes: Uint8Array };

const toShare = (frames: Frame[]): Share => ({ frames, bytes: joined(frames) });

/** Tells `reader` their role and the desk's policy, where they do not know them yet. */
function tellDesk(reader: Reader) {
  const now = JSON.stringify(reader.desk);
  if (reader.desk === null || reader.deskTold === now) return;
  reader.deskTold = now;
  reader.write(namedFrame("desk", reader.desk));
}

const lastFrame = (reason: EndReason) => namedFrame("ended", { reason });

/** Nobody gets an entry twice: who is further on already gets only what is newer. */
function writeTo(reader: Reader, { frames, bytes }: Share, seq: number) {
  const known = reader.seq ?? seq;
  if (known >= seq) return;
  const isAllNew = known < (frames[0]?.seq ?? 0);
  reader.write(isAllNew ? bytes : joined(frames.filter((frame) => frame.seq > known)));
  reader.seq = seq;
}
