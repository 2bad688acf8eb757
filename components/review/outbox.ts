import type { Failure } from "@/domain/result";
import type { Answer } from "./answer";
import type { Write } from "./write";

/**
 * A write on its way; `id` stays the same however often it is sent. `lane` names the words it is about: a claim that
 * is taken away and made again on the same words is two claims, but the order of their writes matters.
 */
export type Letter = { id: string; lane: string; write: Write };

export type Send = (letter: Letter) => Promise<Answer>;

type Handlers = {
  send: Send;
  /** Saved. May answer with the claim's other id, which the rest of its writes then go to. */
  onSaved: (letter: Letter, answer: Answer & { ok: true }) => { claimId: string | null };
  /** Not saved, and trying again is no use. */
  onRefused: (letter: Letter, failure: Failure) => void;
  onChange: () => void;
};

export type Waiting = { count: number; held: number; failure: Failure | null };

/**
 * Sends writes: those of one lane one after the other, all else side by side. What cannot be sent now is held, with
 * everything behind it, until `retry`.
 */
export function createOutbox({ send, onSaved, onRefused, onChange }: Handlers) {
  const lanes = new Map<string, Letter[]>();
  const busy = new Set<string>();
  const held = new Map<string, Failure>();
  let told: Waiting = { count: 0, held: 0, failure: null };

  function post(letter: Letter) {
    lanes.set(letter.lane, [...(lanes.get(letter.lane) ?? []), letter]);
    void next(letter.lane);
    onChange();
  }

  async function next(lane: string) {
    const [letter] = lanes.get(lane) ?? [];
    if (!letter || busy.has(lane) || held.has(lane)) return;
    busy.add(lane);
    const answer = await send(letter);
    busy.delete(lane);
    if (answer.ok) saved(letter, answer);
    else if (answer.final) refused(letter, answer.failure);
    else held.set(lane, answer.failure);
    void next(lane);
    onChange();
  }

  function saved(letter: Letter, answer: Answer & { ok: true }) {
    keep(letter.lane, (other) => other.id !== letter.id);
    const { claimId } = onSaved(letter, answer);
    const rest = lanes.get(letter.lane);
    if (claimId === null || claimId === letter.write.claimId || !rest) return;
    const toOther = (write: Write) =>
      write.claimId === letter.write.claimId ? { ...write, claimId } : write;
    lanes.set(
      letter.lane,
      rest.map((other) => ({ ...other, write: toOther(other.write) })),
    );
  }

  /** When the claim itself could not be made, nothing behind it can be saved either. */
  function refused(letter: Letter, failure: Failure) {
    const { type, claimId } = letter.write;
    const falls = ({ id, write }: Letter) =>
      id === letter.id || (type === "claim.create" && write.claimId === claimId);
    const fallen = (lanes.get(letter.lane) ?? []).filter(falls);
    keep(letter.lane, (other) => !falls(other));
    for (const each of fallen.reverse()) onRefused(each, failure);
  }

  function keep(lane: string, isKept: (letter: Letter) => boolean) {
    const rest = (lanes.get(lane) ?? []).filter(isKept);
    if (rest.length > 0) lanes.set(lane, rest);
    else lanes.delete(lane);
  }

  function retry() {
    const stuck = [...held.keys()];
    held.clear();
    for (const lane of stuck) void next(lane);
    onChange();
  }

  /** The same object as long as nothing in it changes. */
  function waiting(): Waiting {
    const count = [...lanes.values()].reduce((sum, letters) => sum + letters.length, 0);
    const stuck = [...held.keys()].reduce((sum, lane) => sum + (lanes.get(lane)?.length ?? 0), 0);
    const [failure = null] = held.values();
    const isTold = told.count === count && told.held === stuck && told.failure === failure;
    return isTold ? told : (told = { count, held: stuck, failure });
  }

  return { post, retry, waiting };
}
