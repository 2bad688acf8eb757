import type { Assessment } from "@/domain/claim/claim";
import { verdictName } from "@/domain/claim/verdict";
import { entriesOn } from "@/domain/entries-on";
import type { ArticleEvent, ArticleState, Numbered } from "@/domain/event";
import { claimEvents } from "./answer";
import type { Span } from "@/domain/text/span";
import type { Write } from "./write";

type Setting = {
  meId: string;
  /** The newest entry of the log that the page knows at first. */
  seq: number;
  view: () => ArticleState;
  /** The claim on just these words. */
  claimOn: (spans: readonly Span[]) => { id: string } | null;
  readClaim: (claimId: string) => Promise<unknown>;
  takeIn: (events: readonly Numbered<ArticleEvent>[], claimId: string) => void;
  tell: (message: string) => void;
};

type Saved = { claimId: string; seq: number | null; known: ReadonlySet<string> };

/**
 * Tells who judged the same claim since the person looked, once their own verdict is saved. Where the log has entries
 * that this page does not know, the server is asked what is on the claim.
 */
export function createMeanwhile({ meId, seq: newest, view, claimOn, readClaim, takeIn, tell }: Setting) {
  /** By letter, the judgements of others that the person had before them. */
  const seen = new Map<string, ReadonlySet<string>>();
  const ahead = new Set<number>();
  let whole = newest;
  let saved: Saved[] = [];

  /** The person judges; `doneAt` is when, if not just now: what others judged of these words until then, they had before them. */
  function begin(id: string, write: Write, doneAt: string | null) {
    if (!("assessment" in write) || !write.assessment) return;
    const spans = write.type === "claim.create" && "spans" in write.place ? write.place.spans : null;
    const known = spans && claimOn(spans)?.id;
    const claims = new Set([write.claimId, known].filter((each) => typeof each === "string"));
    const others = [...claims]
      .flatMap((claimId) => entriesOn(view().assessments, claimId))
      .filter(({ record }) => record.by.id !== meId && (doneAt === null || record.createdAt <= doneAt));
    seen.set(id, new Set(others.map(({ record }) => record.id)));
  }

  /** Letter `id` is saved, as entry `seq` of the log. */
  function settle(id: string, claimId: string, seq: number | null) {
    const known = seen.get(id);
    seen.delete(id);
    if (known) saved.push({ claimId, seq, known });
  }

  /** Entry `seq` of the log is known. */
  function note(seq: number) {
    if (seq > whole) ahead.add(seq);
    while (ahead.delete(whole + 1)) whole++;
  }

  /** To be called when nothing is on its way: then entries that are missing are not one's own. */
  async function look() {
    const [now, hasGap] = [saved, ahead.size > 0];
    if (now.length === 0) return;
    saved = [];
    whole = Math.max(whole, ...ahead);
    ahead.clear();
    for (const { claimId, seq, known } of now) {
      const record = hasGap && seq !== null ? await readClaim(claimId) : null;
      if (record !== null && seq !== null) takeIn(eventsOfOthers(record, seq), claimId);
      const told = judgedMeanwhile(view(), claimId, meId, known);
      if (told) tell(told);
    }
  }

  /** One's own verdict, which is entry `seq`, is there already, and came after theirs. */
  function eventsOfOthers(record: unknown, seq: number) {
    return claimEvents(record)
      .filter((event) => event.type !== "assessment.given" || event.assessment.by.id !== meId)
      .map((event) => ({ ...event, seq: seq - 0.5 }));
  }

  return { begin, settle, forget: (id: string) => void seen.delete(id), note, look };
}

/** What to tell of the newest judgement of somebody else that is not among the `known` ones; `null` without one. */
function judgedMeanwhile(
  state: ArticleState,
  claimId: string,
  meId: string,
  known: ReadonlySet<string>,
): string | null {
  let [theirs, mine]: (Assessment | null)[] = [null, null];
  for (const { record } of entriesOn(state.assessments, claimId)) {
    if (record.by.id === meId) mine = later(mine, record);
    else if (!known.has(record.id)) theirs = later(theirs, record);
  }
  if (!theirs) return null;
  const said = `${theirs.by.name} marked this ${verdictName[theirs.verdict].toLowerCase()}`;
  return mine && theirs.createdAt <= mine.createdAt
    ? `${said} a moment before. Both are kept, yours is the newest.`
    : `${said} as well, a moment after. Both are kept.`;
}

const later = (one: Assessment | null | undefined, other: Assessment) =>
  one && one.createdAt > other.createdAt ? one : other;
