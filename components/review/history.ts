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
  let isBusy = false;

  /** Notes a change as it is made: answers may come in another order. */
  function begin(id: string, what: string) {
    done = [...done.slice(-longest), { id, what, seq: null }];
    undone = [];
  }

  /** Notes the event that change `id` became; `null` when nothing came of it. */
  function settle(id: string, seq: number | null) {
    done = done.flatMap((deed) => (deed.id !== id ? [deed] : seq === null ? [] : [{ ...deed, seq }]));
  }

  async function undo() {
    await move(
      () => done,
      (deed, seq) => {
        done = done.slice(0, -1);
        if (seq !== null) undone = [...undone, { ...deed, seq }];
      },
      "Undone",
      "There is nothing to undo.",
    );
  }

  async function redo() {
    await move(
      () => undone,
      (deed, seq) => {
        undone = undone.slice(0, -1);
        if (seq !== null) done = [...done, { ...deed, seq }];
      },
      "Done again",
      "There is nothing to do again.",
    );
  }

  async function move(
    from: () => readonly Deed[],
    moved: (deed: Deed, seq: number | null) => void,
    name: string,
    nothing: string,
  ) {
    if (isBusy) return;
    isBusy = true;
    try {
      if (!(await settled())) return tell("Not everything is saved yet. Undo works again once it is.", null);
      const deed = from().at(-1);
      if (deed?.seq == null) return tell(nothing, null);
      const taken = await takeBack(deed.seq);
      if (taken.ok) moved(deed, taken.seq);
      else if (taken.isFinal) moved(deed, null);
      if (taken.ok) tell(`${name}: ${deed.what}`, name === "Undone");
      else tell(taken.message, null);
    } finally {
      isBusy = false;
    }
  }

  return { begin, settle, undo, redo };
}
