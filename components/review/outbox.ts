import type { Failure } from "@/domain/result";
import type { Answer } from "./answer";
import type { Write } from "./write";

/** A write on its way; `id` stays the same however often it is sent. */
export type Letter = { id: string; write: Write };

export type Send = (letter: Letter) => Promise<Answer>;

type Handlers = {
  send: Send;
  /** Saved. May answer with the claim's other id, which the rest of its writes then go to. */
  onSaved: (letter: Letter, answer: Answer & { ok: true }) => { claimId: string };
  /** Not saved, and trying again is no use. */
  onRefused: (letter: Letter, failure: Failure) => void;
  onChange: () => void;
};

export type Waiting = { count: number; held: number; failure: Failure | null };

/**
 * Sends writes: those to one claim one after the other, all else side by side. What cannot be sent now is held, with
 * everything behind it, until `retry`.
 */
export function createOutbox({ send, onSaved, onRefused, onChange }: Handlers) {
  const lanes = new Map<string, Letter[]>();
  const busy = new Set<string>();
  const held = new Map<string, Failure>();

  function post(letter: Letter) {
    lane(letter.write.claimId).push(letter);
    void next(letter.write.claimId);
    onChange();
  }

  async function next(claimId: string) {
    const [letter] = lanes.get(claimId) ?? [];
    if (!letter || busy.has(claimId) || held.has(claimId)) return;
    busy.add(claimId);
    const answer = await send(letter);
    busy.delete(claimId);
    if (answer.ok) saved(claimId, letter, answer);
    else if (answer.final) refused(claimId, letter, answer.failure);
    else held.set(claimId, answer.failure);
    onChange();
  }

  function saved(claimId: string, letter: Letter, answer: Answer & { ok: true }) {
    leave(claimId, letter);
    const to = onSaved(letter, answer).claimId;
    if (to !== claimId) redirect(claimId, to);
    void next(to);
  }

  /** When the claim itself could not be made, nothing behind it can be saved either. */
  function refused(claimId: string, letter: Letter, failure: Failure) {
    const ends = letter.write.type === "claim.create" ? [...lane(claimId)] : [letter];
    for (const each of ends) leave(claimId, each);
    for (const each of [...ends].reverse()) onRefused(each, failure);
    void next(claimId);
  }

  function redirect(from: string, to: string) {
    const letters = lanes.get(from) ?? [];
    lanes.delete(from);
    if (letters.length === 0) return;
    lane(to).push(...letters.map(({ id, write }) => ({ id, write: { ...write, claimId: to } })));
  }

  function lane(claimId: string): Letter[] {
    const known = lanes.get(claimId);
    if (known) return known;
    const fresh: Letter[] = [];
    lanes.set(claimId, fresh);
    return fresh;
  }

  function leave(claimId: string, letter: Letter) {
    const rest = lane(claimId).filter(({ id }) => id !== letter.id);
    if (rest.length > 0) lanes.set(claimId, rest);
    else lanes.delete(claimId);
  }

  function retry() {
    const claims = [...held.keys()];
    held.clear();
    for (const claimId of claims) void next(claimId);
    onChange();
  }

  function waiting(): Waiting {
    const count = [...lanes.values()].reduce((sum, letters) => sum + letters.length, 0);
    const stuck = [...held.keys()].reduce((sum, claimId) => sum + (lanes.get(claimId)?.length ?? 0), 0);
    const [failure = null] = held.values();
    return { count, held: stuck, failure };
  }

  return { post, retry, waiting };
}
