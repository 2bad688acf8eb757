import type { Participant, Policy } from "@/domain/article/article";
import { can } from "@/domain/access";
import { type ArticleEvent, type Numbered, type Snapshot, stateOf } from "@/domain/event";
import type { Failure } from "@/domain/result";
import type { Span } from "@/domain/text/span";
import { type Answer, answeredEvents, currentEvent, guessedSeq } from "./answer";
import { blockPieces, type Piece } from "./block-view";
import { createDrafts } from "./drafts";
import { expectedEvent } from "./expected";
import { keepTyped } from "./keep-typed";
import { begin, drop, isSameView, type Ledger, ledgerOf, rebase, redirect, settle } from "./ledger";
import { createOutbox, type Letter, type Send, type Waiting } from "./outbox";
import { type Filter, meterCounts, nextMatch, nothingFound, type Order, queueCounts, queueOf } from "./queue";
import { createHistory } from "./history";
import { recounted } from "./recounted";
import { createIndex } from "./review-index";
import { nameOfWrite } from "./write-name";
import { actedEvent, type ServerAct } from "./server-act";
import { touchedClaims } from "./touched-claims";
import type { Write } from "./write";

/** Where a person is: a sentence, and the claim on a part of it, or on several, when that is what they look at. */
export type Focus = { sentence: number; claimId: string | null };

export type BlockView = { pieces: Piece[]; focus: Focus | null };

/** What the tool around the article shows; a new object at every change. */
export type DeskView = {
  focus: Focus | null;
  filter: Filter;
  order: Order;
  queue: ReturnType<typeof queueCounts>;
  meter: ReturnType<typeof meterCounts>;
  /** Goes up whenever a mark changes. */
  drawing: number;
  waiting: Waiting;
  /** The last write that was refused, until the next one. */
  refused: Failure | null;
  /** For the live region. */
  said: string;
  /** Words chosen to become a claim of their own. */
  selected: Span | null;
};

type Setting = {
  snapshot: Snapshot;
  policy: Policy;
  me: Participant;
  send: Send;
  /** Does what only the server can tell the outcome of; `id` stays the same for the same act. */
  sendAct: (act: ServerAct, id: string) => Promise<Answer>;
  /** Everybody on the desk. */
  people: readonly Participant[];
  now: () => string;
  newId: () => string;
  /** A write was refused and taken back. */
  onRefused?: (write: Write, failure: Failure) => void;
  /** Something to see besides the live region; `offers` is what the person may well want next. */
  onTell?: (message: string, offers: "undo" | "redo" | null) => void;
};

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The article under review in this browser: what the server confirmed, with what is being saved on top. */
export function createReviewStore(setting: Setting) {
  const { snapshot, policy, me, people, send, sendAct, now, newId, onRefused, onTell } = setting;
  let ledger = ledgerOf(stateOf(snapshot), snapshot.seq);
  let index = createIndex(snapshot.revision, policy, ledger.view);
  const blocks: (BlockView | undefined)[] = [];
  let focus: Focus | null = snapshot.revision.sentences.length > 0 ? { sentence: 0, claimId: null } : null;
  let filter: Filter = "all";
  let order: Order = "text";
  let refused: Failure | null = null;
  let said = "";
  let selected: Span | null = null;
  let batch = 0;
  let acting = 0;
  const aliases = new Map<string, string>();
  const drafts = createDrafts(`stet:drafts:${snapshot.revision.id}`);
  const listeners = new Set<() => void>();
  const drawers = new Set<(blocks: ReadonlySet<number>) => void>();
  const outbox = createOutbox({ send, onSaved, onRefused: takeBack, onChange: refresh });
  const history = createHistory({
    settled,
    takeBack: async (seq) => {
      const answer = await perform({ type: "undo", seq }, null);
      if (answer.ok) return { ok: true, seq: answer.seq ?? 0 };
      return { ok: false, message: answer.failure.message, isFinal: answer.final };
    },
    tell: (message, wasUndone) => {
      say(message);
      onTell?.(message, wasUndone === null ? null : wasUndone ? "redo" : "undo");
    },
  });
  let drawings = 0;
  let found: { key: string; sentences: readonly number[] } = { key: "", sentences: [] };
  let counts = countAll();
  let desk = deskView();

  /** Shows `write` at once and sends it; says whether there was anything to write on. */
  function save(write: Write): boolean {
    const event = expectedEvent(write, ledger.view, { id: me.id, name: me.name }, now());
    if (!event) return false;
    const claim =
      event.type === "claim.created" ? event.claim : ledger.view.claims.get(write.claimId)?.record;
    const lane = (claim?.spans ?? []).map(({ start, end }) => `${start}-${end}`).join(",");
    refused = null;
    const id = newId();
    const named = nameOfWrite(write, index);
    together(() => {
      move(begin(ledger, id, event), [write.claimId]);
      history.begin(id, write.type === "claim.withdraw" ? named : nameOfWrite(write, index));
      outbox.post({ id, lane, write });
    });
    return true;
  }

  function onSaved({ id, write }: Letter, { record, seq }: { record: unknown; seq: number | null }) {
    const events = answeredEvents(write, record);
    const made = events[0];
    const claimId = made?.type === "claim.created" ? made.claim.id : write.claimId;
    if (claimId !== write.claimId) toOther(write.claimId, claimId);
    move(settle(ledger, id, numbered(events, seq)), [write.claimId, claimId]);
    history.settle(id, seq);
    return { claimId };
  }

  /** Does `act`, called `what` for undo, and shows what came of it. A refusal is for the caller to tell. */
  async function perform(act: ServerAct, what: string | null): Promise<Answer> {
    const id = newId();
    if (what !== null) history.begin(id, what);
    acting++;
    refresh();
    const answer = await sendAct(act, id);
    acting--;
    history.settle(id, answer.ok ? answer.seq : null);
    refused = null;
    if (answer.ok && answer.seq !== null) takeIn({ ...actedEvent(act, answer.record), seq: answer.seq });
    else if (!answer.ok) refused = answer.failure;
    refresh();
    return answer;
  }

  /** Takes in events as the server recorded them. */
  function takeIn(...events: Numbered<ArticleEvent>[]) {
    const before = ledger.view;
    const next = settle(ledger, null, events);
    // The echo of one's own mark, most of the time.
    if (isSameView(next.view, before)) return void (ledger = next);
    if (next.view.revision === before.revision)
      return move(
        next,
        events.flatMap((event) => touchedClaims(event, before)),
      );
    const at = focus && before.revision.record?.sentences[focus.sentence]?.start;
    ledger = next;
    index = createIndex(revision(), policy, ledger.view);
    if (focus && at !== undefined && at !== null) {
      const sentence = revision().sentences.findIndex(({ end }) => end > at);
      focus = { ...focus, sentence: Math.max(0, sentence) };
    }
    counts = countAll();
    redraw(new Set(revision().blocks.keys()));
    refresh();
  }

  /** The current revision: its text is fixed, its sentences can be corrected. */
  const revision = () => ledger.view.revision.record ?? snapshot.revision;

  /** Resolves once everything is saved; to `false` as soon as something cannot be. */
  function settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const { count, held } = outbox.waiting();
        if (count + acting > 0 && held === 0) return;
        listeners.delete(look);
        resolve(held === 0);
      };
      listeners.add(look);
      look();
    });
  }

  /** The server had these words as a claim already: everything about ours is about that one. */
  function toOther(from: string, to: string) {
    aliases.set(from, to);
    drafts.rename(`c${from}`, `c${to}`);
    if (focus?.claimId === from) focus = { ...focus, claimId: to };
    ledger = redirect(ledger, from, to);
  }

  function takeBack({ id, write }: Letter, failure: Failure) {
    history.settle(id, null);
    keepTyped(drafts, write, index);
    const current = currentEvent(write, failure.current);
    const next = current ? settle(ledger, id, numbered([current], null)) : drop(ledger, id);
    refused = failure;
    move(next, [write.claimId]);
    onRefused?.(write, failure);
  }

  function numbered(events: readonly ArticleEvent[], seq: number | null) {
    return events.map((event) => ({ ...event, seq: seq ?? guessedSeq(ledger.confirmed, event, ledger.seq) }));
  }

  function move(next: Ledger, claimIds: readonly string[]) {
    ledger = next;
    const { blocks: changed, before, after } = index.update(ledger.view, new Set(claimIds));
    if (changed.size > 0) {
      counts = {
        queue: recounted(counts.queue, queueCounts(before, me.id), queueCounts(after, me.id)),
        meter: recounted(counts.meter, meterCounts(before), meterCounts(after)),
        drawing: ++drawings,
      };
    }
    redraw(changed);
    refresh();
  }

  /** A newer state of the whole article, from the server. */
  function takeUp(newer: Snapshot) {
    if (newer.seq <= ledger.seq || newer.revision.id !== snapshot.revision.id) return;
    ledger = rebase(ledger, stateOf(newer), newer.seq);
    index = createIndex(newer.revision, policy, ledger.view);
    counts = countAll();
    redraw(new Set(newer.revision.blocks.keys()));
    refresh();
  }

  function focusOn(next: Focus) {
    const before = focus;
    focus = next;
    redraw(new Set([...(before ? [index.blockOf(before.sentence)] : []), index.blockOf(next.sentence)]));
    refresh();
  }

  /** Focuses the next sentence that the filter finds; says so when there is none. */
  function step(by: 1 | -1, wanted: Filter = filter, goesRound = false): boolean {
    const next = nextMatch(queued(wanted), focus?.sentence ?? -1, by, goesRound);
    if (next === null) {
      const found = counts.queue[wanted];
      say(found === 0 ? nothingFound[wanted] : by > 0 ? "This is the last one." : "This is the first one.");
      return false;
    }
    focusOn({ sentence: next, claimId: null });
    return true;
  }

  /** The numbers of the sentences that `wanted` finds, in the order that was chosen. */
  function queued(wanted: Filter): readonly number[] {
    const key = `${drawings} ${wanted} ${order}`;
    if (found.key !== key) found = { key, sentences: queueOf(index.marks(), wanted, order, me.id) };
    return found.sentences;
  }

  function say(text: string) {
    said = said === text ? `${text}\u00a0` : text;
    refresh();
  }

  /** Says `text` to everybody; `isUndoable` when it was an act that may have been a slip. */
  function tell(text: string, isUndoable = false) {
    say(text);
    onTell?.(text, isUndoable ? "undo" : null);
  }

  function fault({ message }: Failure) {
    say(`Not saved. ${message}`);
    onTell?.(`Not saved. ${message}`, null);
  }

  function redraw(changed: ReadonlySet<number>) {
    for (const block of changed) blocks[block] = undefined;
    for (const draw of drawers) draw(changed);
  }

  function refresh() {
    if (batch > 0) return;
    desk = deskView();
    for (const listener of listeners) listener();
  }

  function together(act: () => void) {
    batch++;
    act();
    batch--;
    refresh();
  }

  function deskView(): DeskView {
    const waiting = outbox.waiting();
    return {
      focus,
      filter,
      order,
      ...counts,
      waiting: acting === 0 ? waiting : { ...waiting, count: waiting.count + acting },
      refused,
      said,
      selected,
    };
  }

  function countAll() {
    const marks = index.marks();
    return { queue: queueCounts(marks, me.id), meter: meterCounts(marks), drawing: ++drawings };
  }

  function block(at: number): BlockView {
    const isHere = focus !== null && index.blockOf(focus.sentence) === at;
    return (blocks[at] ??= { pieces: blockPieces(index, at), focus: isHere ? focus : null });
  }

  return {
    me,
    policy,
    drafts,
    newId,
    now,
    get article() {
      return ledger.view.article.record ?? snapshot.article;
    },
    people,
    get revision() {
      return revision();
    },
    mayWrite: can(me.role, "claim:assess"),
    save,
    perform,
    undo: history.undo,
    redo: history.redo,
    takeIn,
    tell,
    fault,
    takeUp,
    focusOn,
    step,
    say,
    block,
    retry: outbox.retry,
    desk: () => desk,
    view: () => ledger.view,
    index: () => index,
    claimId: (id: string) => aliases.get(id) ?? id,
    select(next: Span | null) {
      if (selected?.start === next?.start && selected?.end === next?.end) return;
      selected = next;
      refresh();
    },
    queued,
    sort(next: Order) {
      order = next;
      refresh();
    },
    show(next: Filter) {
      filter = next;
      refresh();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Has `draw` called with the blocks that look different from now on, until the returned call. */
    onRedraw: (draw: (blocks: ReadonlySet<number>) => void) => {
      drawers.add(draw);
      return () => void drawers.delete(draw);
    },
  };
}
