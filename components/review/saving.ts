import { sweep, type KeptStorage } from "@/components/kept/kept";
import { keepSaid } from "@/components/thread/keep-said";
import { isTalk } from "@/components/thread/talk-write";
import type { ArticleEvent, Numbered } from "@/domain/event";
import type { Failure } from "@/domain/result";
import { createActing } from "./acting";
import { type Answer, answeredEvents, currentEvent, guessedSeq } from "./answer";
import { changingOf } from "./changing";
import type { Drafts } from "./drafts";
import { expectedEvent } from "./expected";
import { createHistory } from "./history";
import { createMeanwhile } from "./judged-meanwhile";
import { keepTyped } from "./keep-typed";
import { begin, drop, type Ledger, redirect, settle } from "./ledger";
import type { Opening } from "./opening";
import { createOutbox, type Letter, type Waiting } from "./outbox";
import { createRefusals } from "./refusals";
import type { Standing } from "./standing";
import { bothKept, revised, toChoose } from "./store-says";
import type { StoreSetting } from "./store-setting";
import { toLetter } from "./to-letter";
import { createUnsent } from "./unsent";
import { isRemoval, type Write } from "./write";
import { nameOfWrite } from "./write-name";

type Setting = Pick<StoreSetting, "people" | "send" | "sendAct" | "now" | "newId" | "onRefused"> &
  Required<Pick<StoreSetting, "isOnline" | "readClaim">> & {
    opening: Opening;
    standing: Standing;
    drafts: Drafts;
    takeIn: (event: Numbered<ArticleEvent>) => void;
    /** A write became an event of `type`; its number is `null` where the server did not tell. */
    onSaved: (type: string, seq: number | null) => void;
    /** The server had these words as a claim already: everything about ours is about that one. */
    onRenamed: (from: string, to: string) => void;
    /** `wasUndone` says which way the history went, when that is what is told. */
    tell: (text: string, wasUndone?: boolean | null) => void;
    /** Lets what `act` changes be seen at once. */
    together: (act: () => void) => void;
    /** Calls back after every change of the desk, until the returned call. */
    subscribe: (listener: () => void) => () => void;
    onChange: () => void;
  };

/** How what a person does reaches the server: shown at once, kept until it is there, taken back when it is refused. */
export function createSaving(setting: Setting) {
  const { opening, standing, drafts, people, now, newId, tell, together, onChange } = setting;
  const { index, view, ledger } = standing;
  const meId = standing.me().id;
  const unsent = createUnsent({
    personId: meId,
    articleId: opening.article.id,
    revisionId: opening.revision.id,
  });
  const outbox = createOutbox({ send: setting.send, kept: unsent, onSaved, onRefused: takeBack, onChange });
  const refusals = createRefusals({
    unsent,
    drafts,
    people,
    newId,
    now,
    view,
    index,
    send: resend,
    onMerged: (noun, changed) =>
      tell(`${changed?.by?.name ?? "Somebody"} changed this ${noun} too. ${bothKept}`),
    onChange,
  });
  const history = createHistory({
    settled,
    takeBack: async (seq) => {
      const answer = await perform({ type: "undo", seq }, null);
      if (answer.ok) return { ok: true, seq: answer.seq ?? 0 };
      return { ok: false, message: answer.failure.message, isFinal: answer.final };
    },
    tell,
  });
  const meanwhile = createMeanwhile({
    meId,
    seq: opening.seq,
    view,
    claimOn: (spans) => index().claimOn(spans),
    readClaim: setting.readClaim,
    takeIn: (events, claimId) => standing.move(settle(ledger(), null, events), [claimId]),
    tell,
  });
  const acting = createActing({
    sendAct: setting.sendAct,
    isOnline: setting.isOnline,
    newId,
    history: () => history,
    seq: () => ledger().seq,
    takeIn: setting.takeIn,
    onChange,
  });
  const { perform } = acting;

  /** Shows `write` at once and sends it; says whether there was anything to write on. */
  function save(write: Write): boolean {
    const at = now();
    const event = expected(write, at);
    if (event) post(toLetter({ id: newId(), at }, write, event, view()), event, null);
    return event !== null;
  }

  /** Shows and sends a letter of an earlier time; what it is about may not be there any more. */
  function resend(letter: Letter) {
    if (!outbox.has(letter.id)) post(letter, expected(letter.write, letter.at), letter.at);
  }

  function expected(write: Write, at: string): ArticleEvent | null {
    const { id, name } = standing.me();
    return expectedEvent(write, view(), { id, name }, at);
  }

  /** `doneAt` is when the person did it, if that was not just now. */
  function post(letter: Letter, event: ArticleEvent | null, doneAt: string | null) {
    const { id, write } = letter;
    meanwhile.begin(id, write, doneAt);
    together(() => {
      const named = nameOfWrite(write, index());
      if (event) moveBy(write, begin(ledger(), id, event));
      history.begin(id, write.type === "claim.withdraw" ? named : nameOfWrite(write, index()));
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
        else if (revisionId === opening.revision.id || letter.write.type !== "claim.create") resend(letter);
        else refusals.take(letter, { name: nameOfWrite(letter.write, index()), failure: revised });
      }
    });
  }

  /** Another tab of this browser changed an entry of the storage; `null` when it took it away. */
  function onStorage(key: string, value: string | null) {
    drafts.takeIn(key, value);
    const id = unsent.idOf(key);
    if (id !== null && value === null) refusals.drop(id);
  }

  function onSaved({ id, write }: Letter, { record, seq }: Answer & { ok: true }) {
    const events = answeredEvents(write, record);
    const made = events[0];
    const claimId = made?.type === "claim.created" ? made.claim.id : write.claimId;
    if (claimId !== null && write.claimId !== null && claimId !== write.claimId)
      toOther(write.claimId, claimId);
    moveBy({ ...write, claimId }, settle(ledger(), id, numbered(events, seq)), write.claimId);
    history.settle(id, seq);
    setting.onSaved(write.type === "claim.create" ? "claim.created" : (made?.type ?? ""), seq);
    if (claimId !== null) meanwhile.settle(id, claimId, seq);
    if (seq !== null) meanwhile.note(seq);
    if (outbox.waiting().count === 0) void meanwhile.look();
    return { claimId };
  }

  function toOther(from: string, to: string) {
    drafts.rename(`c${from}`, `c${to}`);
    drafts.rename(`talk c${from}`, `talk c${to}`);
    standing.rename(redirect(ledger(), from, to));
    setting.onRenamed(from, to);
  }

  function takeBack(letter: Letter, answered: Failure, along: readonly Letter[]) {
    const { id, write } = letter;
    const isChosen = answered.code === "changed" && changingOf(write, people) !== null;
    const failure = isChosen ? { ...answered, message: toChoose(answered) } : answered;
    const name = nameOfWrite(write, index());
    for (const gone of [letter, ...along]) {
      history.settle(gone.id, null);
      meanwhile.forget(gone.id);
    }
    if (isTalk(write)) keepSaid(drafts, write, index(), failure);
    else if (failure.code !== "changed") keepTyped(drafts, write, index(), view());
    const isGone = failure.code === "not_found" && isRemoval(write);
    const current = isGone ? answeredEvents(write, null)[0] : currentEvent(write, failure.current);
    const seq = isGone ? ledger().seq + 0.5 : null;
    together(() => {
      const next = current ? settle(ledger(), id, numbered([current], seq)) : drop(ledger(), id);
      moveBy(
        write,
        along.reduce((without, other) => drop(without, other.id), next),
      );
      if (refusals.take(letter, { name, failure })) setting.onRefused?.(write, failure);
      for (const other of along) unsent.forget(other.id);
    });
  }

  function numbered(events: readonly ArticleEvent[], seq: number | null) {
    const { confirmed, seq: newest } = ledger();
    return events.map((event) => ({ ...event, seq: seq ?? guessedSeq(confirmed, event, newest) }));
  }

  /** What `write` is about may look different; `claimId` is what its claim was called before. */
  function moveBy(
    write: Pick<Write, "claimId"> & { threadId?: string },
    next: Ledger,
    claimId: string | null = null,
  ) {
    const claimIds = [write.claimId, claimId].filter((id) => id !== null);
    standing.move(next, claimIds, write.threadId === undefined ? [] : [write.threadId]);
  }

  /** Resolves once everything is saved; to `false` as soon as something cannot be. */
  function settled(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const { count, held } = waiting();
        if (count > 0 && held === 0) return;
        stop();
        resolve(held === 0);
      };
      const stop = setting.subscribe(look);
      look();
    });
  }

  /** What is on its way, acts of which only the server knows the outcome among it. */
  function waiting(): Waiting {
    const letters = outbox.waiting();
    return acting.count() === 0 ? letters : { ...letters, count: letters.count + acting.count() };
  }

  return {
    save,
    perform,
    attach,
    onStorage,
    undo: history.undo,
    redo: history.redo,
    retry: outbox.retry,
    waiting,
    /** Event `seq` of the log is known. */
    note: meanwhile.note,
    notSaved: refusals.list,
    tryAgain: refusals.tryAgain,
    settleConflict: refusals.settle,
    discard: refusals.discard,
    conflictOn: refusals.conflictOn,
    /** Whether leaving means that something done here is not on the desk. */
    isUnsaved: () => outbox.waiting().count > 0 || drafts.count() > 0,
  };
}
