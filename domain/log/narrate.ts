import type { ArticleEvent } from "../event";
import type { HiddenEntry, LogEntry } from "./entry";
import { createRecords } from "./records";
import { eventSays, hiddenSays } from "./says";
import { type LogGroup, subjectOf, type Subject } from "./subject";
import type { NameOf } from "./words";

type Recorded = Omit<LogEntry, "stream">;
type Seen = Recorded | Omit<HiddenEntry, "stream">;

/** An entry of an article's log as people read it. */
export type ToldEntry = {
  seq: number;
  type: string;
  at: string;
  /** Who did what `says` says; `null` where that is not to be seen. */
  byId: string | null;
  says: string;
  groups: readonly LogGroup[];
  /** All claims that it is about. */
  claimIds: readonly string[];
  /** The claim that it is about, when it is one and still there, and what the desk calls it now. */
  claimId: string | null;
  label: string | null;
  /** Index of the first sentence that it is about, as the sentences are now. */
  sentence: number | null;
  hash: string;
  previous: string | null;
};

const hiddenSubject: Subject = { groups: [], claimIds: [], spans: [] };

/** The log of an article in words, oldest first; `entries` are all that the reader may see, in their order. */
export function narrate(entries: readonly Seen[], nameOf: NameOf): ToldEntry[] {
  const records = createRecords();
  /** Which entry was taken back at last, and how many times it was taken back and done again. */
  const undos = new Map<number, { of: number; times: number }>();
  const told = new Map<number, string>();

  function says(entry: Recorded, event: ArticleEvent): string {
    if (event.type !== "change.undone") {
      return eventSays({ before: records, byId: entry.byId, nameOf }, event);
    }
    // To do a change again is to undo its undoing.
    const earlier = undos.get(event.of);
    const [of, times] = earlier ? [earlier.of, earlier.times + 1] : [event.of, 1];
    undos.set(entry.seq, { of, times });
    const what = told.get(of) ?? "something that you see when your own judgement is in";
    return `${times % 2 === 1 ? "took back" : "did again"} entry ${of}: ${what}`;
  }

  const all = entries.map((entry) => {
    const { seq, type, at, hash, previous } = entry;
    const shared = { seq, type, at, hash, previous };
    if (!("payload" in entry)) return { ...shared, byId: null, says: hiddenSays, ...hiddenSubject };
    // Only our own writes made these columns.
    const event = { type, ...entry.payload } as ArticleEvent;
    const subject = subjectOf(event, records);
    const words = says(entry, event);
    told.set(seq, words);
    records.take(event);
    return { ...shared, byId: entry.byId, says: words, ...subject };
  });

  return all.map(({ spans, ...entry }) => {
    const [only] = entry.claimIds.length === 1 ? entry.claimIds : [];
    const claim = only !== undefined && records.isLive(only) ? records.claim(only) : null;
    const [sentence = null] = records.sentencesUnder(claim?.spans ?? spans);
    return { ...entry, claimId: claim?.id ?? null, label: claim && records.label(claim.id), sentence };
  });
}
