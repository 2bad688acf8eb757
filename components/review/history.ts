/**
 * A change of one's own, and what it was, in words; `seq` is the event that made it, or undid it, once the server has
 * recorded that.
 */
type Deed = { id: string; number: number; what: string; seq: number | null; isUndone: boolean };

/** What became of taking a change back: the event that did it, or why not. */
export type TakenBack = { ok: true; seq: number } | { ok: false; message: string; isFinal: boolean };

type Setting = {
  /** Resolves once nothing is being saved any more; `false` when something cannot be. */
  settled: () => Promise<boolean>;
  takeBack: (seq: number) => Promise<TakenBack>;
  /** Tells the person what happened. */
  tell: (message: string, wasUndone: boolean | null) => void;
};

const longest = 200;

/**
 * One's own changes in the order they were made, to be undone and done again. Undoing is an event like any other:
 * to do a change again, its undoing is undone.
 */
export function createHistory({ settled, takeBack, tell }: Setting) {
  let deeds: readonly Deed[] = [];
  let begun = 0;
  let last = Promise.resolve();
  let failures = 0;

  /** Notes a change as it is made: answers may come in another order. What was undone is not done again after it. */
  function begin(id: string, what: string) {
    const standing = deeds.filter(({ isUndone }) => !isUndone).slice(-longest);
    deeds = [...standing, { id, number: ++begun, what, seq: null, isUndone: false }];
  }

  /** Notes the event that change `id` became; `null` when nothing came of it. */
  function settle(id: string, seq: number | null) {
    deeds = deeds.flatMap((deed) => (deed.id !== id ? [deed] : seq === null ? [] : [{ ...deed, seq }]));
  }

  /** One after the other, however fast they are asked for. What was asked for before one failed counted on that one. */
  function inTurn(isUndo: boolean): Promise<void> {
    const asked = { begun, failures };
    const turn = last.then(async () => {
      if (asked.failures === failures && !(await move(isUndo, asked.begun))) failures++;
    });
    last = turn.catch(() => {
      failures++;
    });
    return turn;
  }

  /** Undoes the newest of the first `begunBefore` changes, or does again what was undone last. Says whether that was done. */
  async function move(isUndo: boolean, begunBefore: number): Promise<boolean> {
    if (!(await settled())) return fail("Not everything is saved yet. Undo works again once it is.");
    const deed = isUndo
      ? deeds.findLast(({ isUndone, number }) => !isUndone && number <= begunBefore)
      : deeds.find(({ isUndone }) => isUndone);
    if (deed?.seq == null) return fail(`There is nothing to ${isUndo ? "undo" : "do again"}.`);
    const taken = await takeBack(deed.seq);
    const isOver = taken.ok ? isUndo && begun > begunBefore : taken.isFinal;
    if (isOver) settle(deed.id, null);
    else if (taken.ok)
      deeds = deeds.map((each) =>
        each.id === deed.id ? { ...each, seq: taken.seq, isUndone: isUndo } : each,
      );
    if (!taken.ok) return fail(taken.message);
    tell(`${isUndo ? "Undone" : "Done again"}: ${deed.what}`, isUndo);
    return true;
  }

  function fail(message: string): false {
    tell(message, null);
    return false;
  }

  return { begin, settle, undo: () => inTurn(true), redo: () => inTurn(false) };
}
