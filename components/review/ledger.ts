import type { Revealed } from "@/domain/blind/revealed";
import { apply, type ArticleEvent, type ArticleState, type Numbered } from "@/domain/event";

/** An event that was acted on but is not confirmed yet; `id` is that of its write. */
export type Pending = { id: string; event: Numbered<ArticleEvent> };

/** What the server confirmed, what is on its way, and both together as the screen shows it. Immutable. */
export type Ledger = {
  confirmed: ArticleState;
  /** The newest confirmed event. */
  seq: number;
  pending: readonly Pending[];
  view: ArticleState;
  /** How many events were ever begun; pending ones are numbered by it, above all that the server will ever count. */
  begun: number;
};

const aboveAll = 2 ** 50;

export function ledgerOf(confirmed: ArticleState, seq: number): Ledger {
  return { confirmed, seq, pending: [], view: confirmed, begun: 0 };
}

/** Shows `event` before it is saved. */
export function begin(ledger: Ledger, id: string, event: ArticleEvent): Ledger {
  const numbered = { ...event, seq: aboveAll + ledger.begun };
  return {
    ...ledger,
    begun: ledger.begun + 1,
    pending: [...ledger.pending, { id, event: numbered }],
    view: apply(ledger.view, numbered),
  };
}

/** Takes in what the server says happened. Ends the pending event of write `id`, if there is one. */
export function settle(
  ledger: Ledger,
  id: string | null,
  events: readonly (Numbered<ArticleEvent> | Revealed)[],
): Ledger {
  const seq = Math.max(ledger.seq, ...events.map((event) => Math.floor(event.seq)));
  const pending = ledger.pending.filter((each) => each.id !== id);
  return shown({ ...ledger, confirmed: events.reduce(apply, ledger.confirmed), seq, pending });
}

/** Takes back what was shown for write `id`. */
export function drop(ledger: Ledger, id: string): Ledger {
  return settle(ledger, id, []);
}

/** Lets what is still pending on claim `from` be about claim `to`: the server had these words as a claim already. */
export function redirect(ledger: Ledger, from: string, to: string): Ledger {
  const pending = ledger.pending.map(({ id, event }) => ({ id, event: about(event, from, to) }));
  return shown({ ...ledger, pending });
}

/** Starts again from a newer state of the server, with what is pending on top. */
export function rebase(ledger: Ledger, confirmed: ArticleState, seq: number): Ledger {
  return shown({ ...ledger, confirmed, seq });
}

/** Whether nothing looks different: what was known already leaves every part the same object. */
export function isSameView(a: ArticleState, b: ArticleState): boolean {
  return (Object.keys(a) as (keyof ArticleState)[]).every((part) => a[part] === b[part]);
}

function shown(ledger: Ledger): Ledger {
  return {
    ...ledger,
    view: ledger.pending.reduce((view, { event }) => apply(view, event), ledger.confirmed),
  };
}

function about(event: Numbered<ArticleEvent>, from: string, to: string): Numbered<ArticleEvent> {
  switch (event.type) {
    case "assessment.given":
      return event.assessment.claimId === from
        ? { ...event, assessment: { ...event.assessment, claimId: to } }
        : event;
    case "evidence.added":
    case "evidence.changed":
      return event.evidence.claimId === from
        ? { ...event, evidence: { ...event.evidence, claimId: to } }
        : event;
    case "evidence.removed":
      return event.claimId === from ? { ...event, claimId: to } : event;
    case "claim.changed":
      return event.claim.id === from ? { ...event, claim: { ...event.claim, id: to } } : event;
    case "thread.opened":
    case "thread.changed":
      return event.thread.claimId === from ? { ...event, thread: { ...event.thread, claimId: to } } : event;
    case "comment.added":
      return event.thread?.claimId === from ? { ...event, thread: { ...event.thread, claimId: to } } : event;
    case "claim.withdrawn":
      return event.id === from ? { ...event, id: to } : event;
    default:
      return event;
  }
}
