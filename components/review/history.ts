/** A change of one's own, and what it was, in words; `seq` is its event's number once the server has recorded it. */
type Deed = { id: string; what: string; seq: number | null };

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
  let done: Deed[] = [];
  let undone: Deed[] = [];
  let last = Promise.resolve();
  let failures = 0;

  /** Notes a change as it is made: answers may come in another order. */
  function begin(id: string, what: string) {
    done = [...done.slice(-longest), { id, what, seq: null }];
    undone = [];
  }

  /** Notes the event that change `id` became; `null` when nothing came of it. */
  function settle(id: string, seq: number | null) {
    done = done.flatMap((deed) => (deed.id !== id ? [deed] : seq === null ? [] : [{ ...deed, seq }]));
  }

  function undo(): Promise<void> {
    return inTurn(() =>
      move(
        () => done,
        (deed, seq) => {
          done = done.slice(0, -1);
          if (seq !== null) undone = [...undone, { ...deed, seq }];
        },
        "Undone",
        "There is nothing to undo.",
      ),
    );
  }

  function redo(): Promise<void> {
    return inTurn(() =>
      move(
        () => undone,
        (deed, seq) => {
          undone = undone.slice(0, -1);
          if (seq !== null) done = [...done, { ...deed, seq }];
        },
        "Done again",
        "There is nothing to do again.",
      ),
    );
  }

  /** One after the other, however fast they are asked for. What was asked for before one failed counted on that one. */
  function inTurn(make: () => Promise<boolean>): Promise<void> {
    const known = failures;
    last = last.then(async () => {
      if (known === failures && !(await make())) failures++;
    });
    return last;
  }

  /** Says whether there was a change to move, and it was moved. */
  async function move(
    from: () => readonly Deed[],
    moved: (deed: Deed, seq: number | null) => void,
    name: "Undone" | "Done again",
    nothing: string,
  ): Promise<boolean> {
    if (!(await settled())) return fail("Not everything is saved yet. Undo works again once it is.");
    const deed = from().at(-1);
    if (deed?.seq == null) return fail(nothing);
    const taken = await takeBack(deed.seq);
    if (taken.ok || taken.isFinal) moved(deed, taken.ok ? taken.seq : null);
    if (!taken.ok) return fail(taken.message);
    tell(`${name}: ${deed.what}`, name === "Undone");
    return true;
  }

  function fail(message: string): false {
    tell(message, null);
    return false;
  }

  return { begin, settle, undo, redo };
}
