import type { Failure } from "@/domain/result";
import { type Answer } from "./answer";
import { areOnSameRecord, together } from "./changing";
import type { Write } from "./write";

/**
 * A write on its way; `id` stays the same however often it is sent. `lane` names the words it is about: a claim that
 * is taken away and made again on the same words is two claims, but the order of their writes matters. `at` is when
 * the person did it.
 */
export type Letter = { id: string; lane: string; write: Write; at: string };

export type Send = (letter: Letter) => Promise<Answer>;

type Handlers = {
  send: Send;
  /** Where letters are until they are saved or refused, so that they outlive this page. */
  kept: { post: (letter: Letter) => unknown; forget: (id: string) => void };
  /** Saved. May answer with the claim's other id, which the rest of its writes then go to. */
  onSaved: (letter: Letter, answer: Answer & { ok: true }) => { claimId: string | null };
  /**
   * Not saved, and trying again as it is is no use. Whoever takes this keeps the letter or forgets it. `along` are
   * later changes of the same record that went into it: they were made on top of what is not there.
   */
  onRefused: (letter: Letter, failure: Failure, along: readonly Letter[]) => void;
  onChange: () => void;
};

export type Waiting = { count: number; held: number; failure: Failure | null };

/**
 * Sends writes: those of one lane one after the other, all else side by side. What cannot be sent now is held, with
 * everything behind it, until `retry`.
 */
export function createOutbox({ send, kept, onSaved, onRefused, onChange }: Handlers) {
  const lanes = new Map<string, Letter[]>();
  const busy = new Set<string>();
  const held = new Map<string, Failure>();
  let told: Waiting = { count: 0, held: 0, failure: null };

  function post(letter: Letter) {
    kept.post(letter);
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
    drop(letter.lane, [letter]);
    const { claimId } = onSaved(letter, answer);
    const rest = lanes.get(letter.lane);
    if (claimId !== null && claimId !== letter.write.claimId && rest) {
      const toOther = (other: Letter) => ({ ...other, write: { ...other.write, claimId } });
      const redirected = rest.map((other) =>
        other.write.claimId === letter.write.claimId ? toOther(other) : other,
      );
      // Before the letter that says which claim it is goes.
      for (const other of redirected) kept.post(other);
      lanes.set(letter.lane, redirected);
    }
    kept.forget(letter.id);
  }

  /**
   * When the claim itself could not be made, nothing behind it can be saved either. When a record could not be changed,
   * later changes of it name a version that is not theirs: they become one with this one.
   */
  function refused(letter: Letter, failure: Failure) {
    const { type, claimId } = letter.write;
    const behind = (lanes.get(letter.lane) ?? []).filter(({ id }) => id !== letter.id);
    const fallen =
      type === "claim.create" ? behind.filter(({ write }) => write.claimId === claimId).reverse() : [];
    const along = behind.filter(({ write }) => areOnSameRecord(letter.write, write));
    drop(letter.lane, [letter, ...fallen, ...along]);
    for (const each of fallen) onRefused(each, failure, []);
    const write = along.map((other) => other.write).reduce(together, letter.write);
    onRefused({ ...letter, write }, failure, along);
  }

  function drop(lane: string, gone: readonly Letter[]) {
    const ids = new Set(gone.map(({ id }) => id));
    const rest = (lanes.get(lane) ?? []).filter(({ id }) => !ids.has(id));
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

  return {
    post,
    retry,
    waiting,
    has: (id: string) => [...lanes.values()].some((letters) => letters.some((letter) => letter.id === id)),
  };
}
