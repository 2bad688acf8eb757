import { type Article, type Policy, policyOf } from "@/domain/article/article";
import { keepSaid } from "@/components/thread/keep-said";
import { isTalk, spansOfTalk } from "@/components/thread/talk-write";
import { touchedThreads } from "@/components/thread/touched-threads";
import { can } from "@/domain/access";
import type { DeskNow } from "@/domain/presence/desk-now";
import { isBlind } from "@/domain/blind/blind";
import type { Revealed } from "@/domain/blind/revealed";
import { type ArticleEvent, type Numbered, type Snapshot, stateOf } from "@/domain/event";
import type { Failure } from "@/domain/result";
import { type SignOff, standingSignOff } from "@/domain/signoff/sign-off";
import type { Span } from "@/domain/text/span";
import { sweep, type KeptStorage } from "@/components/kept/kept";
import { answeredEvents, currentEvent, guessedSeq } from "./answer";
import { blockPieces } from "./block-view";
import { changingOf } from "./changing";
import { createDrafts } from "./drafts";
import { expectedEvent } from "./expected";
import { createMeanwhile } from "./judged-meanwhile";
import { keepTyped } from "./keep-typed";
import { begin, drop, isSameView, type Ledger, ledgerOf, rebase, redirect, settle } from "./ledger";
import { createOutbox, type Letter } from "./outbox";
import { type Filter, nextMatch, nothingFound, type Order } from "./queue";
import { bringsBack, createCurtain, mayReveal } from "./curtain";
import { createHistory } from "./history";
import { createRefusals } from "./refusals";
import { createIndex } from "./review-index";
import { createSeen } from "./seen";
import { nameOfWrite } from "./write-name";
import { touchedClaims } from "./touched-claims";
import { createUnsent } from "./unsent";
import { isRemoval, type Write } from "./write";
import { createActing } from "./acting";
import type { BlockView, DeskView, Focus } from "./desk-view";
import { bothKept, cutOff, revised, toChoose } from "./store-says";
import type { StoreSetting } from "./store-setting";
import { createTally } from "./tally";

export type { BlockView, DeskView, Focus } from "./desk-view";

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The article under review in this browser: what the server confirmed, with what is being saved on top. */
export function createReviewStore(setting: StoreSetting) {
  const { snapshot, people, send, sendAct, now, newId, onRefused, onTell } = setting;
  const { isOnline = () => true, readClaim = () => Promise.resolve(null) } = setting;
  let me = setting.me;
  let rules: DeskNow = { role: me.role, policy: setting.policy };
  let ledger = ledgerOf(stateOf(snapshot), snapshot.seq);
  let index = createIndex(snapshot.revision, policy(), ledger.view);
  const blocks: (BlockView | undefined)[] = [];
  let focus: Focus | null = snapshot.revision.sentences.length > 0 ? { sentence: 0, claimId: null } : null;
  let filter: Filter = "all";
  let order: Order = "text";
  let said = "";
  let selected: Span | null = null;
  let batch = 0;
  const aliases = new Map<string, string>();
  const kept = { personId: me.id, articleId: snapshot.article.id, revisionId: snapshot.revision.id };
  const drafts = createDrafts({ ...kept, now });
  const unsent = createUnsent(kept);
  const listeners = new Set<() => void>();
  const drawers = new Set<(blocks: ReadonlySet<number>) => void>();
  const curtain = createCurtain({ read: setting.readRevealed, onRead: takeIn });
  const seen = createSeen(snapshot.seq);
  const outbox = createOutbox({
    send,
    kept: unsent,
    onSaved: (letter, answer) => onSaved(letter, answer),
    onRefused: takeBack,
    onChange: refresh,
  });
  const refusals = createRefusals({
    unsent,
    drafts,
    people,
    newId,
    now,
    view: () => ledger.view,
    index: () => index,
    send: resend,
    onMerged: (noun, changed) =>
      tell(`${changed?.by?.name ?? "Somebody"} changed this ${noun} too. ${bothKept}`),
    onChange: refresh,
  });
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
  const meanwhile = createMeanwhile({
    meId: me.id,
    seq: ledger.seq,
    view: () => ledger.view,
    readClaim,
    takeIn: (events, claimId) => move(settle(ledger, null, events), [claimId]),
    tell,
  });
  const acting = createActing({
    sendAct,
    isOnline,
    newId,
    history: () => history,
    seq: () => ledger.seq,
    takeIn,
    onChange: refresh,
  });
  const { perform } = acting;
  const tally = createTally(() => index.marks(), me.id);
  let desk = deskView();

  /** Shows `write` at once and sends it; says whether there was anything to write on. */
  function save(write: Write): boolean {
    const at = now();
    const event = expected(write, at);
    if (!event) return false;
    const isNew = event.type === "claim.created" && write.type === "claim.create";
    const lane = spansOf(write, event)
      .map(({ start, end }) => `${start}-${end}`)
      .join(",");
    // The words themselves: a sentence may have another number by the time the letter arrives.
    const sent = isNew ? { ...write, place: { spans: event.claim.spans } } : write;
    post({ id: newId(), lane, write: onWhatIsShown(sent), at }, event, null);
    return true;
  }

  /** With what the person has before them, so that the desk takes it for no other words. */
  function onWhatIsShown(write: Write): Write {
    if (write.type === "claim.create" || write.type === "thread.open")
      return { ...write, revision: revision().number };
    if (write.type !== "assessment.give") return write;
    const words = ledger.view.claims.get(write.claimId)?.record?.text;
    return words === undefined ? write : { ...write, words };
  }

  /** The words that `write`, which is to become `event`, is about. */
  function spansOf(write: Write, event: ArticleEvent): readonly Span[] {
    if (isTalk(write)) return spansOfTalk(write, ledger.view);
    if (event.type === "claim.created") return event.claim.spans;
    return ledger.view.claims.get(write.claimId)?.record?.spans ?? [];
  }

  /** Shows and sends a letter of an earlier time; what it is about may not be there any more. */
  function resend(letter: Letter) {
    if (!outbox.has(letter.id)) post(letter, expected(letter.write, letter.at), letter.at);
  }

  const expected = (write: Write, at: string) =>
    expectedEvent(write, ledger.view, { id: me.id, name: me.name }, at);

  /** `doneAt` is when the person did it, if that was not just now. */
  function post(letter: Letter, event: ArticleEvent | null, doneAt: string | null) {
    const { id, write } = letter;
    meanwhile.begin(id, write, doneAt);
    together(() => {
      const named = nameOfWrite(write, index);
      if (event) moveBy(write, begin(ledger, id, event));
      history.begin(id, write.type === "claim.withdraw" ? named : nameOfWrite(write, index));
      outbox.post(letter);
    });
  }

  /** Takes up what an earlier visit left in this browser: sends what waits, and lists what was refused. */
  function attach(storage: KeptStorage | null) {
    sweep(storage, now());
    drafts.attach(storage);
    together(() => {
      for (const { letter, revisionId, refused } of unsent.attach(storage)) {
        if (refused) refusals.restore({ ...refused, letter });
        else if (revisionId === snapshot.revision.id || letter.write.type !== "claim.create") resend(letter);
        else refusals.take(letter, { name: nameOfWrite(letter.write, index), failure: revised });
      }
    });
  }

  /** Another tab of this browser changed an entry of the storage; `null` when it took it away. */
  function onStorage(key: string, value: string | null) {
    drafts.takeIn(key, value);
    const id = unsent.idOf(key);
    if (id !== null && value === null) refusals.drop(id);
  }

  function onSaved({ id, write }: Letter, { record, seq }: { record: unknown; seq: number | null }) {
    const events = answeredEvents(write, record);
    const made = events[0];
    const claimId = made?.type === "claim.created" ? made.claim.id : write.claimId;
    if (claimId !== null && write.claimId !== null && claimId !== write.claimId)
      toOther(write.claimId, claimId);
    moveBy({ ...write, claimId }, settle(ledger, id, numbered(events, seq)), write.claimId);
    history.settle(id, seq);
    lookBehind(write.type === "claim.create" ? "claim.created" : (made?.type ?? ""), seq ?? 1);
    if (claimId !== null) meanwhile.settle(id, claimId, seq);
    if (seq !== null) {
      seen.saw(seq);
      meanwhile.note(seq);
    }
    if (outbox.waiting().count === 0) void meanwhile.look();
    return { claimId };
  }

  /** Takes in events as the server recorded them, or what was hidden before. */
  function takeIn(...events: (Numbered<ArticleEvent> | Revealed)[]) {
    const [before, rules] = [ledger.view, policy()];
    const next = settle(ledger, null, events);
    const isUnderOtherRules = !isSame(rules, policy(next.view));
    if (isUnderOtherRules) curtain.look(0);
    for (const event of events) {
      lookBehind(event.type, event.seq);
      if (event.type === "claim.revealed") continue;
      seen.saw(event.seq);
      if (Number.isInteger(event.seq)) meanwhile.note(event.seq);
      if (event.type === "article.signed_off") say(`${event.signOff.by.name} signed this article off.`);
      if (event.type === "article.reopened")
        say(`${event.signOff.reopened?.by.name ?? "Somebody"} reopened this article.`);
    }
    // The echo of one's own mark, most of the time.
    if (isSameView(next.view, before)) return void (ledger = next);
    if (next.view.revision === before.revision && !isUnderOtherRules)
      return move(
        next,
        events.flatMap((event) => touchedClaims(event, before)),
        events.flatMap((event) => touchedThreads(event, before)),
      );
    const at = focus && before.revision.record?.sentences[focus.sentence]?.start;
    ledger = next;
    index = createIndex(revision(), policy(), ledger.view);
    if (focus && at !== undefined && at !== null) {
      const sentence = revision().sentences.findIndex(({ end }) => end > at);
      focus = { ...focus, sentence: Math.max(0, sentence) };
    }
    tally.countAll();
    redraw(new Set(revision().blocks.keys()));
    refresh();
  }

  /** How the article is checked now; the desk's policy with the article's own over it. */
  function policy(view = ledger.view): Policy {
    return policyOf(rules.policy, view.article.record?.policy);
  }

  /** The person's role or the desk's policy may have changed: what may be done here, and what counts, follows. */
  function takeDesk(next: DeskNow) {
    if (isSame(rules, next)) return;
    const [before, checked] = [rules, policy()];
    rules = next;
    me = { ...me, role: next.role };
    if (!isSame(checked, policy())) {
      curtain.look(0);
      index = createIndex(revision(), policy(), ledger.view);
      tally.countAll();
      redraw(new Set(revision().blocks.keys()));
    }
    refresh();
    if (before.role !== next.role) return tell(`Your role on this desk is ${next.role} now.`);
    tell("The desk’s policy has changed. What you see here follows it.");
  }

  /** After event `seq` of `type`: asks for what may have been hidden until then. */
  function lookBehind(type: string, seq: number) {
    if ((isBlind(policy()) && mayReveal(type)) || bringsBack(type)) curtain.look(seq - 1);
  }

  /** The current revision: its text is fixed, its sentences can be corrected. */
  const revision = () => ledger.view.revision.record ?? snapshot.revision;

  /** Resolves once everything is saved; to `false` as soon as something cannot be. */
  function settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const { count, held } = outbox.waiting();
        if (count + acting.count() > 0 && held === 0) return;
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
    drafts.rename(`talk c${from}`, `talk c${to}`);
    if (focus?.claimId === from) focus = { ...focus, claimId: to };
    ledger = redirect(ledger, from, to);
  }

  function takeBack(letter: Letter, answered: Failure, along: readonly Letter[]) {
    const { id, write } = letter;
    const isChosen = answered.code === "changed" && changingOf(write, people) !== null;
    const failure = isChosen ? { ...answered, message: toChoose(answered) } : answered;
    const name = nameOfWrite(write, index);
    for (const gone of [letter, ...along]) {
      history.settle(gone.id, null);
      meanwhile.forget(gone.id);
    }
    if (isTalk(write)) keepSaid(drafts, write, index, failure);
    else if (failure.code !== "changed") keepTyped(drafts, write, index, ledger.view);
    const isGone = failure.code === "not_found" && isRemoval(write);
    const current = isGone ? answeredEvents(write, null)[0] : currentEvent(write, failure.current);
    const seq = isGone ? ledger.seq + 0.5 : null;
    together(() => {
      const next = current ? settle(ledger, id, numbered([current], seq)) : drop(ledger, id);
      moveBy(
        write,
        along.reduce((without, other) => drop(without, other.id), next),
      );
      if (refusals.take(letter, { name, failure })) onRefused?.(write, failure);
      for (const other of along) unsent.forget(other.id);
    });
  }

  function numbered(events: readonly ArticleEvent[], seq: number | null) {
    return events.map((event) => ({ ...event, seq: seq ?? guessedSeq(ledger.confirmed, event, ledger.seq) }));
  }

  /** What `write` is about may look different; `claimId` is what its claim was called before. */
  function moveBy(
    write: Pick<Write, "claimId"> & { threadId?: string },
    next: Ledger,
    claimId: string | null = null,
  ) {
    const claimIds = [write.claimId, claimId].filter((id) => id !== null);
    move(next, claimIds, write.threadId === undefined ? [] : [write.threadId]);
  }

  function move(next: Ledger, claimIds: readonly string[], threadIds: readonly string[] = []) {
    ledger = next;
    const touched = index.update(ledger.view, new Set(claimIds), new Set(threadIds));
    const { blocks: changed, before, after } = touched;
    if (changed.size > 0) tally.recount(before, after);
    redraw(changed);
    refresh();
  }

  /** A newer state of the whole article, from the server. */
  function takeUp(newer: Snapshot) {
    // One as new as the newest event here still fills what is missing before that.
    if (newer.seq < ledger.seq || newer.seq <= seen.upTo() || newer.revision.id !== snapshot.revision.id)
      return;
    seen.reset(newer.seq);
    ledger = rebase(ledger, stateOf(newer), newer.seq);
    index = createIndex(newer.revision, policy(), ledger.view);
    tally.countAll();
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
      const found = tally.counts().queue[wanted];
      say(found === 0 ? nothingFound[wanted] : by > 0 ? "This is the last one." : "This is the first one.");
      return false;
    }
    focusOn({ sentence: next, claimId: null });
    return true;
  }

  const queued = (wanted: Filter) => tally.queued(wanted, order);

  function say(text: string) {
    said = said === text ? `${text}\u00a0` : text;
    refresh();
  }

  /** Says `text` to everybody; `isUndoable` when it was an act that may have been a slip. */
  function tell(text: string, isUndoable = false) {
    say(text);
    onTell?.(text, isUndoable ? "undo" : null);
  }

  function fault(failure: Failure) {
    tell(failure === cutOff ? failure.message : `Not saved. ${failure.message}`);
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
      ...tally.counts(),
      waiting: acting.count() === 0 ? waiting : { ...waiting, count: waiting.count + acting.count() },
      notSaved: refusals.list(),
      said,
      selected,
      signOff: signOff(),
      rules,
      seen: seen.upTo(),
    };
  }

  function signOff(): SignOff | null {
    if (article().state !== "signed_off") return null;
    return standingSignOff([...ledger.view.signOffs.values()].flatMap(({ record }) => record ?? []));
  }

  /** The article's own fields as they stand. */
  function article(): Article {
    return ledger.view.article.record ?? snapshot.article;
  }

  function block(at: number): BlockView {
    const isHere = focus !== null && index.blockOf(focus.sentence) === at;
    return (blocks[at] ??= { pieces: blockPieces(index, at), focus: isHere ? focus : null });
  }

  return {
    get me() {
      return me;
    },
    get policy() {
      return policy();
    },
    drafts,
    attach,
    onStorage,
    tryAgain: refusals.tryAgain,
    settleConflict: refusals.settle,
    discard: refusals.discard,
    conflictOn: refusals.conflictOn,
    newId,
    now,
    get article() {
      return article();
    },
    people,
    get revision() {
      return revision();
    },
    get mayTalk() {
      return can(me.role, "comment:write");
    },
    get mayWrite() {
      return can(me.role, "claim:assess") && article().state !== "signed_off";
    },
    /** Whether leaving means that something done here is not on the desk. */
    isUnsaved: () => outbox.waiting().count > 0 || drafts.count() > 0,
    save,
    perform,
    undo: history.undo,
    redo: history.redo,
    takeIn,
    takeDesk,
    /** Event `seq` happened, but what it says is hidden: what of it may be seen? */
    noticeHidden: (seq: number) => {
      seen.saw(seq);
      curtain.look(seq - 1);
    },
    /** Looks what happened on claims since the newest event that is known here. */
    lookAgain: () => curtain.look(ledger.seq),
    /** For what is in the log but not told here. */
    saw: seen.saw,
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

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
