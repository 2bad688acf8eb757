import { can } from "@/domain/access";
import { isBlind } from "@/domain/blind/blind";
import type { Revealed } from "@/domain/blind/revealed";
import type { ArticleEvent, Numbered } from "@/domain/event";
import type { DeskNow } from "@/domain/presence/desk-now";
import type { Failure } from "@/domain/result";
import { bringsBack, createCurtain, mayReveal } from "./curtain";
import type { DeskView } from "./desk-view";
import { createDrafts } from "./drafts";
import { createDrawing } from "./drawing";
import { createLooking } from "./looking";
import type { Opening } from "./opening";
import { createSaving } from "./saving";
import { createSeen } from "./seen";
import { createStanding, isSame } from "./standing";
import { cutOff } from "./store-says";
import type { StoreSetting } from "./store-setting";

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The article under review in this browser: how it stands, where the person is in it, and what is being saved. */
export function createReviewStore(setting: StoreSetting) {
  const { opening, people, now, newId, onTell } = setting;
  const { isOnline = () => true, readClaim = () => Promise.resolve(null) } = setting;
  let said = "";
  let batch = 0;
  const aliases = new Map<string, string>();
  const listeners = new Set<() => void>();
  const seen = createSeen(opening.seq);
  const curtain = createCurtain({ read: setting.readRevealed, onRead: takeIn });
  const standing = createStanding({
    opening,
    policy: setting.policy,
    me: setting.me,
    onResegmented: (before) => looking.stayAt(before),
    onRedraw: (blocks) => drawing.redraw(blocks),
    onChange: refresh,
  });
  const { index, revision, article } = standing;
  const drawing = createDrawing({ index, focus: () => looking.focus() });
  const looking = createLooking({ standing, redraw: drawing.redraw, say, onChange: refresh });
  const drafts = createDrafts({ personId: setting.me.id, revisionId: opening.revision.id, now });
  const saving = createSaving({
    ...setting,
    isOnline,
    readClaim,
    standing,
    drafts,
    takeIn,
    onSaved,
    onRenamed: (from, to) => {
      aliases.set(from, to);
      looking.rename(from, to);
    },
    tell: (text, wasUndone = null) =>
      tellOffering(text, wasUndone === null ? null : wasUndone ? "redo" : "undo"),
    together,
    subscribe,
    onChange: refresh,
  });
  let desk = deskView();

  function onSaved(type: string, seq: number | null) {
    lookBehind(type, seq ?? 1);
    if (seq !== null) seen.saw(seq);
  }

  /** Takes in events as the server recorded them, or what was hidden before. */
  function takeIn(...events: (Numbered<ArticleEvent> | Revealed)[]) {
    for (const event of events) {
      lookBehind(event.type, event.seq);
      if (event.type === "claim.revealed") continue;
      seen.saw(event.seq);
      if (Number.isInteger(event.seq)) saving.note(event.seq);
      if (event.type === "article.signed_off") say(`${event.signOff.by.name} signed this article off.`);
      if (event.type === "article.reopened")
        say(`${event.signOff.reopened?.by.name ?? "Somebody"} reopened this article.`);
    }
    if (standing.takeIn(events)) curtain.look(0);
  }

  /** After event `seq` of `type`: asks for what may have been hidden until then. */
  function lookBehind(type: string, seq: number) {
    if ((isBlind(standing.policy()) && mayReveal(type)) || bringsBack(type)) curtain.look(seq - 1);
  }

  /** The person's role or the desk's policy may have changed: what may be done here, and what counts, follows. */
  function takeDesk(next: DeskNow) {
    const before = standing.rules();
    if (isSame(before, next)) return;
    if (standing.takeRules(next)) curtain.look(0);
    if (before.role !== next.role) return tell(`Your role on this desk is ${next.role} now.`);
    tell("The desk’s policy has changed. What you see here follows it.");
  }

  /** A newer state of the whole article, from the server. */
  function takeUp(newer: Opening) {
    const isOther = newer.revision.id !== opening.revision.id;
    // One as new as the newest event here still fills what is missing before that.
    if (isOther || newer.seq < standing.ledger().seq || newer.seq <= seen.upTo()) return;
    seen.reset(newer.seq);
    standing.startFrom(newer);
  }

  function say(text: string) {
    said = said === text ? `${text}\u00a0` : text;
    refresh();
  }

  /** Says `text` to everybody; `isUndoable` when it was an act that may have been a slip. */
  function tell(text: string, isUndoable = false) {
    tellOffering(text, isUndoable ? "undo" : null);
  }

  function tellOffering(text: string, offers: "undo" | "redo" | null) {
    say(text);
    onTell?.(text, offers);
  }

  function fault(failure: Failure) {
    tell(failure === cutOff ? failure.message : `Not saved. ${failure.message}`);
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

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  function deskView(): DeskView {
    return {
      ...looking.seen(),
      ...standing.tally.counts(),
      waiting: saving.waiting(),
      notSaved: saving.notSaved(),
      said,
      signOff: standing.signOff(),
      rules: standing.rules(),
      seen: seen.upTo(),
    };
  }

  return {
    save: saving.save,
    perform: saving.perform,
    undo: saving.undo,
    redo: saving.redo,
    attach: saving.attach,
    onStorage: saving.onStorage,
    retry: saving.retry,
    tryAgain: saving.tryAgain,
    settleConflict: saving.settleConflict,
    discard: saving.discard,
    conflictOn: saving.conflictOn,
    isUnsaved: saving.isUnsaved,
    focusOn: looking.focusOn,
    step: looking.step,
    queued: looking.queued,
    select: looking.select,
    sort: looking.sort,
    show: looking.show,
    block: drawing.block,
    onRedraw: drawing.onRedraw,
    index,
    view: standing.view,
    get me() {
      return standing.me();
    },
    get policy() {
      return standing.policy();
    },
    get article() {
      return article();
    },
    get revision() {
      return revision();
    },
    get mayTalk() {
      return can(standing.me().role, "comment:write");
    },
    get mayWrite() {
      return can(standing.me().role, "claim:assess") && article().state !== "signed_off";
    },
    people,
    drafts,
    newId,
    now,
    takeIn,
    takeDesk,
    takeUp,
    /** Event `seq` happened, but what it says is hidden: what of it may be seen? */
    noticeHidden: (seq: number) => {
      seen.saw(seq);
      curtain.look(seq - 1);
    },
    /** Looks what happened on claims since the newest event that is known here. */
    lookAgain: () => curtain.look(standing.ledger().seq),
    /** For what is in the log but not told here. */
    saw: seen.saw,
    say,
    tell,
    fault,
    desk: () => desk,
    claimId: (id: string) => aliases.get(id) ?? id,
    subscribe,
  };
}
