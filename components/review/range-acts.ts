import { sentencesUnder } from "@/domain/claim/sheet";
import { type NoCheckReason, reasonName } from "@/domain/claim/verdict";
import type { Span } from "@/domain/text/span";
import { allowed, readingOnly } from "./acts";
import type { ServerAct } from "./server-act";
import type { ReviewStore } from "./store";
import type { Target } from "./target";

/** Gives what is focused to the person at this desk, or back when they have it. */
export function giveToMe(store: ReviewStore): void {
  const target = allowed(store);
  if (!target) return;
  give(store, target, target.claim?.assigneeId === store.me.id ? null : store.me.id);
}

/** Gives what is focused to somebody, or with `null` to nobody. */
export function give(store: ReviewStore, { claim, sentence }: Target, assigneeId: string | null): void {
  if (!store.mayWrite) return store.say(readingOnly(store));
  if (!claim) return void giveRange(store, { from: sentence, to: sentence }, assigneeId);
  const { id: claimId, version } = claim;
  const base = { assigneeId: claim.assigneeId };
  store.save({ type: "claim.change", claimId, version, base, assigneeId });
  store.say(givenTo(store, assigneeId));
}

/** Sentences by number, both ends included. */
export type Range = { from: number; to: number };

/** The sentences that `span` reaches into. */
export function sentencesIn(store: ReviewStore, span: Span): Range {
  const under = sentencesUnder(store.revision.sentences, [span]);
  return { from: under[0] ?? 0, to: under.at(-1) ?? 0 };
}

/** Marks those of the sentences that nobody judged yet as needing no check. */
export async function markRange(store: ReviewStore, range: Range, reason: NoCheckReason): Promise<void> {
  const what = `${nameOfRange(range)}, no check needed: ${reasonName[reason]}`;
  await actOnRange(store, { type: "range.mark", revision: store.revision.number, ...range, reason }, what);
}

/** Gives all of the sentences to somebody, or with `null` to nobody. */
export async function giveRange(store: ReviewStore, range: Range, assigneeId: string | null): Promise<void> {
  const what = `${nameOfRange(range)}, ${givenTo(store, assigneeId).toLowerCase().replace(/\.$/, "")}`;
  await actOnRange(
    store,
    { type: "range.give", revision: store.revision.number, ...range, assigneeId },
    what,
  );
}

async function actOnRange(store: ReviewStore, act: ServerAct, what: string): Promise<void> {
  if (!store.mayWrite) return store.say(readingOnly(store));
  const answer = await store.perform(act, what);
  if (!answer.ok) return store.fault(answer.failure);
  const { marked, skipped } = answer.record as { marked: number; skipped: number };
  if (answer.seq === null) return store.tell("Nothing to change: this is so already.");
  const left = skipped > 0 ? ` ${skipped} left as they were.` : "";
  store.tell(`${what.charAt(0).toUpperCase()}${what.slice(1)} (${marked}).${left}`, true);
}

const nameOfRange = ({ from, to }: Range) =>
  from === to ? `sentence ${from + 1}` : `sentences ${from + 1} to ${to + 1}`;

function givenTo(store: ReviewStore, assigneeId: string | null): string {
  if (assigneeId === null) return "Given to nobody.";
  if (assigneeId === store.me.id) return "Given to you.";
  return `Given to ${store.people.find(({ id }) => id === assigneeId)?.name ?? "somebody"}.`;
}
